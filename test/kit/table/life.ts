// Access requests in any state of their life over the real table, and what holds for every route that moves one.
import { beforeAll, expect, test } from "vitest";
import { osloDay } from "../../../shared/clock.ts";
import type { AnyRoute } from "../../../shared/http/route.ts";
import { Day, type Instant, VendorId, Year } from "../../../shared/kinds.ts";
import type { AccessRequestKey } from "../../../shared/ports.ts";
import {
  type AccessRequest,
  type AccessRequestMove,
  accessRequestId,
  accessRequestMoves,
} from "../../../shared/records/access-request.ts";
import { CaseContact } from "../../../shared/records/contact.ts";
import { forget } from "../../../shared/table/reference.ts";
import { aCaller, theCounty, theOperator, theOwner, theStranger, theVendor } from "../builders.ts";
import { answer } from "./calls.ts";
import type { realPorts } from "./ports.ts";
import { aStoredOrganisation, noon } from "./small-world.ts";
import { theRequest, useSmallWorld } from "./world.ts";

export const callers = {
  library: aCaller(theOwner, "access", "access.write"),
  county: aCaller(theCounty, "county"),
  vendor: aCaller(theVendor, "vendor"),
  operator: aCaller(theOperator, "operator"),
  stranger: aCaller(theStranger, "access.write", "vendor", "operator"),
} as const;

/** How a case comes into a state. */
const ways = {
  received: [],
  sent: ["send"],
  undeliverable: ["fail_delivery"],
  acknowledged: ["send", "acknowledge"],
  needs_info: ["send", "needs_info"],
  activated: ["send", "acknowledge", "activate"],
  verified: ["send", "acknowledge", "activate", "verify"],
  withdrawn: ["withdraw"],
  rejected: ["send", "reject"],
  ended: ["send", "activate", "end"],
} as const satisfies Partial<Record<AccessRequest["state"], readonly AccessRequestMove[]>>;
export type Reached = keyof typeof ways;

const counting = function* (): Generator<number, never> {
  for (let year = 2030; ; year += 1) yield year;
};
const years = counting();

type Life = ReturnType<typeof realPorts>;

/** The ports at another moment. */
export const at = (ports: Life, now: Instant): Life => ({
  ...ports,
  clock: { ...ports.clock, now: () => now, today: () => osloDay(now) },
});

/** Makes one move by whoever may. */
export const moveOn = (ports: Life, record: AccessRequest, move: AccessRequestMove) =>
  ports.accessRequests.move(record, {
    move,
    version: record.version,
    eventId: ports.ids.next(),
    at: ports.clock.now(),
    actor: { kind: accessRequestMoves[move].by[0], organisationNumber: null, supplier: null },
    reason: null,
  });

type Others = { vendorId?: string; email?: string };
/** Opens a request of that key, held or not; one that stands in the way throws. */
export const opened = async (
  ports: Life,
  { vendorId = "fjord", email = "kari@bibliotek.example", ...key }: AccessRequestKey & Others,
  heldFor: "no_contact" | null,
) => {
  const made = await ports.accessRequests.create(
    {
      ...key,
      vendorId: VendorId.parse(vendorId),
      contact: CaseContact.parse({ name: "Kari", email }),
      ipRanges: ["192.0.2.0/24"],
      note: null,
      fingerprint: "f",
      validFrom: Day.parse("2026-01-01"),
      validTo: Day.parse("2026-12-31"),
      eventId: ports.ids.next(),
      at: ports.clock.now(),
      actor: { kind: "library", organisationNumber: null, supplier: null },
      heldFor,
    },
    null,
  );
  if (made.outcome !== "created") throw new Error("The request was not opened.");
  return made.record;
};

/** Opens a case in an enrolled place of its own, and brings it into a state. */
export const reachOver =
  (ports: Life, enrolled: () => Promise<AccessRequestKey & Others>) =>
  async (state: Reached | "held", when: Instant = noon) => {
    const key = await enrolled();
    let record = await opened(ports, key, state === "held" ? "no_contact" : null);
    for (const move of state === "held" ? [] : ways[state]) {
      const moved = await moveOn(at(ports, when), record, move);
      if (moved.outcome !== "moved") throw new Error(`${move}: ${moved.outcome}`);
      record = moved.record;
    }
    return { params: { libraryNumber: key.libraryNumber, accessRequestId: accessRequestId(key) }, record };
  };

/** The world with its owner, which lets its county act; `reach` opens a case of its own and brings it into a state. */
export const useLife = () => {
  const { ports, enrol } = useSmallWorld();
  beforeAll(async () => {
    const delegations = [{ to: theCounty, from: "2025-01-01", until: null }];
    await ports.organisations.put(aStoredOrganisation(theOwner, { delegations }));
    const contacts = [
      { role: "countyContact", name: null, email: "fylke@vestland.example", language: "nn", provenAt: null },
    ];
    await ports.organisations.put(aStoredOrganisation(theCounty, { kind: "county", contacts }));
    await ports.directory.rebuild();
    forget();
    await ports.directory.current();
  });
  const aYear = async () => {
    const year = Year.parse(years.next().value);
    await enrol(year);
    return { ...theRequest, year };
  };
  return { ports, enrol, reach: reachOver(ports, aYear) };
};

type Kept = {
  by: keyof typeof callers;
  body?: unknown;
  from: readonly [Reached | "held", ...(Reached | "held")[]];
  to: AccessRequest["state"];
  not: Reached | "held";
};

/** The laws of every move: from where, to where, and how each refusal is told. */
export const moveLaws = (route: AnyRoute, { ports, reach }: ReturnType<typeof useLife>, kept: Kept): void => {
  const caller = callers[kept.by];
  const body = kept.body;

  test.each(kept.from)(`moves from %s to ${kept.to}`, async (from) => {
    const { params, record } = await reach(from);
    const moved = await answer(route, ports, { params, body, caller, version: record.version });
    expect(moved).toMatchObject({
      status: 200,
      etag: String(record.version + 1),
      body: { state: kept.to, version: record.version + 1 },
    });
    expect(await ports.accessRequests.read({ ...record })).toMatchObject({ state: kept.to });
  });

  test(`from ${kept.not} it is refused with the state and what is legal`, async () => {
    const { params, record } = await reach(kept.not);
    const refused = await answer(route, ports, { params, body, caller, version: record.version });
    expect(refused).toMatchObject({ refused: "access-request.wrong-state", standing: { state: kept.not } });
    expect(await ports.accessRequests.read(record)).toMatchObject({ version: record.version });
  });

  test("a version that is not the last is stale, and nothing is written", async () => {
    const { params, record } = await reach(kept.from[0]);
    const stale = await answer(route, ports, { params, body, caller, version: record.version + 1 });
    expect(stale).toMatchObject({ refused: "request.version-stale" });
    expect(await ports.accessRequests.read(record)).toMatchObject({ version: record.version });
  });

  test("who may not, what does not exist, and where there is no library", async () => {
    const { params, record } = await reach(kept.from[0]);
    const asked = { body, caller, version: record.version };
    const stranger = await answer(route, ports, { ...asked, params, caller: callers.stranger });
    const other = { ...params, accessRequestId: "2026-nothing" };
    const unknown = await answer(route, ports, { ...asked, params: other });
    const nowhere = await answer(route, ports, { ...asked, params: { ...params, libraryNumber: "9999999" } });
    expect([stranger, unknown, nowhere]).toMatchObject([
      { refused: "caller.not-yours" },
      { refused: "access-request.unknown" },
      { refused: "library.unknown" },
    ]);
  });
};
