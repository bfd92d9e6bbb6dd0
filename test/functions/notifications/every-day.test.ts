import { describe, expect, test } from "vitest";
import { job, needsProof } from "../../../functions/notifications/every-day.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import { Contact } from "../../../shared/records/contact.ts";
import { noon } from "../../kit/table/small-world.ts";
import { useTelling } from "../../kit/table/telling.ts";

const { world } = useTelling({ roles: ["access", "support", "invoice"] });
const days = (count: number) => plusSeconds(noon, count * 86_400);

const contact = (role: string, provenAt: string | null) =>
  Contact.parse({ role, name: null, email: "a@b.example", language: null, provenAt });

describe("the proof of an address", () => {
  test.each([
    ["access", null, true],
    ["access", days(-336), true],
    ["access", days(-334), false],
    ["countyContact", null, true],
    ["invoice", null, false],
  ])("of %s, proven at %s: asked for %s", (role, provenAt, expected) => {
    expect(needsProof(contact(role, provenAt), noon)).toBe(expected);
  });

  test("is asked for once a month with a link of its own, of the roles that cases are mailed to", async () => {
    const { ports, sent, at } = world();
    expect(await job.run(ports)).toMatchObject({ asked: 2, failed: 0 });
    expect(sent.map(({ to }) => to).sort()).toEqual(["access@fjord.example", "support@fjord.example"]);
    expect(sent.every(({ text }) => text.includes("https://bibliotek24.example/proof/"))).toBe(true);
    at.now = days(29);
    expect(await job.run(ports)).toMatchObject({ asked: 0 });
    at.now = days(31);
    expect(await job.run(ports)).toMatchObject({ asked: 2 });
  });
});
