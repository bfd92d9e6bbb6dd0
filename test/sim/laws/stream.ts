// What the table's own log of changes must show: cases and incidents move by legal moves alone, one version at a time.
import { unmarshall } from "@aws-sdk/util-dynamodb";
import * as z from "zod";
import { accessRequestMoves } from "../../../shared/records/access-request.ts";
import { faultReportMoves } from "../../../shared/records/fault-report.ts";
import { incidentMoves } from "../../../shared/records/incident/moves.ts";
import type { Change } from "../store/stored.ts";
import type { Item } from "../store/values.ts";

type Legal = Readonly<Record<string, { from: readonly string[]; to: string }>>;

const Cased = z.object({
  version: z.int(),
  state: z.string(),
  history: z.array(z.object({ v: z.int(), move: z.string(), to: z.string() })).min(1),
});
type Cased = z.infer<typeof Cased>;

const caseIn = (item: Item | undefined): Cased | undefined => item && Cased.safeParse(unmarshall(item)).data;

const legalFor = (sk: string): Legal | undefined => {
  if (sk.startsWith("ACCESS#")) return accessRequestMoves;
  return sk.startsWith("FAULT#") ? faultReportMoves : undefined;
};

/** `report`, `request` and `hold` open a case that was not there. */
const opens = ["request", "hold", "report", "carry_over"];

const isLegal = (before: Cased | undefined, { state, history }: Cased, legal: Legal): boolean => {
  const last = history.at(-1);
  const move = legal[last?.move ?? ""];
  const may = before ? move?.from.includes(before.state) : opens.includes(last?.move ?? "");
  return may === true && move?.to === state && last?.to === state;
};

const wrongMove = (before: Cased | undefined, after: Cased, legal: Legal): string | null => {
  const last = after.history.at(-1);
  if (before?.version === after.version)
    return before.state === after.state ? null : `state ${before.state} → ${after.state} without a version`;
  if (after.version !== (before?.version ?? 0) + 1 || last?.v !== after.version)
    return `version ${before?.version ?? "none"} → ${after.version}`;
  return isLegal(before, after, legal) ? null : `${last.move}: ${before?.state ?? "none"} → ${after.state}`;
};

const Incident = z.object({ id: z.string(), version: z.int(), state: z.string() });

const wrongIncident = ({ before, after }: Change): string | null => {
  const [old, next] = [before, after].map((item) => item && Incident.safeParse(unmarshall(item)).data);
  if (!old || !next || old.id !== next.id || old.version === next.version) return null;
  if (next.version !== old.version + 1) return `incident: version ${old.version} → ${next.version}`;
  const moves = Object.values<{ from: readonly string[]; to: string }>(incidentMoves);
  const may = moves.some(
    ({ from, to }) =>
      from.includes(old.state) && (to === next.state || (to === "same" && old.state === next.state)),
  );
  return may ? null : `incident: ${old.state} → ${next.state}`;
};

const wrongIn = (change: Change): string | null => {
  const sk = change.after?.["sk"]?.S ?? "";
  const legal = legalFor(sk);
  if (!legal) return sk.startsWith("CURRENT#") ? wrongIncident(change) : null;
  const after = caseIn(change.after);
  const wrong = after && wrongMove(caseIn(change.before), after, legal);
  return wrong ? `${sk}: ${wrong}` : null;
};

/** I4: every illegal step among the changes. */
export const illegalSteps = (changes: readonly Change[]): string[] =>
  changes.flatMap((change) => wrongIn(change) ?? []);
