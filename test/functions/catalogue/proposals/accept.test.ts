import { describe, expect, test } from "vitest";
import { handler as replace } from "../../../../functions/catalogue/products/replace.ts";
import { handler } from "../../../../functions/catalogue/proposals/accept.ts";
import { proposalTask } from "../../../../shared/records/catalogue/proposal.ts";
import { aCaller, theVendor } from "../../../kit/builders.ts";
import {
  aKeptProduct,
  aProposal,
  conditional,
  productBody,
  productId,
  useCatalogue,
} from "../../../kit/table/catalogue.ts";
import { noon } from "../../../kit/table/small-world.ts";

const { ports, call, put } = useCatalogue();
const about = { kind: "product", productId } as const;
const accept = (proposalId: string, version = 1) => call(handler, { params: { proposalId }, version });

describe("POST /v1/proposals/{proposalId}/accept", () => {
  test("makes the change in one write, counts it as the vendor's word, and answers the task", async () => {
    await put(aKeptProduct());
    const proposal = await aProposal({ about, differences: [conditional] }, ports);
    expect(await accept(proposal.proposalId)).toMatchObject({ status: 200, body: { state: "accepted" } });
    expect(await ports.products.kept(productId)).toMatchObject({
      record: { answers: { homeUse: { value: "conditional" } }, confirmedAt: noon },
      history: [{ what: "accept_proposal", fields: ["answers.homeUse.value", "confirmedAt"] }],
    });
    const task = proposalTask(proposal) ?? expect.fail();
    expect(await ports.tasks.read(task)).toMatchObject({ answer: { outcome: "done", by: "operator" } });
    expect(await accept(proposal.proposalId)).toMatchObject({ refused: "proposal.decided" });
  });

  test("keeps what the operator changed elsewhere meanwhile", async () => {
    await put(aKeptProduct());
    const proposal = await aProposal(
      { about, differences: [{ ...conditional, after: "on_site_only" }] },
      ports,
    );
    await call(replace, { params: { productId }, version: 1, body: productBody({ name: "Nytt navn" }) });
    expect(await accept(proposal.proposalId)).toMatchObject({ status: 200 });
    expect((await ports.products.kept(productId))?.record).toMatchObject({
      name: "Nytt navn",
      answers: { homeUse: { value: "on_site_only" } },
    });
  });

  test("is refused, and tells which field, where others have changed the same since", async () => {
    const { answers } = aKeptProduct();
    await put(
      aKeptProduct({ answers: { ...answers, homeUse: { ...answers.homeUse, value: "on_site_only" } } }),
    );
    const proposal = await aProposal(
      { about, differences: [conditional, { field: "accessMethods", before: [], after: [] }] },
      ports,
    );
    expect(await accept(proposal.proposalId)).toMatchObject({
      refused: "proposal.stale",
      flaws: ["/answers/homeUse/value changed_since", "/accessMethods changed_since"],
    });
  });

  test("does not take an answer from a complete product", async () => {
    await put(aKeptProduct());
    const gone = { field: "answers.homeUse.text.nb", before: "Svar", after: null };
    const { proposalId } = await aProposal({ about, differences: [gone] }, ports);
    expect(await accept(proposalId)).toMatchObject({
      refused: "product.incomplete",
      flaws: ["/answers/homeUse/text/nb not_answered"],
    });
  });

  test("changes the vendor's addresses; one that stays keeps its proof, a new one has none", async () => {
    const after = ["access@fjord.example", "ny@fjord.example"];
    const differences = [{ field: "contacts.access", before: ["access@fjord.example"], after }];
    const { proposalId } = await aProposal({ about: { kind: "vendor" }, differences }, ports);
    expect(await accept(proposalId)).toMatchObject({ status: 200 });
    const vendor = await ports.organisations.read("fjord");
    expect(vendor?.contacts.filter(({ role }) => role === "access")).toMatchObject([
      { email: after[0], provenAt: noon },
      { email: after[1], provenAt: null },
    ]);
  });

  test("what is not there is unknown, an old version stale, and a vendor may not", async () => {
    expect(await accept("fjord.0123456789012345678901")).toMatchObject({ refused: "proposal.unknown" });
    expect(await accept("<script>")).toMatchObject({ refused: "proposal.unknown" });
    const { proposalId } = await aProposal(
      { about, differences: [{ ...conditional, after: "not_answered" }] },
      ports,
    );
    expect(await accept(proposalId, 2)).toMatchObject({ refused: "request.version-stale" });
    expect(
      await call(handler, { params: { proposalId }, version: 1, caller: aCaller(theVendor, "vendor") }),
    ).toMatchObject({ refused: "caller.not-operator" });
  });
});
