// The decisions of incidents: when reports make a crowd, who is affected, when the vendor hears of growth, and what ends by itself.
import { millisecondsOf, plusSeconds } from "../../shared/clock.ts";
import type { Day, Instant, LibraryNumber } from "../../shared/kinds.ts";
import type { CaseMoments } from "../../shared/records/access/moments.ts";
import { isInForce } from "../../shared/records/access/outlook.ts";
import type { FaultReport } from "../../shared/records/fault-report.ts";
import {
  type Incident,
  type IncidentMember,
  isConfirmed,
  isOpen,
} from "../../shared/records/incident/incident.ts";
import { CrowdThresholds } from "../../shared/records/product.ts";

/** A product's own thresholds, or the consortium's. */
export const thresholdsOf = (product: { crowd?: CrowdThresholds | undefined } | undefined): CrowdThresholds =>
  product?.crowd ?? CrowdThresholds.parse({});

const different = (values: readonly string[]): number => new Set(values).size;

/** Enough owners in enough counties, all of whose first reports lie within the minutes; both ends count. */
const isManyOwners = (members: readonly IncidentMember[], wanted: CrowdThresholds): boolean =>
  members.some(({ at: first }) => {
    const last = plusSeconds(first, wanted.minutes * 60);
    const together = members.filter(({ at }) => first <= at && at <= last);
    return (
      different(together.map(({ owner }) => owner)) >= wanted.owners &&
      different(together.map(({ countyNumber }) => countyNumber)) >= wanted.counties
    );
  });

const isLargeShare = (
  members: readonly IncidentMember[],
  inForce: ReadonlySet<LibraryNumber>,
  { share, shareAtLeast }: CrowdThresholds,
): boolean => {
  const having = members.filter(({ libraryNumber }) => inForce.has(libraryNumber)).length;
  return having >= shareAtLeast && having >= share * inForce.size;
};

/** True when so many libraries have reported the same that it is no longer their own fault. */
export const isCrowd = (
  members: readonly IncidentMember[],
  inForce: ReadonlySet<LibraryNumber>,
  wanted: CrowdThresholds,
): boolean => isManyOwners(members, wanted) || isLargeShare(members, inForce, wanted);

/** The libraries whose access to a product is in force on a day. */
export const librariesInForce = (rows: readonly CaseMoments[], day: Day): ReadonlySet<LibraryNumber> =>
  new Set(rows.filter((row) => isInForce(row, day)).map(({ libraryNumber }) => libraryNumber));

/**
 * Whom a change of an incident is told: exactly those with access in force, but for those that had muted the product
 * when it began.
 */
export const affectedBy = (
  { since }: Pick<Incident, "since">,
  inForce: ReadonlySet<LibraryNumber>,
  mutes: ReadonlyMap<LibraryNumber, Instant>,
): LibraryNumber[] =>
  [...inForce]
    .filter((libraryNumber) => {
      const muted = mutes.get(libraryNumber);
      return muted === undefined || muted > since;
    })
    .toSorted();

const growthSeconds = 10 * 60;
const factor = 2;

/** The report in the vendor's hand has told it of one library. */
const toldByReport = 1;

/**
 * True when the vendor is to be told of growth. The crowd itself is told at once; after that each doubling, but not more
 * often than every ten minutes: one thread with a growing count instead of a mail for each report.
 */
export const tellsGrowth = (
  incident: Pick<Incident, "state" | "libraries" | "vendorTold">,
  now: Instant,
): boolean => {
  const { state, libraries, vendorTold } = incident;
  if (!isOpen(incident) || state === "reported") return false;
  if (vendorTold === null) return libraries > toldByReport;
  return libraries >= factor * vendorTold.libraries && now >= plusSeconds(vendorTold.at, growthSeconds);
};

const quietSeconds = 24 * 3600;

/** When an open incident is looked at again: may it have grown, or been quiet for a day? */
export const nextLook = (incident: Pick<Incident, "state" | "countedAt">, now: Instant): Instant | null => {
  if (!isOpen(incident)) return null;
  const grown = incident.state === "reported" ? null : plusSeconds(now, growthSeconds);
  const quiet = quietAt(incident);
  const moments = [grown, quiet && plusSeconds(quiet, 1)].filter((moment) => moment !== null);
  return moments.toSorted()[0] ?? null;
};

/** When an incident that nobody has confirmed is dismissed, if no more reports come; null for all others. */
export const quietAt = (incident: Pick<Incident, "state" | "countedAt">): Instant | null =>
  isOpen(incident) && !isConfirmed(incident) ? plusSeconds(incident.countedAt, quietSeconds) : null;

const reopenSeconds = 7 * 86_400;

/** True while "still broken" counts: for a week after it was resolved. */
export const mayReopen = ({ state, endedAt }: Pick<Incident, "state" | "endedAt">, now: Instant): boolean =>
  state === "resolved" &&
  endedAt !== null &&
  millisecondsOf(now) - millisecondsOf(endedAt) <= reopenSeconds * 1000;

/** How many must say "still broken": so many as the product asks for, or everybody where fewer reported. */
export const brokenNeeded = ({ libraries }: Pick<Incident, "libraries">, wanted: CrowdThresholds): number =>
  Math.max(1, Math.min(wanted.stillBroken, libraries));

const overStates: readonly FaultReport["state"][] = ["withdrawn", "closed", "confirmed", "fixed"];

/** A report that is over cannot be the one the vendor has in hand. */
export const isOver = ({ state }: Pick<FaultReport, "state">): boolean => overStates.includes(state);
