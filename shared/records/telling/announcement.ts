// What is told though it is no case: to whom, about what, under a natural key, so that nobody is told twice.
import * as z from "zod";
import { Day, Instant, LibraryNumber, line, ProductId, Year } from "../../kinds.ts";
import { ShownState } from "../access/view.ts";
import { FaultReportState } from "../fault-report.ts";
import { type News, newsId, newsShape } from "../training/news.ts";
import { AnnouncementRef } from "./subject.ts";
import type { AnnouncementTemplate } from "./template.ts";

/** What becomes of one access with the year: it goes on, it begins, or it ends. */
export const YearListRow = z.object({
  libraryNumber: LibraryNumber,
  productId: ProductId,
  turn: z.enum(["continues", "new", "ends"]),
});
export type YearListRow = z.infer<typeof YearListRow>;

/** A case that waits for somebody: how it is shown, whose turn it is, and since when. */
export const OpenCaseRow = z.object({
  libraryNumber: LibraryNumber,
  productId: ProductId,
  state: z.enum([...ShownState.options, "not_asked", ...FaultReportState.options]),
  turn: z.enum(["library", "vendor", "operator", "system"]),
  since: Instant,
});
export type OpenCaseRow = z.infer<typeof OpenCaseRow>;

const mostRows = 50_000;

/** ISO 8601, as `2026-W48`. */
export const Week = z.string().regex(/^\d{4}-W\d{2}$/);
export type Week = z.infer<typeof Week>;

/** What each kind of announcement carries. What can be read again when it is told is not copied. */
export const AnnouncementContent = z.discriminatedUnion("what", [
  z.object({ what: z.literal("ip-change"), libraryNumber: LibraryNumber, version: z.int().positive() }),
  z.object({
    what: z.literal("year-list"),
    year: Year,
    /** Of the rows: the next list is told where this differs. */
    hash: line(64),
    rows: z.array(YearListRow).max(mostRows),
  }),
  z.object({
    what: z.literal("access-ends"),
    libraryNumber: LibraryNumber,
    lastDay: Day,
    accesses: z
      .array(z.object({ productId: ProductId, year: Year }))
      .min(1)
      .max(100),
  }),
  z.object({ what: z.literal("open-cases"), week: Week, rows: z.array(OpenCaseRow).max(mostRows) }),
  z.object({ what: z.literal("webinar-signed-up"), ...newsShape }),
  z.object({ what: z.literal("webinar-reminder"), ...newsShape }),
  z.object({ what: z.literal("webinar-cancelled"), ...newsShape }),
]);
export type AnnouncementContent = z.infer<typeof AnnouncementContent>;
type Content<W extends AnnouncementContent["what"]> = Extract<AnnouncementContent, { what: W }>;
export type YearList = Content<"year-list">;
export type AccessEnds = Content<"access-ends">;
export type OpenCases = Content<"open-cases">;

export const Announcement = z.object({ ref: AnnouncementRef, at: Instant, content: AnnouncementContent });
export type Announcement = z.infer<typeof Announcement>;

/** Every announcement has one mail. */
export const announcementTemplates = {
  "ip-change": "ip-change-to-vendor",
  "year-list": "year-list-to-vendor",
  "access-ends": "access-ends-to-library",
  "open-cases": "open-cases-to-county",
  "webinar-signed-up": "webinar-signed-up-to-library",
  "webinar-reminder": "webinar-reminder-to-library",
  "webinar-cancelled": "webinar-cancelled-to-library",
} as const satisfies Record<AnnouncementContent["what"], AnnouncementTemplate>;

const padded = (count: number, digits: number): string => String(count).padStart(digits, "0");

/** How the ids of a kind begin, and with `of` those of one year, day or week: what is told anew counts up behind it. */
export const idBeginning = (what: AnnouncementContent["what"], of = ""): string => `${what}.${of}`;

type Key = { what: AnnouncementContent["what"]; of: string; count?: number };

/** The name of an announcement of that kind to an owner, sorted by its count where there may be several. */
export const announcementRef = (organisationId: string, { what, of, count }: Key): AnnouncementRef => ({
  kind: "announcement",
  organisationId,
  id: `${idBeginning(what, of)}${count === undefined ? "" : `.${padded(count, 3)}`}`,
});

/** Every change of a register is one announcement to each vendor that it is for. */
export const ipChangeRef = (
  vendorId: string,
  { libraryNumber, version }: Pick<Content<"ip-change">, "libraryNumber" | "version">,
): AnnouncementRef =>
  announcementRef(vendorId, { what: "ip-change", of: `${libraryNumber}.${padded(version, 6)}` });

/** The same news of a webinar is one announcement to its library. */
export const newsAnnouncement = (news: News, at: Instant): Announcement => ({
  ref: announcementRef(news.libraryNumber, { what: news.what, of: newsId(news) }),
  at,
  content: news,
});
