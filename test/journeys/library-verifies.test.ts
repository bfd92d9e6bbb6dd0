// Proves that a library without a system says from its mails whether its access works: asked, reminded, and heard.
import { beforeAll, expect, test } from "vitest";
import { tell } from "../../functions/notifications/telling/tell.ts";
import { plusSeconds } from "../../shared/clock.ts";
import { choicesIn, pagesOver, versionIn } from "../kit/pages.ts";
import { moveCase, theCase } from "../kit/table/sent-case.ts";
import { noon } from "../kit/table/small-world.ts";
import { useTelling } from "../kit/table/telling.ts";

const { real, world, aCase } = useTelling();
const pages = pagesOver(real);
const { ports, sent, at } = world();
const day = 86_400;

const record = async () => {
  const found = await real.cases.read(theCase);
  if (found?.kind !== "access-request") throw new Error("The case is not there.");
  return found.record;
};

/** The page that the last mail to the library leads to. */
const lastLink = (subject: string): string => {
  const mail = sent.findLast(({ to }) => to === "kari@bibliotek.example");
  expect(mail?.subject).toContain(subject);
  const [href = ""] = /https:\S+\/cases\/\S+/.exec(mail?.text ?? "") ?? [];
  return href;
};

/** Days after noon, for the clock of mails and pages alike. */
const goTo = async (days: number) => {
  at.now = plusSeconds(noon, days * day);
  pages.at(days * day);
  await tell(theCase, ports);
};

beforeAll(async () => {
  await aCase();
  await tell(theCase, ports);
  const { version } = await record();
  await moveCase(real, { move: "activate", by: "vendor", version, at: at.now });
});

test("asked on the day the access was opened, it says from the mail that it does not work, in words", async () => {
  await goTo(0);
  const page = lastLink("Prøv tilgangen");
  const { statusCode, body = "" } = await pages.get(page);
  expect([statusCode, choicesIn(body), / checked/.test(body)]).toEqual([
    200,
    ["verify", "does-not-work"],
    false,
  ]);
  const version = versionIn(body);
  expect((await pages.post(page, { version })).statusCode).toBe(422);
  const said = { version, choice: "does-not-work", text: "Tom side." };
  expect((await pages.post(page, said)).statusCode).toBe(200);
  expect(await record()).toMatchObject({ state: "acknowledged", said: { by: "library", text: "Tom side." } });
});

test("asked again and reminded when it is silent, it says from the reminder that it works", async () => {
  const { version } = await record();
  await moveCase(real, { move: "activate", by: "vendor", version, at: plusSeconds(noon, day) });
  await goTo(1);
  await goTo(10);
  const page = lastLink("Fjordfilm");
  expect(sent.filter(({ to }) => to === "kari@bibliotek.example").length).toBeGreaterThan(2);
  const { body } = await pages.get(page);
  expect((await pages.post(page, { version: versionIn(body), choice: "verify" })).statusCode).toBe(200);
  expect((await record()).state).toBe("verified");
});

test("once the access has ended, the links of its mails say so", async () => {
  const before = await record();
  await moveCase(real, { move: "end", by: "library", version: before.version, at: at.now });
  expect((await pages.get(lastLink("Fjordfilm"))).statusCode).toBe(410);
});
