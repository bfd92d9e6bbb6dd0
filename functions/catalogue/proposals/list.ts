import * as z from "zod";
import { bindingOf, listOf, listQuery, pageSize } from "../../../shared/http/lists.ts";
import { route } from "../../../shared/http/route.ts";
import { ProposalState } from "../../../shared/records/catalogue/proposal.ts";
import { operatorNow } from "../changing.ts";
import { ProposalView } from "./bodies.ts";

export const handler = route({
  method: "GET",
  path: "/v1/proposals",
  summary: "Lists what vendors propose to change: what waits for an answer, or what was accepted or rejected",
  access: ["operator"],
  query: z.strictObject({ ...listQuery, state: ProposalState.optional() }),
  returns: { 200: listOf(ProposalView) },
  fails: ["caller.not-operator"],
  uses: {
    clock: ["now", "today"],
    directory: ["current"],
    cursors: ["open", "seal"],
    proposals: ["list"],
  },
}).handle(async ({ query, caller, request }, ports) => {
  await operatorNow(caller, ports);
  const binding = bindingOf(request, query, caller);
  const after = await ports.cursors.open(query.cursor, binding);
  const wish = { limit: query.limit ?? pageSize, after };
  const page = await ports.proposals.list(query.state ?? "waiting", wish);
  return { status: 200, body: { items: page.items, next: await ports.cursors.seal(page.after, binding) } };
});
