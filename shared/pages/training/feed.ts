// The feed of training: one Atom entry for each webinar that is scheduled, cancelled, or published as a recording.
import type { Instant, Language } from "../../kinds.ts";
import { momentInWords } from "../../mail/dates.ts";
import type { Kept } from "../../records/catalogue/kept.ts";
import { isAbout } from "../../records/training/shown.ts";
import { inLanguage, publishedRecording, type Webinar } from "../../records/training/webinar.ts";
import { atomOf, type Entry, entryId } from "../following/atom.ts";
import { trainingWords } from "../site/words/training.ts";

type Happened = "scheduled" | "cancelled" | "published";

const momentsOf = (webinar: Webinar): [Happened, Instant | null][] => [
  ["scheduled", webinar.scheduledAt],
  ["cancelled", webinar.cancelledAt],
  ["published", publishedRecording(webinar)?.at ?? null],
];

type Told = Pick<Kept<Webinar>, "record" | "history">;

/** When it got another time last, which every entry of it tells. */
const movedAt = ({ history }: Told): Instant | undefined =>
  history.findLast(({ fields }) => fields.some((field) => /^window\b/.test(field)))?.at;

const entriesOf = (kept: Told, language: Language): Entry[] => {
  const { record: webinar } = kept;
  const moved = movedAt(kept);
  return momentsOf(webinar).flatMap(([happened, at]): Entry[] => {
    if (at === null) return [];
    const lines = [
      `${momentInWords(webinar.window.from, language)} – ${momentInWords(webinar.window.to, language)}.`,
      inLanguage(webinar.about, language),
    ];
    return [
      {
        // A recording that is published anew is news again.
        id: entryId("webinar", webinar.webinarId, happened, at, language),
        at,
        ...(moved !== undefined && moved > at && { changedAt: moved }),
        categories: webinar.productIds,
        title: `${trainingWords[happened][language]}: ${inLanguage(webinar.title, language)}`,
        lines,
        link: { href: `/training?lang=${language}`, type: "text/html" },
      },
    ];
  });
};

/** The feed as an Atom document, of all webinars or of those about one product. */
export const trainingFeed = (
  webinars: readonly Told[],
  { language, product }: { language: Language; product?: string | undefined },
): string => {
  const asked = new URLSearchParams({ language, ...(product !== undefined && { product }) }).toString();
  return atomOf({
    name: `training-feed ${asked}`,
    title: trainingWords.heading[language],
    self: `/v1/webinars/feed.atom?${asked}`,
    language,
    entries: webinars
      .filter(({ record }) => isAbout(record, product))
      .flatMap((kept) => entriesOf(kept, language)),
  });
};
