// What must be true of every case once nothing moves any more, asked through the product's own eyes and a stranger's.

import { handler as listAccess } from "../../../functions/access/list.ts";
import { handler as readAccess } from "../../../functions/access/read.ts";
import { handler as listFaults } from "../../../functions/faults/list.ts";
import { handler as readFault } from "../../../functions/faults/read.ts";
import { know } from "../../../functions/notifications/telling/know.ts";
import { nextMove } from "../../../functions/notifications/telling/next.ts";
import { untold } from "../../../functions/notifications/telling/rules.ts";
import { type CaseRef, caseNumberOf, CaseRef as RefSchema } from "../../../shared/records/case.ts";
import { aCaller, theStranger } from "../../kit/builders.ts";
import type { Journal, Wish } from "../consortium/journal.ts";
import type { Place } from "../consortium/place.ts";
import type { World } from "../world/world.ts";

const refOf = ({ what, libraryNumber }: Wish, id: string): CaseRef =>
  RefSchema.parse({ kind: what === "access" ? "access-request" : "fault-report", libraryNumber, id });

/** Every case that somebody was told is there. */
export const acceptedIn = ({ wishes }: Journal): CaseRef[] => {
  const refs = wishes.flatMap((wish) =>
    wish.answered && "body" in wish.answered ? [refOf(wish, String(wish.answered.body["id"]))] : [],
  );
  return [...new Map(refs.map((ref) => [caseNumberOf(ref) + ref.id, ref])).values()];
};

/** A vendor has read of a case that is sent. */
const reachedBy = (ref: CaseRef, vendorId: string, { mailer }: World): boolean =>
  mailer.taken.some(
    ({ to, text }) =>
      to.endsWith(`@v${vendorId.replaceAll(/\D/g, "")}.example`) && text.includes(caseNumberOf(ref)),
  );

type Known = NonNullable<Awaited<ReturnType<typeof know>>>;

const leftOf = (known: Known): string[] => {
  const next = nextMove(known);
  const open = untold(known).map(({ notice, fate }) => `${notice.template} is ${fate.fate}`);
  return next ? [...open, `has still to ${next}`] : open;
};

/** I1, I2 and I11 of one case: it is there, everybody has been told, and nothing is left to do. */
const unfinished = async (ref: CaseRef, world: World): Promise<string[]> => {
  const known = await know(ref, world.ports);
  if (!known) return [`${ref.kind} ${caseNumberOf(ref)} was accepted, and is gone`];
  const { state, history, vendorId } = known.found.record;
  const isSent = history.some(({ move }) => move === "send");
  const unread = isSent && !reachedBy(ref, vendorId, world) ? ["is sent, and no vendor has read of it"] : [];
  return [...leftOf(known), ...unread].map(
    (fault) => `${ref.kind} ${caseNumberOf(ref)} (${state}): ${fault}`,
  );
};

/** I8: nobody else is shown a case, nor any case in a list. */
const shown = async (ref: CaseRef, journal: Journal, place: Place): Promise<string[]> => {
  const { libraryNumber, id } = ref;
  const isAccess = ref.kind === "access-request";
  const params = { libraryNumber, ...(isAccess ? { accessRequestId: id } : { faultReportId: id }) };
  const neighbours = place.numbers.filter((number) => number !== libraryNumber).map(place.callers.library);
  const strangers = [aCaller(theStranger, "access", "fault", "county", "vendor"), ...neighbours.slice(0, 1)];
  const routes = isAccess ? [readAccess, listAccess] : [readFault, listFaults];
  const tries = strangers.flatMap((caller) => routes.map((route) => ({ caller, route })));
  const told = await Promise.all(tries.map(({ route, caller }) => journal.call(route, { params, caller })));
  return told.flatMap((one) => (one && "body" in one ? [`${ref.kind} was shown to a stranger`] : []));
};

/** Everything that is wrong with the cases of a world at rest. */
export const wrongCases = async (world: World, journal: Journal, place: Place): Promise<string[]> => {
  const faults: string[] = [];
  for (const ref of acceptedIn(journal)) {
    faults.push(...(await unfinished(ref, world)));
    faults.push(...(await shown(ref, journal, place)));
  }
  return faults;
};
