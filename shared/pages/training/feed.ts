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

const entriesOf = (webinar: Webinar, language: Language): Entry[] =>
  momentsOf(webinar).flatMap(([happened, at]): Entry[] => {
    if (at === null) return [];
    const lines = [
      `${momentInWords(webinar.window.from, language)} – ${momentInWords(webinar.window.to, language)}.`,
      inLanguage(webinar.about, language),
    ];
    return [
      {
        // A recording that is published anew is news again.
        id: entryId("webinar", webinar.webinarId, happened, at),
        at,
        categories: webinar.productIds,
        title: `${trainingWords[happened][language]}: ${inLanguage(webinar.title, language)}`,
        lines,
        link: { href: `/training?lang=${language}`, type: "text/html" },
      },
    ];
  });

/** The feed as an Atom document, of all webinars or of those about one product. */
export const trainingFeed = (
  webinars: readonly Pick<Kept<Webinar>, "record">[],
  { language, product }: { language: Language; product?: string | undefined },
): string =>
  atomOf({
    name: `training-feed${product === undefined ? "" : ` ${product}`}`,
    title: trainingWords.heading[language],
    self: `/v1/webinars/feed.atom${product === undefined ? "" : `?product=${product}`}`,
    language,
    entries: webinars
      .filter(({ record }) => isAbout(record, product))
      .flatMap(({ record }) => entriesOf(record, language)),
  });
