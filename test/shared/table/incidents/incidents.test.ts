import { describe, expect, test } from "vitest";
import { plusSeconds } from "../../../../shared/clock.ts";
import { CountyNumber, LibraryNumber, VendorId } from "../../../../shared/kinds.ts";
import { systemActor } from "../../../../shared/records/case.ts";
import { IncidentId } from "../../../../shared/records/incident/incident.ts";
import { open as openMutes } from "../../../../shared/table/faults/mutes.ts";
import { open } from "../../../../shared/table/incidents/incidents.ts";
import {
  aFreshProduct,
  aMember,
  anIncident,
  aReportRef,
  moveIncident,
} from "../../../kit/faults/incidents.ts";
import { useTable } from "../../../kit/table/engine.ts";
import { noon } from "../../../kit/table/small-world.ts";

useTable();
const incidents = open();

describe("an incident", () => {
  test("is one however many open it at once, and the next one follows when it is over", async () => {
    const productId = aFreshProduct();
    const all = await Promise.all(Array.from({ length: 20 }, () => anIncident(productId)));
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set([`${productId}.access.1`]));
    await moveIncident({ id: IncidentId.parse(`${productId}.access.1`) }, "dismiss");
    expect((await anIncident(productId)).id).toBe(`${productId}.access.2`);
    expect(await incidents.ofProduct(productId)).toMatchObject([{ number: 2, state: "reported" }]);
    expect(await incidents.past(productId)).toMatchObject([{ number: 1, state: "dismissed" }]);
    expect(await incidents.read(IncidentId.parse(`${productId}.access.1`))).toMatchObject({
      state: "dismissed",
    });
  });

  test("counts each report and each library once, however often and however many at once", async () => {
    const { id } = await anIncident();
    const libraries = Array.from({ length: 15 }, (_, at) => String(2_100_000 + at));
    const refs = libraries.map(aReportRef);
    const countAll = () =>
      Promise.all(refs.map((ref, at) => incidents.count(id, ref, aMember(libraries[at] ?? "", {}))));
    const outcomes = [...(await countAll()), ...(await countAll())];
    expect(outcomes.filter((outcome) => outcome === "counted")).toHaveLength(15);
    await incidents.count(
      id,
      aReportRef("2100000"),
      aMember("2100000", { countyNumber: CountyNumber.parse("50"), at: plusSeconds(noon, 60) }),
    );
    expect(await incidents.read(id)).toMatchObject({
      reports: 16,
      libraries: 15,
      counties: ["46", "50"],
      countedAt: plusSeconds(noon, 60),
      version: 1,
    });
    expect(await incidents.members(id)).toHaveLength(15);
    expect(await incidents.reports(id)).toHaveLength(16);
  });

  test("that is over counts nothing more", async () => {
    const { id } = await anIncident();
    await moveIncident({ id }, "dismiss");
    expect(await incidents.count(id, aReportRef("2100001"), aMember("2100001"))).toBe("closed");
    expect(await incidents.reports(id)).toEqual([]);
  });
});

describe("beside its moves an incident", () => {
  test("has one lead, the first that was named", async () => {
    const { id } = await anIncident();
    const [one, other] = [aReportRef("2100001"), aReportRef("2100002")];
    expect(await incidents.leadWith(id, one, null)).toEqual(one);
    expect(await incidents.leadWith(id, other, null)).toEqual(one);
    expect(await incidents.leadWith(id, other, one)).toEqual(other);
  });

  test("is moved on the version that was seen, by its own vendor, and from a state that allows it", async () => {
    const incident = await anIncident();
    const wish = {
      move: "identify",
      eventId: "identified",
      at: noon,
      actor: { ...systemActor, kind: "vendor" },
    } as const;
    const stranger = { ...wish, vendorId: VendorId.parse("stranger") };
    expect(await incidents.move(incident.id, stranger)).toEqual({ outcome: "unknown" });
    expect(await incidents.move(incident.id, { ...wish, version: 2 })).toMatchObject({ outcome: "stale" });
    expect(await incidents.move(incident.id, wish)).toMatchObject({
      outcome: "moved",
      record: { state: "identified", version: 2, confirmedAt: noon, event: { type: "incident.identified" } },
    });
    expect(await incidents.move(incident.id, wish)).toMatchObject({
      outcome: "moved",
      record: { version: 2 },
    });
    expect(await incidents.move(incident.id, { ...wish, eventId: "again" })).toMatchObject({
      outcome: "wrong_state",
    });
  });

  test("keeps its counters through a move that comes between", async () => {
    const { id } = await anIncident();
    await Promise.all([
      incidents.count(id, aReportRef("2100001"), aMember("2100001")),
      moveIncident({ id }, "identify"),
      incidents.count(id, aReportRef("2100002"), aMember("2100002")),
    ]);
    expect(await incidents.read(id)).toMatchObject({ libraries: 2, reports: 2, state: "identified" });
  });

  test("that is said to be broken still is counted by library, for each time it was resolved", async () => {
    const { id } = await anIncident();
    await moveIncident({ id }, "resolve");
    const says = async (libraryNumber: string) => {
      const incident = await incidents.read(id);
      if (!incident) throw new Error("It is gone.");
      return incidents.stillBroken(incident, LibraryNumber.parse(libraryNumber));
    };
    expect([await says("2100001"), await says("2100001"), await says("2100002")]).toEqual([1, 1, 2]);
  });

  test("waits for the sweeper from its opening on, until somebody says that it need not", async () => {
    const { id } = await anIncident();
    const later = plusSeconds(noon, 3600);
    expect(await incidents.due(later, 100)).toContain(id);
    await incidents.settle(id, null);
    expect(await incidents.due(later, 100)).not.toContain(id);
  });

  test("remembers what its vendor was told last, and of two who tell at once one does", async () => {
    const seen = await anIncident();
    expect(await incidents.vendorTold(seen, { libraries: 4, at: noon })).toBe(true);
    expect(await incidents.vendorTold(seen, { libraries: 5, at: noon })).toBe(false);
    const now = await incidents.read(seen.id);
    expect(now && (await incidents.vendorTold(now, { libraries: 8, at: noon }))).toBe(true);
    expect(await incidents.read(seen.id)).toMatchObject({ vendorTold: { libraries: 8 } });
  });
});

test("a product that nobody has muted is muted by nobody", async () => {
  expect(await openMutes().ofProduct(aFreshProduct())).toEqual(new Map());
});
