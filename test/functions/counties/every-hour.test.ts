import { beforeAll, describe, expect, test } from "vitest";
import { job } from "../../../functions/counties/every-hour.ts";
import { Instant } from "../../../shared/kinds.ts";
import { idBeginning } from "../../../shared/records/telling/announcement.ts";
import { countyNumber, putTold } from "../../kit/announcing.ts";
import { useTelling } from "../../kit/table/telling.ts";

const telling = useTelling();
const { real, aCase } = telling;

beforeAll(() => putTold(telling));

const on = (moment: string) => {
  const now = Instant.parse(`${moment}:00.000Z`);
  return { ...real, clock: { ...real.clock, now: () => now } };
};
const summaries = () => real.announcements.ofOwner(countyNumber, idBeginning("open-cases"));

describe("the Monday mail", () => {
  test("is not made where nothing is open, nor later in that week", async () => {
    expect(await job.run(on("2026-11-16T07:00"))).toMatchObject({ looked: 1, announced: 0 });
    await aCase();
    expect(await job.run(on("2026-11-17T09:00"))).toMatchObject({ announced: 0 });
    expect((await summaries()).map(({ ref }) => ref.id)).toEqual(["open-cases.2026-W47"]);
    expect(await real.announcements.due(Instant.parse("2026-11-18T00:00:00.000Z"), 10)).toEqual([]);
  });

  test("is made from 08:00 in Oslo on, once, with whose turn each case is and since when", async () => {
    expect(await job.run(on("2026-11-23T06:59"))).toMatchObject({ announced: 0 });
    expect(await job.run(on("2026-11-23T07:00"))).toMatchObject({ announced: 1 });
    expect(await job.run(on("2026-11-23T08:00"))).toMatchObject({ announced: 0 });
    expect((await summaries()).at(-1)?.content).toMatchObject({
      week: "2026-W48",
      rows: [
        {
          libraryNumber: "2000001",
          productId: "fjordfilm",
          state: "received",
          turn: "system",
          since: "2026-11-23T12:00:00.000Z",
        },
      ],
    });
  });

  test("of a week whose Monday was missed is made at the next turn", async () => {
    expect(await job.run(on("2026-12-03T20:00"))).toMatchObject({ announced: 1 });
    expect((await summaries()).at(-1)?.ref.id).toBe("open-cases.2026-W49");
  });
});
