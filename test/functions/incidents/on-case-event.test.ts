import { describe, expect, test } from "vitest";
import { handler as acknowledge } from "../../../functions/faults/moves/acknowledge.ts";
import { handler as confirm } from "../../../functions/faults/moves/confirm.ts";
import { handler as fixed } from "../../../functions/faults/moves/fixed.ts";
import { handler as reopen } from "../../../functions/faults/moves/reopen.ts";
import { handler as withdraw } from "../../../functions/faults/moves/withdraw.ts";
import { job } from "../../../functions/incidents/on-case-event.ts";
import type { Sent } from "../../kit/faults/story.ts";
import { useFaults } from "../../kit/faults/world.ts";

const { aStory } = useFaults(6);
const aMinute = 60;
const toVendor = (sent: readonly Sent[]) => sent.filter(({ to }) => to === "support@fjord.example");

describe("fault reports of one product and family", () => {
  test("the first goes to the vendor, the others are matched to it, and the crowd makes it public", async () => {
    const story = aStory();
    expect(await story.report(0)).toMatchObject({
      status: 201,
      body: { incident: null, access: "none_known" },
    });
    await story.settle();
    const second = await story.report(1);
    expect(second).toMatchObject({ body: { incident: { libraries: 1, state: "reported" }, ownSetUp: [] } });
    await story.settle();
    expect(await story.incident()).toMatchObject({ state: "reported", libraries: 2, reports: 2 });
    await story.report(2, { symptom: "login" });
    await story.settle();
    expect(await story.states()).toEqual(["sent", "matched", "matched"]);
    expect(await story.incident()).toMatchObject({
      state: "suspected",
      libraries: 3,
      counties: ["11", "46", "50"],
    });
    expect(toVendor(story.sent).map(({ subject }) => subject.replace(/^\[.*\] /, ""))).toEqual([
      expect.stringContaining("Feil i"),
      expect.stringContaining("Flere melder"),
    ]);
    expect(new Set(toVendor(story.sent).map(({ thread }) => thread)).size).toBe(1);
    await story.pass(aMinute);
    expect(toVendor(story.sent)).toHaveLength(2);
  });

  test("a report alone is asked to look at its own set-up, and goes to the vendor all the same", async () => {
    const story = aStory();
    const alone = await story.report(0);
    expect(alone.body["ownSetUp"]).toEqual([
      expect.stringContaining("lånekort"),
      expect.stringContaining("annen maskin"),
    ]);
    await story.settle();
    expect(await story.states()).toEqual(["sent"]);
    expect(await story.report(0)).toMatchObject({ status: 200, body: { ownSetUp: alone.body["ownSetUp"] } });
  });

  test("another family is another incident, and what is the operator's own is none", async () => {
    const story = aStory();
    await story.report(0);
    await story.report(1, { symptom: "slow" });
    await story.report(2, { symptom: "invoice" });
    await story.settle();
    expect((await story.incidents()).map(({ family, reports }) => [family, reports])).toEqual([
      ["access", 1],
      ["running", 1],
    ]);
    expect(await story.states()).toEqual(["sent", "sent", "routed"]);
  });

  test("a lead that is taken back gives way to the oldest that was matched to it", async () => {
    const story = aStory();
    await story.reportAll(0, 1);
    await story.by({ at: 0 }, withdraw, { reason: "mistake" });
    expect(await story.states()).toEqual(["withdrawn", "sent"]);
    expect((await story.incident()).lead).toMatchObject({ id: story.reports[1]?.id });
  });
});

describe("what the vendor says of the report in its hand", () => {
  test("acknowledging it confirms what a crowd has, and not what one library has", async () => {
    const story = aStory();
    await story.reportAll(0);
    await story.by({ at: 0, who: "vendor" }, acknowledge, {});
    expect(await story.incident()).toMatchObject({ state: "reported" });
    await story.reportAll(1, 2);
    expect(await story.incident()).toMatchObject({ state: "investigating" });
  });

  test("fixing it resolves the incident, and everybody who reported it is asked", async () => {
    const story = aStory();
    await story.reportAll(0, 1, 2);
    await story.by({ at: 0, who: "vendor" }, fixed, {});
    expect(await story.incident()).toMatchObject({ state: "resolved" });
    expect(await story.states()).toEqual(["fixed", "fixed", "fixed"]);
    expect(story.sent.filter(({ subject }) => subject.includes("Rettet? "))).toHaveLength(3);
  });
});

describe("still broken", () => {
  test("said by three within the week opens the incident again; by two, or later, it does not", async () => {
    const story = aStory();
    await story.reportAll(0, 1, 2, 3);
    await story.by({ at: 0, who: "vendor" }, fixed, {});
    for (const library of [1, 2]) await story.by({ at: library }, reopen, {});
    expect(await story.incident()).toMatchObject({ state: "resolved", stillBroken: 2 });
    await story.by({ at: 0 }, confirm, {});
    await story.by({ at: 3 }, reopen, {});
    expect(await story.incident()).toMatchObject({ state: "investigating" });
    expect(story.sent.some(({ subject }) => subject.includes("Åpnet igjen"))).toBe(true);
  });

  test("of one library alone opens it at once", async () => {
    const story = aStory();
    await story.reportAll(0);
    await story.by({ at: 0, who: "vendor" }, fixed, {});
    await story.by({ at: 0 }, reopen, {});
    expect(await story.incident()).toMatchObject({ state: "investigating" });
    expect(await story.states()).toEqual(["acknowledged"]);
  });
});

test("an event of the wrong form is not taken for one", () => {
  expect(job.message.safeParse({ detail: { event: {} } }).success).toBe(false);
});

test("a vendor that does not answer in time has the operator told, and nobody's answer closes what is fixed", async () => {
  const story = aStory();
  await story.reportAll(0);
  await story.pass(3 * 86_400);
  expect(story.sent.filter(({ subject }) => subject.includes("ikke svart"))).toMatchObject([
    { to: "hjelp@bibliotek24.example" },
  ]);
  await story.by({ at: 0, who: "vendor" }, fixed, {});
  expect(await story.states()).toEqual(["fixed"]);
  await story.pass(9 * 86_400);
  await story.settle();
  expect(await story.states()).toEqual(["closed"]);
});
