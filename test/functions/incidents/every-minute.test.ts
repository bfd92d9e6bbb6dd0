import { describe, expect, test } from "vitest";
import { job } from "../../../functions/incidents/every-minute.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import { useFaults } from "../../kit/faults/world.ts";

const { aStory } = useFaults(8);
const aDay = 86_400;

describe("the incidents that are due", () => {
  test("are dismissed after a quiet day, and what was matched to them goes to the vendor by itself", async () => {
    const story = aStory();
    await story.reportAll(0, 1);
    expect(await story.states()).toEqual(["sent", "matched"]);
    await story.pass(aDay);
    expect(await story.incident()).toMatchObject({ state: "reported" });
    await story.pass(2);
    expect(await story.incident()).toMatchObject({ state: "dismissed" });
    expect(await story.states()).toEqual(["sent", "sent"]);
  });

  test("are not while reports come, nor once somebody has confirmed them", async () => {
    const story = aStory();
    await story.reportAll(0);
    await story.pass(aDay - 60);
    await story.reportAll(1);
    await story.pass(120);
    expect(await story.incident()).toMatchObject({ state: "reported" });
    await story.move("identify");
    await story.pass(3 * aDay);
    expect(await story.incident()).toMatchObject({ state: "identified" });
  });

  test("tell the vendor when they have doubled, at the earliest after ten minutes", async () => {
    const story = aStory();
    await story.reportAll(0, 1, 2, 3, 4, 5);
    const growth = () => story.sent.filter(({ subject }) => subject.includes("Flere melder")).length;
    expect(growth()).toBe(1);
    await story.pass(601);
    expect(growth()).toBe(2);
    await story.pass(601);
    expect(growth()).toBe(2);
  });

  test("make known what nobody has made known yet", async () => {
    const story = aStory();
    await story.report(0);
    story.now = plusSeconds(story.now, 3600);
    const { id } = await story.ports.incidents.open({
      productId: story.productId,
      family: "content",
      vendorId: (await story.ports.products.read(story.productId))?.vendorId ?? never(),
      since: story.now,
      eventId: "opened-unheard",
      at: plusSeconds(story.now, -3600),
    });
    expect(await job.run(story.ports)).toMatchObject({ failed: 0 });
    expect(await story.ports.incidents.read(id)).toMatchObject({ spreadVersion: 1 });
  });
});

const never = (): never => {
  throw new Error("The product is gone.");
};
