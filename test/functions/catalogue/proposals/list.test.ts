import { expect, test } from "vitest";
import { handler } from "../../../../functions/catalogue/proposals/list.ts";
import { handler as reject } from "../../../../functions/catalogue/proposals/reject.ts";
import { aCaller, theVendor } from "../../../kit/builders.ts";
import { aProposal, conditional, productId, useCatalogue } from "../../../kit/table/catalogue.ts";

const { ports, call } = useCatalogue();
const about = { kind: "product", productId } as const;

test("lists what waits, or what was decided, to the operator alone", async () => {
  const one = await aProposal({ about, differences: [conditional] }, ports);
  const other = await aProposal({ about, differences: [{ ...conditional, after: "on_site_only" }] }, ports);
  await call(reject, { params: { proposalId: other.proposalId }, body: {}, version: 1 });
  expect(await call(handler)).toMatchObject({
    body: { items: [{ proposalId: one.proposalId, differences: [conditional] }], next: null },
  });
  expect(await call(handler, { query: { state: "rejected" } })).toMatchObject({
    body: { items: [{ proposalId: other.proposalId }] },
  });
  expect(await call(handler, { caller: aCaller(theVendor, "vendor") })).toMatchObject({
    refused: "caller.not-operator",
  });
});
