import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { operatorNow } from "../changing.ts";
import { OperatorRecord, shown } from "./bodies.ts";

export const handler = route({
  method: "GET",
  path: "/v1/operators",
  summary: "Lists every identity the operator has had, has and will have, with who changed it",
  access: ["operator"],
  returns: { 200: z.object({ items: z.array(OperatorRecord), next: z.string().nullable() }) },
  fails: ["caller.not-operator"],
  uses: { clock: ["now", "today"], directory: ["current"], organisations: ["operators"] },
}).handle(async ({ caller }, ports) => {
  await operatorNow(caller, ports);
  const items = (await ports.organisations.operators()).map(shown);
  return { status: 200, body: { items, next: null } };
});
