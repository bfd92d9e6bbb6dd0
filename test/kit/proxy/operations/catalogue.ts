// The catalogue and its organisations: products, agreements, proposals, vendors, operators, owners, delegations.
import { ProductId } from "../../../../shared/kinds.ts";
import type { Product } from "../../../../shared/records/product.ts";
import { aNumber, anAgreement, theCounty, theOwner } from "../../builders.ts";
import { aKeptProduct, aProposal, conditional, operator, productBody } from "../../table/catalogue.ts";
import { aStoredOrganisation } from "../../table/small-world.ts";
import type { FaultyWorld } from "../world.ts";
import { type Operation, onVersion } from "./operation.ts";

let years = 2040;
let owning = 900;

const put = async (
  { ports }: FaultyWorld,
  name: string,
  over: Record<string, unknown> = {},
): Promise<void> => {
  await ports.products.put(aKeptProduct({ productId: name, ...over }));
};

const replacing = (seen: 0 | 1): Operation => ({
  title: `product: version ${seen + 1}`,
  routes: ["catalogue/products/replace"],
  prepare: async (world, name) => {
    if (seen === 1) await put(world, name);
    const body = productBody({ name: "Nytt navn" });
    const call = { params: { productId: name }, body, headers: onVersion(seen), caller: operator };
    return { names: [name], call: () => world.send("PUT /v1/products/{productId}", call) };
  },
});

const movingProduct = (word: "complete" | "retire", state: Product["state"]): Operation => ({
  title: `product: ${word}`,
  routes: [`catalogue/products/${word}`],
  prepare: async (world, name) => {
    await put(world, name, { state, agreements: [] });
    const call = { params: { productId: name }, headers: onVersion(1), caller: operator };
    return { names: [name], call: () => world.send(`POST /v1/products/{productId}/${word}`, call) };
  },
});

const movingAgreement = (word: string, state: string): Operation => ({
  title: `agreement: ${word}`,
  routes: [`catalogue/agreements/${word}`],
  prepare: async (world, name) => {
    await put(world, name, { agreements: [anAgreement({ year: 2027, state })] });
    const params = { productId: name, year: "2027" };
    const call = { params, headers: onVersion(1), caller: operator };
    const path = `/v1/products/{productId}/agreements/{year}/${word}`;
    return { names: [name], call: () => world.send(`POST ${path}`, call) };
  },
});

const agreeing: Operation = {
  title: "agreement: change",
  routes: ["catalogue/agreements/change"],
  prepare: async (world, name) => {
    await put(world, name, { agreements: [] });
    const body = { signedAt: null, libraryTypes: ["public"], leadTimeWorkingDays: 3, faultAnswerHours: 24 };
    const params = { productId: name, year: "2027" };
    const call = { params, body, headers: onVersion(1), caller: operator };
    return {
      names: [name],
      call: () => world.send("PUT /v1/products/{productId}/agreements/{year}", call),
    };
  },
};

const deciding = (word: "accept" | "reject"): Operation => ({
  title: `proposal: ${word}`,
  routes: [`catalogue/proposals/${word}`],
  // The change comes before the decision, and the decision before the task it ends.
  steps: true,
  prepare: async (world, name) => {
    await put(world, name);
    const about = { kind: "product", productId: ProductId.parse(name) } as const;
    const { proposalId } = await aProposal({ about, differences: [conditional] }, world.ports);
    const call = {
      params: { proposalId },
      headers: onVersion(1),
      caller: operator,
      ...(word === "reject" && { body: { reason: "Nei." } }),
    };
    return {
      names: [name, proposalId],
      call: () => world.send(`POST /v1/proposals/{proposalId}/${word}`, call),
    };
  },
});

const vendor: Operation = {
  title: "vendor: created",
  routes: ["organisations/vendors/replace"],
  prepare: async ({ send }, name) => {
    owning += 1;
    const contact = { role: "access", name: null, email: `access@${name}.example`, language: null };
    const body = {
      name: "Ny AS",
      organisationNumber: aNumber(owning),
      country: "NO",
      registrationId: null,
      language: "nb",
      contacts: [contact],
    };
    const call = { params: { vendorId: name }, body, headers: onVersion(0), caller: operator };
    return { names: [name], call: () => send("PUT /v1/vendors/{vendorId}", call) };
  },
};

const owners: Operation = {
  title: "owners of a library",
  routes: ["organisations/owners/replace"],
  prepare: async ({ send, place }) => {
    const { libraryNumber } = await place();
    const owner = (from: string, until: string | null) => ({ organisationNumber: theOwner, from, until });
    const body = { owners: [owner("2020-01-01", "2020-12-31"), owner("2021-01-01", null)] };
    const call = { params: { libraryNumber }, body, headers: onVersion(1), caller: operator };
    return { names: [libraryNumber], call: () => send("PUT /v1/libraries/{libraryNumber}/owners", call) };
  },
};

const operating: Operation = {
  title: "operator of the day",
  routes: ["organisations/operators/replace"],
  prepare: async ({ send }) => {
    years += 1;
    const from = `${years}-01-01`;
    const body = {
      organisationNumber: aNumber(7),
      name: "Ny drift AS",
      senderName: "Bibliotek24",
      senderAddress: "varsel@ny.example",
      supportAddress: "hjelp@ny.example",
    };
    const call = { params: { from }, body, headers: onVersion(0), caller: operator };
    return { names: [`OPERATOR#${from}`], call: () => send("PUT /v1/operators/{from}", call) };
  },
};

const delegating = (method: "PUT" | "DELETE"): Operation => ({
  title: `delegation: ${method}`,
  routes: [`organisations/delegations/${method === "PUT" ? "change" : "remove"}`],
  prepare: async ({ send, ports }) => {
    owning += 1;
    const organisationNumber = aNumber(owning);
    const to = theCounty;
    const delegations = method === "PUT" ? [] : [{ to, from: "2025-01-01", until: null }];
    await ports.organisations.put(aStoredOrganisation(organisationNumber, { delegations }));
    const params = { organisationNumber, to };
    const path = "/v1/organisations/{organisationNumber}/delegations/{to}";
    const call = { params, caller: operator, ...(method === "PUT" && { body: {} }) };
    return { names: [organisationNumber], call: () => send(`${method} ${path}`, call) };
  },
});

export const catalogueOperations: readonly Operation[] = [
  replacing(0),
  replacing(1),
  movingProduct("complete", "draft"),
  movingProduct("retire", "complete"),
  agreeing,
  movingAgreement("approve", "prepared"),
  movingAgreement("offer", "approved"),
  movingAgreement("withdraw", "offered"),
  movingAgreement("low-uptake", "offered"),
  movingAgreement("not-agreed", "prepared"),
  deciding("accept"),
  deciding("reject"),
  vendor,
  owners,
  operating,
  delegating("PUT"),
  delegating("DELETE"),
];
