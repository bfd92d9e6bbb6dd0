import { expect, test } from "vitest";
import { handler } from "../../../../functions/catalogue/proposals/read.ts";
import { aProposal, conditional, productId, useCatalogue } from "../../../kit/table/catalogue.ts";

const { ports, call } = useCatalogue();

test("shows a proposal field by field, with the version to send back", async () => {
  const about = { kind: "product", productId } as const;
  const { proposalId } = await aProposal({ about, differences: [conditional] }, ports);
  expect(await call(handler, { params: { proposalId } })).toMatchObject({
    etag: "1",
    body: { state: "waiting", about, differences: [conditional] },
  });
  expect(await call(handler, { params: { proposalId: "fjord" } })).toMatchObject({
    refused: "proposal.unknown",
  });
});
