import { beforeEach, describe, expect, test } from "vitest";
import { handler as accept } from "../../../../functions/catalogue/proposals/accept.ts";
import { Email } from "../../../../shared/kinds.ts";
import { proposalTask } from "../../../../shared/records/catalogue/proposal.ts";
import { pagesOver } from "../../../kit/pages.ts";
import { aKeptProduct, productId, useCatalogue, vendorId } from "../../../kit/table/catalogue.ts";
import { noon } from "../../../kit/table/small-world.ts";

const { ports, put, call } = useCatalogue();
const pages = pagesOver(ports);
const email = Email.parse("sales@fjord.example");
let link = "";
let vendorVersion = "";

beforeEach(async () => {
  await put(aKeptProduct());
  link = await ports.links.toCatalogue({ vendorId, productId }, { email, language: "nb" }, noon);
  vendorVersion = String((await ports.organisations.kept("fjord"))?.version ?? 0);
});

const answers = ["howToGetAccess", "homeUse", "sharing", "faultContact"];
const roles = ["access", "support", "sales", "invoice"];

/** The form as a browser sends it when nobody has changed a field. */
const form = (over: Record<string, string> = {}) => ({
  version: "1",
  vendorVersion,
  accessMethods: "library_card",
  requiredFacts: "contact",
  url: "https://fjordfilm.example/",
  homeUse: "yes",
  sharing: "no",
  email: "support@fjord.example",
  ...Object.fromEntries(
    answers.flatMap((name) => [
      [`${name}-nb`, "Svar"],
      [`${name}-nn`, "Svar"],
      [`${name}-en`, "Answer"],
    ]),
  ),
  ...Object.fromEntries(roles.map((role) => [`contacts-${role}`, `${role}@fjord.example`])),
  ...over,
});
const proposals = () => ports.proposals.ofVendor(vendorId);

describe("POST /registered/{token}", () => {
  test("without a choice nothing happens, whatever the fields say", async () => {
    for (const choice of ["", "maybe"])
      expect((await pages.post(link, form({ choice, homeUse: "conditional" }))).statusCode).toBe(422);
    expect((await pages.post(link, "")).statusCode).toBe(422);
    expect(await proposals()).toEqual([]);
    expect((await ports.products.kept(productId))?.version).toBe(1);
  });

  test("yes is the vendor's word, on the version it saw", async () => {
    expect((await pages.post(link, form({ choice: "yes" }))).statusCode).toBe(200);
    expect(await ports.products.kept(productId)).toMatchObject({
      version: 2,
      record: { confirmedAt: noon },
      history: [{ what: "confirm", by: { kind: "vendor" }, fields: ["confirmedAt"] }],
    });
    const again = await pages.post(link, form({ choice: "yes" }));
    expect([again.statusCode, again.body?.includes("er endret etter")]).toEqual([409, true]);
  });

  test("a change is proposed once, changes nothing, raises a task, and is made when it is accepted", async () => {
    const wanted = form({
      choice: "change",
      homeUse: "conditional",
      "homeUse-nb": "Med lånekort.\r\nSpør oss.",
    });
    const { statusCode, body } = await pages.post(link, wanted);
    expect([statusCode, body?.includes("venter på svar")]).toEqual([200, true]);
    await pages.post(link, wanted);
    const [proposal, ...others] = await proposals();
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({
      about: { kind: "product", productId },
      differences: [
        { field: "answers.homeUse.text.nb", before: "Svar", after: "Med lånekort.\nSpør oss." },
        { field: "answers.homeUse.value", before: "yes", after: "conditional" },
      ],
    });
    if (!proposal) return;
    expect(await ports.tasks.read(proposalTask(proposal) ?? expect.fail())).toMatchObject({
      answeredAt: null,
    });
    expect((await ports.products.kept(productId))?.version).toBe(1);
    await call(accept, { params: { proposalId: proposal.proposalId }, version: 1 });
    expect((await ports.products.read(productId))?.answers.homeUse).toMatchObject({ value: "conditional" });
  });

  test("addresses are proposed by themselves, beside what is about the product", async () => {
    const before = (await proposals()).length;
    const wanted = {
      choice: "change",
      sharing: "same_owner",
      "contacts-sales": "a@fjord.example\r\nb@fjord.example",
    };
    expect((await pages.post(link, form(wanted))).statusCode).toBe(200);
    const made = (await proposals()).filter(({ state }) => state === "waiting");
    expect(made.length - before + 1).toBe(2);
    expect(made.find(({ about }) => about.kind === "vendor")?.differences).toEqual([
      {
        field: "contacts.sales",
        before: ["sales@fjord.example"],
        after: ["a@fjord.example", "b@fjord.example"],
      },
    ]);
  });
});

describe("what a form cannot propose", () => {
  test.each([
    ["no_change", {}, "endrer ingenting"],
    ["a value that is none", { homeUse: "perhaps" }, "feil form"],
    ["an identity number", { "homeUse-nb": "Ring 01010750160" }, "fødselsnummer"],
    ["an address that is none", { "contacts-access": "not an address" }, "e-postadressene er feil"],
  ])("%s is refused on the page", async (_, over, said) => {
    const { statusCode, body } = await pages.post(link, form({ choice: "change", ...over }));
    expect([statusCode, body?.includes(said)]).toEqual([422, true]);
  });

  test("what changed since the page was opened is told, and nothing is proposed", async () => {
    const { length } = await proposals();
    const stale = form({ choice: "change", sharing: "any_member", version: "7" });
    expect((await pages.post(link, stale)).statusCode).toBe(409);
    expect(await proposals()).toHaveLength(length);
  });

  test("of very many proposals no more are taken", async () => {
    for (let at = 0; at < 20; at += 1)
      await pages.post(link, form({ choice: "change", url: `https://fjordfilm.example/${at}` }));
    const { statusCode, body } = await pages.post(
      link,
      form({ choice: "change", url: "https://x.example/" }),
    );
    expect([statusCode, body?.includes("Mange forslag")]).toEqual([422, true]);
    expect((await proposals()).filter(({ state }) => state === "waiting")).toHaveLength(20);
  });
});
