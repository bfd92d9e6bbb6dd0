// Which webinars a reader asks for: those to come, and the recordings that are published.
import type { Instant } from "../../kinds.ts";
import type { Kept } from "../catalogue/kept.ts";
import { isComing, type Published, publishedRecording, type Webinar } from "./webinar.ts";

/** True of a webinar about that product; where none is asked for, of every one. */
export const isAbout = ({ productIds }: Pick<Webinar, "productIds">, product: string | undefined): boolean =>
  product === undefined || productIds.some((one) => one === product);

/** A webinar whose recording is published. */
export type Shown = { webinar: Webinar; recording: Published };

/** What is to come, the next first, and what can be seen, the latest first; all other webinars are shown to nobody. */
export const training = (
  webinars: readonly Pick<Kept<Webinar>, "record">[],
  { now, product }: { now: Instant; product?: string | undefined },
): { coming: Webinar[]; recordings: Shown[] } => {
  const asked = webinars.map(({ record }) => record).filter((one) => isAbout(one, product));
  const recordings = asked.flatMap((webinar): Shown[] => {
    const recording = publishedRecording(webinar);
    return recording ? [{ webinar, recording }] : [];
  });
  const begins = (one: Webinar, other: Webinar): number => (one.window.from < other.window.from ? -1 : 1);
  return {
    coming: asked.filter((one) => isComing(one, now)).toSorted(begins),
    recordings: recordings.toSorted((one, other) => begins(other.webinar, one.webinar)),
  };
};
