// Incidents over the real table: one to begin with, libraries that report it, and moves by whom they belong to.
import { expect, test } from "vitest";
import type { AnyRoute } from "../../../shared/http/route.ts";
import { CountyNumber, LibraryNumber, ProductId, VendorId } from "../../../shared/kinds.ts";
import { type CaseRef, systemActor } from "../../../shared/records/case.ts";
import type { Incident, IncidentMember } from "../../../shared/records/incident/incident.ts";
import {
  type IncidentChanges,
  type IncidentMove,
  incidentMoves,
} from "../../../shared/records/incident/moves.ts";
import { open } from "../../../shared/table/incidents/incidents.ts";
import { answer } from "../table/calls.ts";
import { callers } from "../table/life.ts";
import type { realPorts } from "../table/ports.ts";
import { noon } from "../table/small-world.ts";

const counting = function* (): Generator<number, never> {
  for (let serial = 1; ; serial += 1) yield serial;
};
const serials = counting();

export const aReportRef = (libraryNumber: string): CaseRef => ({
  kind: "fault-report",
  libraryNumber: LibraryNumber.parse(libraryNumber),
  id: `report-${serials.next().value}`,
});

export const aMember = (libraryNumber: string, over: Partial<IncidentMember> = {}): IncidentMember => ({
  libraryNumber: LibraryNumber.parse(libraryNumber),
  owner: libraryNumber,
  countyNumber: CountyNumber.parse("46"),
  at: noon,
  ...over,
});

/** A product of its own for each test, so that none meets another's incident. */
export const aFreshProduct = () => ProductId.parse(`p-${serials.next().value}`);

export const anIncident = (productId = aFreshProduct()): Promise<Incident> =>
  open().open({
    productId,
    family: "access",
    vendorId: VendorId.parse("fjord"),
    since: noon,
    eventId: `opened-${serials.next().value}`,
    at: noon,
  });

/** Makes a move by the first who may. */
export const moveIncident = (
  { id }: Pick<Incident, "id">,
  move: IncidentMove,
  changes: IncidentChanges = {},
) => {
  const [kind = "system"] = incidentMoves[move].by;
  const wish = { move, eventId: `moved-${serials.next().value}`, at: noon, changes };
  return open().move(id, { ...wish, actor: { ...systemActor, kind } });
};

/** What holds for every route that moves an incident. */
export const incidentLaws = (
  route: AnyRoute,
  ports: ReturnType<typeof realPorts>,
  body: Record<string, unknown>,
): void => {
  test("is for the operator, of an incident that exists, on its last version", async () => {
    const { id: incidentId } = await anIncident();
    const { id: into } = await anIncident();
    const sent = "into" in body ? { ...body, into } : body;
    const asked = { params: { incidentId }, body: sent, version: 1, caller: callers.operator };
    const unknown = { ...asked, params: { incidentId: "nothing.access.1" } };
    const noId = { ...asked, params: { incidentId: "nothing" } };
    expect([
      await answer(route, ports, { ...asked, caller: callers.vendor }),
      await answer(route, ports, unknown),
      await answer(route, ports, noId),
      await answer(route, ports, { ...asked, version: 9 }),
    ]).toMatchObject([
      { refused: "caller.not-operator" },
      { refused: "incident.unknown" },
      { refused: "incident.unknown" },
      { refused: "request.version-stale" },
    ]);
  });
};
