import { expect, test } from "vitest";
import { Email } from "../../../shared/kinds.ts";
import { fieldsOf, pagesOver } from "../../kit/pages.ts";
import { noon } from "../../kit/table/small-world.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const pages = pagesOver(ports);
const proofFor = (email: string) =>
  ports.links.toProof(
    { organisationId: "fjord", role: "access" },
    { email: Email.parse(email), language: "nn" },
    noon,
  );

test("the page names organisation, use and address, and asks with nothing chosen", async () => {
  const { statusCode, body = "" } = await pages.get(await proofFor("access@fjord.example"));
  expect(statusCode).toBe(200);
  expect(body).toMatch(
    /Er e-postadressa rett\?[\s\S]*Fjord AS[\s\S]*tilgangssaker[\s\S]*access@fjord\.example/,
  );
  expect(fieldsOf(body).map(({ name, value }) => `${name}=${value}`)).toEqual(["choice=yes", "choice=no"]);
  expect(body).not.toContain(" checked");
});

test("an address that is no longer that role's, and a link that is too old, open nothing", async () => {
  const stranger = await pages.get(await proofFor("support@fjord.example"));
  expect([stranger.statusCode, stranger.body?.includes("Fjord AS")]).toEqual([410, false]);
  pages.at(90 * 86_400);
  expect((await pages.get(await proofFor("access@fjord.example"))).statusCode).toBe(410);
  pages.at(0);
});
