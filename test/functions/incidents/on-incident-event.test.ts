import { describe, expect, test } from "vitest";
import { job } from "../../../functions/incidents/on-incident-event.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import { libraryAt, mailboxAt, opensAccess } from "../../kit/faults/places.ts";
import type { Story } from "../../kit/faults/story.ts";
import { useFaults } from "../../kit/faults/world.ts";
import { noon } from "../../kit/table/small-world.ts";

const { aStory } = useFaults(5);

/** What libraries were told of the incident, as `mailbox what`. */
const told = ({ sent }: Story) =>
  sent
    .filter(({ to }) => to.startsWith("bibliotek"))
    .map(
      ({ to, subject }) => `${to.replace("@bibliotek.example", "")} ${subject.split("] ")[1]?.split(":")[0]}`,
    )
    .sort();

const reported = async (story: Story): Promise<void> => {
  for (const library of [0, 1]) await story.access(library, ...opensAccess);
  await story.reportAll(4);
};

describe("a change of an incident", () => {
  test("is told to exactly those with access in force, whoever reported it, and only where it matters", async () => {
    const story = aStory();
    await reported(story);
    expect(told(story)).toEqual([]);
    await story.move("identify");
    expect(told(story)).toEqual(["bibliotek0 Driftsforstyrrelse", "bibliotek1 Driftsforstyrrelse"]);
    await story.move("monitor");
    expect(told(story)).toHaveLength(2);
    await story.move("workaround", { workaround: "Uten www." });
    await story.move("workaround", { workaround: "Uten www." });
    expect(told(story)).toHaveLength(4);
    await story.move("resolve");
    expect(told(story)).toHaveLength(6);
  });

  test.each([
    { hours: 2, mails: 0 },
    { hours: 2.01, mails: 1 },
    { hours: -2.01, mails: 1 },
  ])("an end moved by $hours hours is told $mails times", async ({ hours, mails }) => {
    const story = aStory();
    await reported(story);
    await story.move("identify");
    const end = plusSeconds(noon, 10 * 3600);
    await story.move("estimate", { estimate: end });
    await story.move("estimate", { estimate: plusSeconds(end, hours * 3600) });
    expect(told(story).filter((one) => one === "bibliotek0 Nytt tidspunkt")).toHaveLength(mails);
  });

  test("an end that creeps is told once it is two hours from what libraries know", async () => {
    const story = aStory();
    await reported(story);
    await story.move("identify");
    for (const hours of [10, 11, 12, 13, 14])
      await story.move("estimate", { estimate: plusSeconds(noon, hours * 3600) });
    expect(told(story).filter((one) => one === "bibliotek0 Nytt tidspunkt")).toHaveLength(1);
  });

  test("open is followed by closed, though the library muted it or lost its access meanwhile", async () => {
    const story = aStory();
    await reported(story);
    story.mutes.set(libraryAt(1), plusSeconds(noon, -1));
    await story.move("identify");
    story.mutes.set(libraryAt(0), noon);
    await story.access(0, "end");
    await story.access(2, ...opensAccess);
    await story.move("resolve");
    expect(told(story)).toEqual(["bibliotek0 Driftsforstyrrelse", "bibliotek0 Rettet"]);
  });
});

describe("a notice of an incident", () => {
  test("is told once, however often its event comes", async () => {
    const story = aStory();
    await reported(story);
    await story.move("identify");
    for (let again = 0; again < 3; again += 1) await story.pass(120);
    expect(told(story)).toHaveLength(2);
  });

  test("waits while the library's building is closed, and is not told when it is over by then", async () => {
    const story = aStory();
    await reported(story);
    await story.building(0, "temporarily_closed");
    await story.move("identify");
    expect(told(story)).toEqual(["bibliotek1 Driftsforstyrrelse"]);
    await story.move("resolve");
    await story.pass(7200);
    expect(told(story)).toEqual(["bibliotek1 Driftsforstyrrelse", "bibliotek1 Rettet"]);
    await story.building(0, "open");
  });

  test("what was merged ends with the one it became part of", async () => {
    const story = aStory();
    await reported(story);
    await story.report(3, { symptom: "slow" });
    await story.settle();
    await story.move("identify");
    const into = (await story.incidents()).find(({ family }) => family === "running");
    await story.ports.incidents.swallow(into?.id ?? (await story.incident()).id, (await story.incident()).id);
    await story.move("merge", { mergedInto: into?.id ?? null });
    expect(told(story)).toHaveLength(2);
    await story.move("resolve", {}, "running");
    expect(told(story).filter((one) => one.endsWith("Rettet"))).toEqual([
      "bibliotek0 Rettet",
      "bibliotek1 Rettet",
    ]);
    expect(await story.states()).toEqual(["fixed", "fixed"]);
  });
});

test("mails go to role mailboxes, in a thread of the incident", async () => {
  const story = aStory();
  await reported(story);
  await story.move("announce");
  const { id } = await story.incident();
  expect(story.sent.filter(({ to }) => to === mailboxAt(0))).toMatchObject([
    { thread: `<incident.${id.replaceAll(".", "-")}@bibliotek24.example>` },
  ]);
});

test("an event of the wrong form is not taken for one", () => {
  expect(job.message.safeParse({ detail: { event: {} } }).success).toBe(false);
});
