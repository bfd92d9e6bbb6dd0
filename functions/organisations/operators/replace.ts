import { Problem } from "../../../shared/http/problem.ts";
import { route } from "../../../shared/http/route.ts";
import { changingUses, operatorNow, write } from "../changing.ts";
import { operatorFlaws } from "../rules.ts";
import { OperatorBody, OperatorRecord, operatorParams, shown } from "./bodies.ts";

export const handler = route({
  method: "PUT",
  path: "/v1/operators/{from}",
  summary: "Sets who operates the consortium from a day on, or corrects it; the operator's",
  access: ["operator"],
  params: operatorParams,
  body: OperatorBody,
  needsVersion: "or_none",
  returns: { 200: OperatorRecord, 201: OperatorRecord },
  fails: ["caller.not-operator", "operator.unknown", "operator.refused"],
  uses: { ...changingUses, organisations: ["operators", "replaceOperator"] },
}).handle(async ({ params: { from }, body, version, caller }, ports) => {
  const { actor: by, today } = await operatorNow(caller, ports);
  const all = await ports.organisations.operators();
  const seen = all.find(({ record }) => record.from === from) ?? null;
  if (!seen && version > 0) throw new Problem("operator.unknown");
  const after = { ...body, from, until: body.until ?? null };
  const others = all.map(({ record }) => record).filter((record) => record.from !== from);
  const flaws = operatorFlaws({ before: seen?.record ?? null, after, others }, today);
  if (flaws.length > 0) throw new Problem("operator.refused", { flaws });
  const replace = ports.organisations.replaceOperator.bind(null, seen, after);
  const kept = await write({ seen, after, version, by, replace }, ports);
  return { status: seen ? 200 : 201, body: shown(kept), etag: String(kept.version) };
});
