import { beforeAll, beforeEach, expect, test } from "vitest";
import { Email, VendorId } from "../../../shared/kinds.ts";
import { contactMark } from "../../../shared/records/link.ts";
import { askingsIn } from "../../kit/pages/door.ts";
import { pagesOver } from "../../kit/pages.ts";
import { linkFor, moveCase, sendCase, theCase } from "../../kit/table/sent-case.ts";
import { noon } from "../../kit/table/small-world.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports, enrol } = useSmallWorld();
const pages = pagesOver(ports);
const late = 91 * 86_400;
const email = Email.parse("access@fjord.example");
const contact = contactMark(email);
let version = 0;
let vendor = "";
let work = "";

beforeAll(async () => {
  await enrol(2026);
  ({ version } = await sendCase(ports));
  vendor = await linkFor(ports, "vendor");
  work = await ports.links.toWork(VendorId.parse("fjord"), { email, language: "nb" }, noon);
});
beforeEach(() => pages.at(late));

const settleAll = async () => {
  for (const { event } of await askingsIn(ports)) await ports.linkOrders.settle(event);
};
const both = () =>
  [
    { link: vendor, wanted: { page: "case", case: theCase, as: "vendor", contact } },
    { link: work, wanted: { page: "work", vendorId: "fjord", contact } },
  ] as const;

test("a link that is too old offers a new one; without a person's choice nothing is asked for", async () => {
  for (const { link } of both()) {
    const old = await pages.get(link);
    expect([old.statusCode, old.body?.includes('name="renew" value="yes"')]).toEqual([410, true]);
    expect(old.body).not.toMatch(/@| checked/);
    for (const form of ["", "renew=", "renew=no", "choice=activate"]) {
      const { statusCode, body } = await pages.post(link, form);
      expect([statusCode, body?.includes('role="alert"')]).toEqual([422, true]);
    }
  }
  expect(await askingsIn(ports)).toEqual([]);
});

test("chosen, it is asked for by what the old link said, and the answer is the same also beyond the limit", async () => {
  for (const { link, wanted } of both()) {
    const answers: string[] = [];
    for (let time = 0; time < 5; time += 1) {
      const { statusCode, body = "" } = await pages.post(link, { renew: "yes" });
      answers.push(`${statusCode} ${body}`);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^200 [\s\S]*role="status"/);
    expect(answers[0]).not.toMatch(/<form method="post"|@/);
    expect((await askingsIn(ports)).map(({ event }) => event.wanted)).toEqual([wanted]);
    await settleAll();
  }
});

test("a link that works asks for no new one, whatever its form says", async () => {
  pages.at(0);
  for (const { link } of both()) expect((await pages.post(link, { renew: "yes" })).statusCode).toBe(422);
  expect(await askingsIn(ports)).toEqual([]);
});

test("who is no contact any more, and whose case is over, is offered none", async () => {
  const stranger = await linkFor(ports, "vendor", { email: "sluttet@fjord.example" });
  await moveCase(ports, { move: "withdraw", by: "library", version });
  for (const link of [stranger, vendor]) {
    const { statusCode, body } = await pages.post(link, { renew: "yes" });
    expect([statusCode, body?.includes("renew")]).toEqual([410, false]);
  }
  expect(await askingsIn(ports)).toEqual([]);
});
