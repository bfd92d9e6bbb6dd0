// The moves that people make on cases, by API: whatever move, whether it is legal now or not.
import { handler as acknowledge } from "../../../functions/access/moves/acknowledge.ts";
import { handler as activate } from "../../../functions/access/moves/activate.ts";
import { handler as answerQuestion } from "../../../functions/access/moves/answer.ts";
import { handler as doesNotWork } from "../../../functions/access/moves/does-not-work.ts";
import { handler as end } from "../../../functions/access/moves/end.ts";
import { handler as needsInfo } from "../../../functions/access/moves/needs-info.ts";
import { handler as reject } from "../../../functions/access/moves/reject.ts";
import { handler as verify } from "../../../functions/access/moves/verify.ts";
import { handler as withdraw } from "../../../functions/access/moves/withdraw.ts";
import { handler as readAccess } from "../../../functions/access/read.ts";
import { handler as faultAcknowledge } from "../../../functions/faults/moves/acknowledge.ts";
import { handler as confirm } from "../../../functions/faults/moves/confirm.ts";
import { handler as fixed } from "../../../functions/faults/moves/fixed.ts";
import { handler as faultNeedsInfo } from "../../../functions/faults/moves/needs-info.ts";
import { handler as notOurs } from "../../../functions/faults/moves/not-ours.ts";
import { handler as reopen } from "../../../functions/faults/moves/reopen.ts";
import { handler as withdrawFault } from "../../../functions/faults/moves/withdraw.ts";
import { handler as readFault } from "../../../functions/faults/read.ts";
import type { AnyRoute } from "../../../shared/http/route.ts";
import type { World } from "../world/world.ts";
import { hostile } from "./hostile.ts";
import type { Journal, Wish } from "./journal.ts";
import type { Place } from "./place.ts";

type By = "library" | "vendor" | "operator" | "county";
type Move = { route: AnyRoute; by: By; body?: unknown };

const text = hostile;
const accessMoves: readonly Move[] = [
  { route: acknowledge, by: "vendor" },
  { route: activate, by: "vendor" },
  { route: activate, by: "vendor" },
  { route: needsInfo, by: "vendor", body: { question: text } },
  { route: reject, by: "vendor", body: { code: "technical" } },
  { route: withdraw, by: "library" },
  { route: verify, by: "library" },
  { route: verify, by: "county" },
  { route: doesNotWork, by: "library", body: { text } },
  { route: answerQuestion, by: "library", body: { text } },
  { route: end, by: "library" },
];
const faultMoves: readonly Move[] = [
  { route: faultAcknowledge, by: "vendor" },
  { route: fixed, by: "vendor" },
  { route: faultNeedsInfo, by: "vendor", body: { question: text } },
  { route: notOurs, by: "vendor", body: {} },
  { route: confirm, by: "library" },
  { route: reopen, by: "library", body: { text } },
  { route: withdrawFault, by: "library", body: { reason: "mistake" } },
];

type Around = { world: World; place: Place; journal: Journal };

const callerFor = (by: By, libraryNumber: string, place: Place) => (productId: string) => {
  const product = place.productIds.find((one) => one === productId);
  if (by === "vendor") return place.callers.vendor(product ? place.vendorOf(product) : "");
  return by === "library" ? place.callers.library(libraryNumber) : place.callers[by];
};

const onVersion = async (
  { libraryNumber, what }: Wish,
  body: Record<string, unknown>,
  { world: { chance }, place, journal }: Around,
): Promise<void> => {
  const isAccess = what === "access";
  const params = { libraryNumber, [isAccess ? "accessRequestId" : "faultReportId"]: String(body["id"]) };
  const { route, by, body: said } = chance.pick(isAccess ? accessMoves : faultMoves);
  const library = place.callers.library(libraryNumber);
  const seen = await journal.call(isAccess ? readAccess : readFault, { params, caller: library });
  if (!seen || "refused" in seen) return;
  // Now and then somebody acts on what is not true any more.
  const version = Number(seen.body["version"]) - Number(chance.happens(0.1));
  const caller = callerFor(by, libraryNumber, place)(String(body["productId"]));
  await journal.call(route, { params, caller, version, body: said });
};

/** Somebody moves one of the cases that are there. */
export const moveSomething = async (around: Around): Promise<void> => {
  const cases = around.journal.wishes.flatMap((wish) =>
    wish.answered && "body" in wish.answered ? [{ wish, body: wish.answered.body }] : [],
  );
  if (cases.length === 0) return;
  const { wish, body } = around.world.chance.pick(cases);
  await onVersion(wish, body, around);
};
