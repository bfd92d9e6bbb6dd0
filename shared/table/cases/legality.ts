// What must hold of an item for a move: the version that was seen, a legal state, a period not over, and whose it is.
import { osloDay } from "../../clock.ts";
import type { AccessRequestMove } from "../../records/access-request.ts";
import type { LegalMove } from "../../records/case.ts";
import type { FaultReportMove } from "../../records/fault-report.ts";
import type { MoveWish } from "../../records/outcome.ts";

export type Wish = MoveWish<AccessRequestMove | FaultReportMove>;

type Condition = { condition: string; values: Record<string, unknown> };

const stateIs = (states: readonly string[]): Condition => ({
  condition: `#state IN (${states.map((_, at) => `:from${at}`).join(", ")})`,
  values: Object.fromEntries(states.map((state, at) => [`:from${at}`, state])),
});

// What was open is over on the day after `validTo`, by the clock alone: nobody moves it any more.
const wasOpen = ["activated", "verified"];
const notOver = ({ from }: LegalMove<string>, wish: Wish): Condition[] =>
  from.some((state) => wasOpen.includes(state))
    ? [
        {
          condition: "(NOT #state IN (:activated, :verified) OR validTo >= :today)",
          values: { ":activated": "activated", ":verified": "verified", ":today": osloDay(wish.at) },
        },
      ]
    : [];

const ownedBy = ({ vendorId }: Wish): Condition[] =>
  vendorId === undefined ? [] : [{ condition: "vendorId = :vendor", values: { ":vendor": vendorId } }];

/** What must hold for the move, whatever becomes of the history. */
export const legally = (legal: LegalMove<string>, wish: Wish): Condition => {
  const seen = { condition: "#version = :seen", values: { ":seen": wish.version } };
  const all = [seen, stateIs(legal.from), ...notOver(legal, wish), ...ownedBy(wish)];
  return {
    condition: all.map(({ condition }) => condition).join(" AND "),
    values: Object.assign({}, ...all.map(({ values }) => values)),
  };
};
