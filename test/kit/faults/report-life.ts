// Fault reports in any state of their life over the real table, and what holds for every route that moves one.
import { beforeAll, expect, test } from "vitest";
import { hash } from "../../../shared/hash.ts";
import type { AnyRoute } from "../../../shared/http/route.ts";
import { ProductId, VendorId } from "../../../shared/kinds.ts";
import { systemActor } from "../../../shared/records/case.ts";
import { CaseContact } from "../../../shared/records/contact.ts";
import {
  type FaultReport,
  FaultReportId,
  type FaultReportMove,
  faultReportMoves,
} from "../../../shared/records/fault-report.ts";
import { forget } from "../../../shared/table/reference.ts";
import { theCounty, theOwner, theStranger } from "../builders.ts";
import { answer, owner } from "../table/calls.ts";
import { callers } from "../table/life.ts";
import type { realPorts } from "../table/ports.ts";
import { aStoredOrganisation, noon } from "../table/small-world.ts";
import { libraryNumber, useSmallWorld } from "../table/world.ts";
import { forwardReport } from "./forwarded.ts";

/** How a report comes into a state. */
const ways = {
  received: [],
  matched: ["match"],
  sent: ["forward", "send"],
  routed: ["route"],
  undeliverable: ["fail_delivery"],
  acknowledged: ["send", "acknowledge"],
  needs_info: ["send", "needs_info"],
  not_ours: ["send", "not_ours"],
  fixed: ["send", "fix"],
  confirmed: ["send", "fix", "confirm"],
  closed: ["send", "fix", "close"],
  withdrawn: ["withdraw"],
} as const satisfies Partial<Record<FaultReport["state"], readonly FaultReportMove[]>>;
export type Reached = keyof typeof ways;

type Ports = ReturnType<typeof realPorts>;

const counting = function* (): Generator<number, never> {
  for (let serial = 1; ; serial += 1) yield serial;
};
const serials = counting();

type Draft = Parameters<Ports["faultReports"]["create"]>[0];

/** A report of its own, as it came in. */
export const aReportIn = async (ports: Ports, over: Partial<Draft> = {}): Promise<FaultReport> => {
  const serial = serials.next().value;
  const made = await ports.faultReports.create(
    {
      id: FaultReportId.parse(hash(`life ${serial}`).slice(0, 22)),
      libraryNumber,
      productId: ProductId.parse(`p-${serial}`),
      vendorId: VendorId.parse("fjord"),
      symptom: "no_access",
      description: "Ingen kommer inn.",
      observedAt: null,
      contact: CaseContact.parse({ name: "Kari", email: "kari@bibliotek.example" }),
      fingerprint: "f",
      access: "in_force",
      alone: false,
      eventId: ports.ids.next(),
      at: noon,
      actor: { ...systemActor, kind: "library" },
      heldFor: null,
      ...over,
    },
    false,
  );
  if (made.outcome !== "created") throw new Error(made.outcome);
  return made.record;
};

/** Makes one move by the first who may. */
export const moveReportOn = async (
  ports: Ports,
  record: FaultReport,
  move: FaultReportMove,
): Promise<FaultReport> => {
  const [kind = "system"] = faultReportMoves[move].by;
  const moved = await ports.faultReports.move(record, {
    move,
    version: record.version,
    eventId: ports.ids.next(),
    at: noon,
    actor: { ...systemActor, kind },
    reason: null,
  });
  if (moved.outcome !== "moved") throw new Error(`${move}: ${moved.outcome}`);
  return moved.record;
};

/** A report of its own, brought into a state. */
export const reachReport = async (ports: Ports, state: Reached, over: Partial<Draft> = {}) => {
  let record = await aReportIn(ports, over);
  for (const move of ways[state]) record = await moveReportOn(ports, record, move);
  return { params: { libraryNumber, faultReportId: record.id }, record };
};

/** The small world with an owner that lets its county act, and reports in any state. */
export const useReportLife = () => {
  const { ports } = useSmallWorld();
  beforeAll(async () => {
    const delegation = { to: theCounty, from: "2026-01-01", until: null };
    await ports.organisations.put(aStoredOrganisation(theOwner, { delegations: [delegation] }));
    await ports.organisations.put(aStoredOrganisation(theCounty, { kind: "county" }));
    await ports.organisations.put(aStoredOrganisation(theStranger, { countyNumber: "50" }));
    await ports.directory.rebuild();
    forget();
    await ports.directory.current();
  });
  const reach = (state: Reached) => reachReport(ports, state);
  const forward = (record: FaultReport, incidentId: string) => forwardReport(ports, record, incidentId);
  return { ports, reach, forward };
};

type Kept = {
  by: keyof typeof callers;
  body?: unknown;
  from: readonly [Reached, ...Reached[]];
  to: FaultReport["state"];
  not: Reached;
};

/** The laws of every move: from where, to where, and how each refusal is told. */
export const reportLaws = (
  route: AnyRoute,
  { ports, reach }: ReturnType<typeof useReportLife>,
  kept: Kept,
): void => {
  const { body } = kept;
  const caller = kept.by === "library" ? owner : callers[kept.by];

  test.each(kept.from)(`moves from %s to ${kept.to}`, async (from) => {
    const { params, record } = await reach(from);
    const moved = await answer(route, ports, { params, body, caller, version: record.version });
    expect(moved).toMatchObject({
      status: 200,
      etag: String(record.version + 1),
      body: { state: kept.to, version: record.version + 1 },
    });
  });

  test(`from ${kept.not} it is refused with the state and what is legal`, async () => {
    const { params, record } = await reach(kept.not);
    const refused = await answer(route, ports, { params, body, caller, version: record.version });
    expect(refused).toMatchObject({ refused: "fault-report.wrong-state", standing: { state: kept.not } });
    expect(await ports.faultReports.read(libraryNumber, record.id)).toMatchObject({
      version: record.version,
    });
  });

  test("a version that is not the last is stale", async () => {
    const { params, record } = await reach(kept.from[0]);
    const stale = await answer(route, ports, { params, body, caller, version: record.version + 1 });
    expect(stale).toMatchObject({ refused: "request.version-stale" });
  });

  test("who may not, what does not exist, and where there is no library", async () => {
    const { params, record } = await reach(kept.from[0]);
    const asked = { body, caller, version: record.version };
    const stranger = await answer(route, ports, { ...asked, params, caller: callers.stranger });
    const other = { ...params, faultReportId: "x".repeat(22) };
    const unknown = await answer(route, ports, { ...asked, params: other });
    const nowhere = await answer(route, ports, { ...asked, params: { ...params, libraryNumber: "9999999" } });
    expect([stranger, unknown, nowhere]).toMatchObject([
      { refused: "caller.not-yours" },
      { refused: "fault-report.unknown" },
      { refused: "library.unknown" },
    ]);
  });
};
