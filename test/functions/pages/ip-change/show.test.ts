import { beforeAll, expect, test } from "vitest";
import { Email, LibraryNumber } from "../../../../shared/kinds.ts";
import { useAnIpChange } from "../../../kit/ip-change-links.ts";
import { fieldsOf } from "../../../kit/pages.ts";
import { noon } from "../../../kit/table/small-world.ts";

const { pages, ports, toChange } = useAnIpChange();
let link = "";
beforeAll(async () => {
  link = await toChange();
});

test("the page tells what came and what went, and asks with nothing chosen", async () => {
  const { statusCode, body = "" } = await pages.get(link);
  expect(statusCode).toBe(200);
  expect(body).toMatch(/Prøve bibliotek[\s\S]*2000001[\s\S]*198\.51\.100\.0\/25[\s\S]*198\.51\.100\.0\/24/);
  expect(fieldsOf(body).map(({ name, value }) => `${name}=${value}`)).toEqual(["choice=done"]);
  expect(body).not.toContain(" checked");
  expect((await pages.get(`${link}?lang=en`)).body).toContain("Changed IP addresses");
});

test("a link to a change that is not this vendor's, or of nobody's change, opens nothing", async () => {
  const reader = { email: Email.parse("access@fjord.example"), language: "nb" } as const;
  const libraryNumber = LibraryNumber.parse("2000001");
  const { vendorId } = ports;
  const nowhere = await ports.real.links.toIpChange({ vendorId, libraryNumber, version: 99 }, reader, noon);
  expect((await pages.get(nowhere)).statusCode).toBe(410);
  const flipped = `${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`;
  expect((await pages.get(flipped)).statusCode).toBe(410);
});

test("an address that is no contact any more, and a link that is too old, open nothing", async () => {
  const stranger = await pages.get(await toChange("support@fjord.example"));
  expect([stranger.statusCode, stranger.body?.includes("Prøve bibliotek")]).toEqual([410, false]);
  pages.at(90 * 86_400);
  expect((await pages.get(link)).statusCode).toBe(410);
  pages.at(0);
});
