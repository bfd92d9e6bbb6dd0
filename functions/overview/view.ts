// An overview as it is answered: rows with their words, and whom to call.
import * as z from "zod";
import { Day, Email, Instant, type Language, LibraryNumber, ProductId, Year } from "../../shared/kinds.ts";
import { nextInWords, overviewStateInWords, states, symptoms } from "../../shared/mail/words.ts";
import { Next, ShownState } from "../../shared/records/access/view.ts";
import { FaultReportState, Symptom } from "../../shared/records/fault-report.ts";
import { LibraryStatus, LibraryType } from "../../shared/records/library.ts";
import type { FaultRow, ProductRow, YearRow } from "../../shared/records/overview/rows.ts";

const OverviewYear = z.object({
  year: Year,
  enrolled: z.boolean(),
  accessRequestId: z.string().nullable().describe("Of the access request; null where nobody has asked"),
  version: z.int().nullable(),
  state: z.enum([...ShownState.options, "not_asked"]),
  stateInWords: z.string(),
  reason: z.string().nullable(),
  accessInForce: z.boolean().describe("Open, and today is in its period"),
  validTo: Day,
  next: Next.extend({
    what: z.enum([...Next.shape.what.options, "ask_for_access"]),
    inWords: z.string(),
  }).meta({ id: "OverviewNext" }),
});

const OverviewFault = z.object({
  id: z.string(),
  number: z.string(),
  state: FaultReportState,
  stateInWords: z.string(),
  symptom: Symptom,
  symptomInWords: z.string(),
  reportedAt: Instant,
});

const OverviewProduct = z
  .object({
    productId: ProductId,
    product: z.string(),
    vendor: z.string(),
    years: z.array(OverviewYear).describe("This year and the next, as far as there is something to say"),
    openFaults: z
      .object({ count: z.int(), items: z.array(OverviewFault) })
      .nullable()
      .describe("Null for a library's token without the scope for faults"),
    supportContact: Email.nullable().describe("What its vendor gives libraries for faults"),
  })
  .meta({ id: "OverviewProduct" });

const OfLibrary = z.object({
  libraryNumber: LibraryNumber,
  name: z.string(),
  type: LibraryType,
  status: LibraryStatus,
});

const Callable = z.object({ name: z.string(), email: Email });

export const LibraryOverview = OfLibrary.extend({
  call: z
    .object({ first: Callable.nullable(), next: Callable })
    .describe("Whom to call: the county contact first, then Bibliotek24"),
  products: z.array(OverviewProduct),
}).meta({ id: "LibraryOverview" });

export const CountyRow = OfLibrary.extend({
  open: z.array(OverviewProduct).describe("What somebody still has to do something about"),
}).meta({ id: "CountyOverviewRow" });

const yearView = (row: YearRow, language: Language): z.input<typeof OverviewYear> => ({
  ...row,
  stateInWords: overviewStateInWords(row.state, language),
  next: { ...row.next, inWords: nextInWords(row.next, language) },
});

const faultView = (row: FaultRow, language: Language): z.input<typeof OverviewFault> => ({
  ...row,
  stateInWords: states[row.state][language],
  symptomInWords: symptoms[row.symptom][language],
});

/** The row in the reader's words; without its faults for who may not see them. */
export const productView = (
  row: ProductRow,
  { language, seesFaults }: { language: Language; seesFaults: boolean },
): z.input<typeof OverviewProduct> => ({
  ...row,
  years: row.years.map((year) => yearView(year, language)),
  openFaults: seesFaults
    ? { count: row.openFaults.length, items: row.openFaults.map((fault) => faultView(fault, language)) }
    : null,
});
