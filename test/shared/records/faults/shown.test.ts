import { describe, expect, test } from "vitest";
import { shownOf, standingOf } from "../../../../shared/records/faults/shown.ts";
import { incidentIn } from "../../../kit/faults/fault-world.ts";
import { aFreshProduct } from "../../../kit/faults/incidents.ts";
import { useTable } from "../../../kit/table/engine.ts";
import { noon } from "../../../kit/table/small-world.ts";

useTable();

const shown = async (state: Parameters<typeof incidentIn>[0]) =>
  shownOf(await incidentIn(state, aFreshProduct()));

describe("what is shown of an incident", () => {
  test("is nothing before it is suspected", async () => {
    expect(await shown("reported")).toBeNull();
  });

  test("are counts and public changes, and who confirmed it", async () => {
    expect(await shown("suspected")).toMatchObject({
      state: "suspected",
      confirmedBy: null,
      libraries: 2,
      counties: 1,
      changes: [{ to: "suspected" }],
    });
    expect(await shown("identified")).toMatchObject({
      confirmedBy: "vendor",
      changes: [{ to: "suspected" }, { to: "identified" }],
    });
    expect(await shown("dismissed")).toMatchObject({ confirmedBy: null, endedAt: noon });
  });

  test("holds no name, no text of a report, and no key of one", async () => {
    const fields = Object.keys((await shown("resolved")) ?? {}).sort();
    expect(fields).toEqual(
      "changes confirmedBy countedAt counties endedAt estimate family id libraries mergedInto nextUpdateAt productId since state version workaround".split(
        " ",
      ),
    );
  });
});

describe("the state of a product", () => {
  test("is ok where nothing is the matter, and else what its vendor has confirmed comes first", async () => {
    expect(standingOf({ incidents: [], downtimes: [] }, noon)).toMatchObject({ state: "ok", since: null });
    const all = await Promise.all(
      (["monitoring", "suspected", "investigating", "identified"] as const).map(shown),
    );
    const incidents = all.filter((one) => one !== null);
    const states: string[] = [];
    while (incidents.length > 0) {
      const { state } = standingOf({ incidents, downtimes: [] }, noon);
      states.push(state);
      incidents.splice(
        incidents.findIndex((one) => one.state === state),
        1,
      );
    }
    expect(states).toEqual(["identified", "investigating", "suspected", "monitoring"]);
  });
});
