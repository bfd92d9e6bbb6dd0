import { expect, test } from "vitest";
import { handler } from "../../../../functions/catalogue/proposals/reject.ts";
import { proposalTask } from "../../../../shared/records/catalogue/proposal.ts";
import { aProposal, conditional, productId, useCatalogue } from "../../../kit/table/catalogue.ts";

const { ports, call } = useCatalogue();
const about = { kind: "product", productId } as const;

test("changes nothing, keeps the reason, answers the task, and is done once", async () => {
  const proposal = await aProposal({ about, differences: [conditional] }, ports);
  const params = { proposalId: proposal.proposalId };
  const body = { reason: "Avtalen sier noe annet." };
  const identity = { reason: "01010750160" };
  expect(await call(handler, { params, body: identity, version: 1 })).toMatchObject({
    refused: "proposal.refused",
    flaws: ["/reason national_identity_number"],
  });
  expect(await call(handler, { params, body, version: 1 })).toMatchObject({
    status: 200,
    etag: "2",
    body: { state: "rejected", ...body },
  });
  expect((await ports.products.read(productId))?.answers.homeUse.value).toBe("yes");
  expect(await ports.tasks.read(proposalTask(proposal) ?? expect.fail())).toMatchObject({
    answer: { outcome: "done" },
  });
  expect(await call(handler, { params, body, version: 2 })).toMatchObject({ refused: "proposal.decided" });
});
