// A case as its page shows it: only what this reader may see.
import type { Instant, Language } from "../../shared/kinds.ts";
import { caseFacts, type KnownCase } from "../../shared/pages/case-facts.ts";
import type { CaseOnPage, Told } from "../../shared/pages/case-page.ts";
import { isChoosable } from "../../shared/pages/words.ts";
import type { Case } from "../../shared/ports.ts";
import { openBy, termsOf } from "../../shared/records/access/turns.ts";
import { RejectionCode } from "../../shared/records/access-request.ts";
import { type ActorKind, type CaseRef, caseNumberOf } from "../../shared/records/case.ts";
import { WithdrawReason } from "../../shared/records/fault-report.ts";
import type { ReaderKind } from "../../shared/records/link.ts";
import type { ReferenceProduct } from "../../shared/records/reference.ts";
import type { Around } from "./reading.ts";
import { choicesOf } from "./rules.ts";

type Named = Pick<Around, "found" | "directory">;
/** `by` is who the reader acts as; null of who only reads. */
type Seen = Named & { ref: CaseRef; as: ReaderKind; by: ActorKind | null };

/** A vendor is told the facts its product needs, and no others. */
const needed = (
  as: ReaderKind,
  product: ReferenceProduct | undefined,
  fact: ReferenceProduct["requiredFacts"][number],
): boolean => as !== "vendor" || product?.requiredFacts.includes(fact) === true;

const nothing = {
  year: null,
  openBy: null,
  validFrom: null,
  validTo: null,
  ipRanges: null,
  feideRealm: null,
  libraryCardSystem: null,
  note: null,
  symptom: null,
  observedAt: null,
  description: null,
} as const;

const awaited: readonly string[] = ["sent", "acknowledged"];

const ofItsKind = ({ kind, record }: Case, as: ReaderKind, product: ReferenceProduct | undefined) => {
  if (kind === "fault-report") {
    const { symptom, observedAt, description, reportedAt } = record;
    return { ...nothing, symptom, observedAt, description, since: reportedAt };
  }
  const { year, validFrom, validTo, note, requestedAt } = record;
  const terms = termsOf(product?.agreements, year);
  return {
    ...nothing,
    year,
    validFrom,
    validTo,
    note,
    since: requestedAt,
    openBy: awaited.includes(record.state) ? openBy(record, terms) : null,
    ipRanges: needed(as, product, "ip_ranges") && record.ipRanges.length > 0 ? record.ipRanges : null,
    feideRealm: needed(as, product, "feide_realm") ? record.feideRealm : null,
    libraryCardSystem: needed(as, product, "library_card_system") ? record.libraryCardSystem : null,
  };
};

const namesOf = ({ found: { record }, directory }: Named) => {
  const library = directory.library(record.libraryNumber);
  return {
    library: library?.name ?? record.libraryNumber,
    libraryNumber: record.libraryNumber,
    municipality: library ? directory.municipality(library.municipalityNumber) : "",
    product: directory.product(record.productId)?.name ?? record.productId,
    vendor: directory.organisation(record.vendorId)?.name ?? record.vendorId,
  };
};

/** What this reader may know of a case. */
export const knownOf = (seen: Omit<Seen, "by">): KnownCase => {
  const { found, directory, ref, as } = seen;
  const product = directory.product(found.record.productId);
  return {
    caseNumber: caseNumberOf(ref),
    state: found.record.state,
    reason: found.record.reason,
    ...namesOf(seen),
    contact: needed(as, product, "contact") ? found.record.contact : null,
    ...ofItsKind(found, as, product),
  };
};

/** Which case it is, for headings. */
export const nameOf = (named: Named): string => {
  const { product, library } = namesOf(named);
  return `${product} – ${library}`;
};

/** The moves of a case that led beyond `version`, oldest first. */
export const historyOf = ({ record: { history } }: Case, version = 0): Told[] =>
  history.filter(({ v }) => v > version).map(({ at, move, to, by }) => ({ at, move, to, by }));

/** The case's page for a reader whose link opens it. */
export const onPage = (
  seen: Seen,
  { now, language, work }: { now: Instant; language: Language; work: string | null },
): CaseOnPage => ({
  kind: seen.found.kind,
  heading: nameOf(seen),
  facts: caseFacts(knownOf(seen), language),
  history: historyOf(seen.found),
  said: seen.found.record.said,
  version: seen.found.record.version,
  choices: [...choicesOf(seen.by, seen.found, now).keys()].filter(isChoosable),
  reasons: seen.found.kind === "access-request" ? RejectionCode.options : WithdrawReason.options,
  work,
});
