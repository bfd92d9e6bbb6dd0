import { describe, expect, test } from "vitest";
import { job } from "../../../functions/notifications/on-incident-notice.ts";
import type { SendOutcome } from "../../../shared/ports/mail.ts";
import { mailboxAt, opensAccess } from "../../kit/faults/places.ts";
import { useFaults } from "../../kit/faults/world.ts";

const { aStory } = useFaults(3);

describe("a notice of an incident", () => {
  test("whose mail was throttled goes when it is tried again, once", async () => {
    let answer: SendOutcome = { outcome: "throttled", detail: "" };
    const story = aStory((mail) =>
      mail.to === mailboxAt(0) ? answer : { outcome: "accepted", messageId: "m" },
    );
    await story.access(0, ...opensAccess);
    await story.reportAll(1);
    await story.move("identify");
    expect(story.sent.filter(({ to }) => to === mailboxAt(0))).toEqual([]);
    answer = { outcome: "accepted", messageId: "m" };
    for (let turn = 0; turn < 3; turn += 1) await story.pass(61);
    expect(story.sent.filter(({ to }) => to === mailboxAt(0))).toHaveLength(1);
  });

  test("that never got out is not followed by an end", async () => {
    const story = aStory((mail) =>
      mail.to === mailboxAt(0)
        ? { outcome: "throttled", detail: "" }
        : { outcome: "accepted", messageId: "m" },
    );
    await story.access(0, ...opensAccess);
    await story.reportAll(1);
    await story.move("identify");
    await story.move("resolve");
    for (let turn = 0; turn < 3; turn += 1) await story.pass(61);
    expect(story.sent.filter(({ to }) => to === mailboxAt(0))).toEqual([]);
  });

  test("of a library whose access has ended meanwhile is not told", async () => {
    const story = aStory();
    await story.access(0, ...opensAccess);
    await story.reportAll(1);
    const { ports } = story;
    await ports.incidentNotices.put({
      incident: (await story.incident()).id,
      owner: "2200002",
      version: 1,
      template: "incident-confirmed-to-library",
      at: story.now,
    });
    await story.move("identify");
    expect(story.sent.filter(({ to }) => to === mailboxAt(2))).toEqual([]);
    expect(story.sent.filter(({ to }) => to === mailboxAt(0))).toHaveLength(1);
  });
});

test("an event of the wrong form is not taken for one", () => {
  expect(job.message.safeParse({ detail: { event: {} } }).success).toBe(false);
});
