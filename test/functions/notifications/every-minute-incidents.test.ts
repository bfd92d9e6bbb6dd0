import { expect, test } from "vitest";
import { job } from "../../../functions/notifications/every-minute-incidents.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import { mailboxAt, opensAccess } from "../../kit/faults/places.ts";
import { useFaults } from "../../kit/faults/world.ts";

const { aStory } = useFaults(2);

test("a notice whose event never came is told when it is due, and then rests", async () => {
  const story = aStory();
  await story.access(0, ...opensAccess);
  await story.reportAll(1);
  await story.move("identify");
  const mails = () => story.sent.filter(({ to }) => to === mailboxAt(0)).length;
  expect(mails()).toBe(1);
  await story.ports.incidentNotices.put({
    incident: (await story.incident()).id,
    owner: "2200000",
    version: 9,
    template: "incident-workaround-to-library",
    at: story.now,
  });
  expect(await job.run(story.ports)).toMatchObject({ looked: 0, told: 0 });
  story.now = plusSeconds(story.now, 3600);
  expect(await job.run(story.ports)).toMatchObject({ looked: 1, told: 1, failed: 0 });
  expect(mails()).toBe(2);
  expect(await job.run(story.ports)).toMatchObject({ looked: 0 });
});
