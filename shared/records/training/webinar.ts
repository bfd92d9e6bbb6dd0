// A webinar: training about products or in general, from when it is scheduled until its captioned recording is published.
import * as z from "zod";
import type { Translated } from "../../kinds.ts";
import { Instant, Language, line, ProductId, text } from "../../kinds.ts";

/** A name in an address, given by the operator: `fjordfilm-for-nye`. */
export const WebinarId = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .brand<"WebinarId">();
export type WebinarId = z.infer<typeof WebinarId>;

/** scheduled → held → recorded → captioned; cancelled instead of held. Only what is captioned is published. */
export const WebinarState = z.enum(["scheduled", "held", "recorded", "captioned", "cancelled"]);
export type WebinarState = z.infer<typeof WebinarState>;

const isPlainWebAddress = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return protocol === "https:" && username === "" && password === "";
};

/** An https address without a password in it, at most 500 characters. */
export const WebAddress = line(500).refine(isPlainWebAddress);

/** What a webinar is called, in one line of each language; bokmål must be there. */
const Title = z.strictObject({ nb: line(120), nn: line(120).nullable(), en: line(120).nullable() });
/** What it is about and for whom. */
const About = z.strictObject({ nb: text(1000), nn: text(1000).nullable(), en: text(1000).nullable() });

/** From when to when: from ≤ moment < to. */
const Window = z.object({ from: Instant, to: Instant });

/** A caption file that was looked through: its language, its hash, and how much it says. */
export const Captions = z.object({
  language: Language,
  hash: line(64),
  cues: z.int().positive(),
  /** When the last cue ends, in whole seconds of the recording. */
  seconds: z.int().positive(),
});
export type Captions = z.infer<typeof Captions>;

/** More products than this are "general": none. */
export const mostProducts = 10;
/** As many libraries as there are may sign up for one webinar. */
export const mostSeats = 1000;

/** What the operator decides of a webinar. `productIds` empty: it is about no single product. */
export const webinarShape = {
  title: Title,
  about: About,
  productIds: z.array(ProductId).max(mostProducts),
  /** Where it takes place; only who has signed up is told. */
  joinAddress: WebAddress.nullable(),
  /** So many libraries may sign up. */
  seats: z.int().min(1).max(mostSeats),
} as const;

export const Webinar = z.object({
  webinarId: WebinarId,
  state: WebinarState,
  ...webinarShape,
  window: Window,
  recording: WebAddress.nullable(),
  captions: Captions.nullable(),
  scheduledAt: Instant,
  cancelledAt: Instant.nullable(),
  /** When the recording was published last. */
  publishedAt: Instant.nullable(),
});
export type Webinar = z.infer<typeof Webinar>;

/** A recording as everybody may see it. */
export type Published = { address: string; captions: Captions; at: Instant };

/** The published recording: one without captions is none, whatever else the record holds. */
export const publishedRecording = ({
  state,
  recording,
  captions,
  publishedAt,
}: Pick<Webinar, "state" | "recording" | "captions" | "publishedAt">): Published | null =>
  state === "captioned" && recording !== null && captions !== null && publishedAt !== null
    ? { address: recording, captions, at: publishedAt }
    : null;

/** Still ahead or going on, also when it is cancelled: people look for it until its time is over. */
export const isComing = ({ state, window }: Pick<Webinar, "state" | "window">, now: Instant): boolean =>
  (state === "scheduled" || state === "cancelled") && now < window.to;

/** Libraries may sign up until it begins. */
export const takesSignUps = ({ state, window }: Pick<Webinar, "state" | "window">, now: Instant): boolean =>
  state === "scheduled" && now < window.from;

/** A text in the reader's language, else in bokmål. */
export const inLanguage = (texts: Translated & { nb: string }, language: Language): string =>
  texts[language] ?? texts.nb;
