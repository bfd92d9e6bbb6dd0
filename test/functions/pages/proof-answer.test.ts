import { beforeAll, expect, test } from "vitest";
import { plusSeconds } from "../../../shared/clock.ts";
import { Email } from "../../../shared/kinds.ts";
import { pagesOver } from "../../kit/pages.ts";
import { noon } from "../../kit/table/small-world.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const pages = pagesOver(ports);
const email = Email.parse("access@fjord.example");
const contacts = async () => (await ports.organisations.read("fjord"))?.contacts ?? [];
let proof = "";

beforeAll(async () => {
  proof = await ports.links.toProof(
    { organisationId: "fjord", role: "access" },
    { email, language: "nb" },
    noon,
  );
});

test("no answer, and no choice, proves nothing", async () => {
  for (const form of ["", "choice=", "choice=maybe"])
    expect((await pages.post(proof, form)).statusCode).toBe(422);
  expect((await contacts()).map(({ provenAt }) => provenAt)).toEqual([null, null]);
});

test("yes proves that address of that role and no other, as often as it is said", async () => {
  expect((await pages.post(proof, { choice: "yes" })).statusCode).toBe(200);
  pages.at(60);
  const again = await pages.post(proof, { choice: "yes" });
  expect([again.statusCode, again.body?.includes("<form")]).toEqual([200, false]);
  expect(await contacts()).toMatchObject([
    { role: "access", provenAt: plusSeconds(noon, 60) },
    { role: "support", provenAt: null },
  ]);
});

test("no is written down beside it", async () => {
  expect((await pages.post(proof, { choice: "no" })).statusCode).toBe(200);
  expect((await contacts())[0]).toMatchObject({ deniedAt: plusSeconds(noon, 60) });
});

test("an address that has been replaced is not proven, not even while it is being read", async () => {
  const said = { isRight: true, at: noon };
  expect(await ports.organisations.prove("fjord", { role: "support", email }, said)).toBe(false);
  expect(await ports.organisations.prove("nobody", { role: "access", email }, said)).toBe(false);
  const organisation = await ports.organisations.read("fjord");
  if (!organisation) throw new Error("The vendor is not there.");
  await ports.organisations.put({ ...organisation, contacts: organisation.contacts.slice(1) });
  expect((await pages.post(proof, { choice: "yes" })).statusCode).toBe(410);
});
