// Who is to be told what about planned maintenance: whoever has access in its window, and whoever was told before.
import { osloDay } from "../../../shared/clock.ts";
import type { Instant, LibraryNumber } from "../../../shared/kinds.ts";
import type { AccessRequest } from "../../../shared/records/access-request.ts";
import {
  type Downtime,
  type DowntimeTold,
  downtimeStateAt,
  isAlterable,
  type Window,
} from "../../../shared/records/faults/downtime.ts";
import type { DowntimeTemplateName } from "../../../shared/records/telling/template.ts";

type Access = Pick<AccessRequest, "state" | "validFrom" | "validTo">;

/** Access is in force on a day of the window. */
export const hasAccessIn = ({ state, validFrom, validTo }: Access, { from, to }: Window): boolean =>
  (state === "activated" || state === "verified") && validFrom <= osloDay(to) && osloDay(from) <= validTo;

/** One mail to one library, how far it was told before, and of which window. */
export type Wanted = {
  libraryNumber: LibraryNumber;
  template: DowntimeTemplateName;
  told: DowntimeTold | null;
  before: Window | null;
};

type Around = {
  /** Libraries with access in the window. */
  affected: ReadonlySet<LibraryNumber>;
  /** Libraries that have muted the product, since when. */
  mutes: ReadonlyMap<LibraryNumber, Instant>;
  told: readonly DowntimeTold[];
  now: Instant;
};

const isMuted = (libraryNumber: LibraryNumber, { mutes }: Around, { announcedAt }: Downtime): boolean => {
  const since = mutes.get(libraryNumber);
  return since !== undefined && since <= announcedAt;
};

/** The window of the last version that a library was told of. */
const windowTold = ({ history }: Downtime, { begun, done }: DowntimeTold): Window | null =>
  history.find(({ v }) => v === (done || begun))?.window ?? null;

const toTold = (downtime: Downtime, told: DowntimeTold): Wanted => {
  const { libraryNumber, begun, done } = told;
  if (downtime.state === "cancelled")
    return { libraryNumber, template: "downtime-cancelled-to-library", told, before: null };
  return begun === downtime.version && done === 0
    ? { libraryNumber, template: "downtime-planned-to-library", told, before: null }
    : { libraryNumber, template: "downtime-moved-to-library", told, before: windowTold(downtime, told) };
};

/**
 * Every mail that is still to go. Who was told of it, or may have been, hears of all that follows, muted or not and with
 * access or without; nobody else hears that it was moved or cancelled.
 */
export const wantedOf = (downtime: Downtime, around: Around): Wanted[] => {
  const { affected, told, now } = around;
  if (downtimeStateAt(downtime, now) === "ended") return [];
  const known = new Set(told.map(({ libraryNumber }) => libraryNumber));
  const follow = told.filter(({ done }) => done < downtime.version).map((one) => toTold(downtime, one));
  if (!isAlterable(downtime, now)) return follow;
  const fresh = [...affected].filter((one) => !known.has(one) && !isMuted(one, around, downtime));
  return [
    ...follow,
    ...fresh.toSorted().map(
      (libraryNumber): Wanted => ({
        libraryNumber,
        template: "downtime-planned-to-library",
        told: null,
        before: null,
      }),
    ),
  ];
};
