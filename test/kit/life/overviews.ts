// Records of a library's overview, in any state, without a table.
import { firstDay, lastDay } from "../../../shared/clock.ts";
import type { Instant } from "../../../shared/kinds.ts";
import { ProductId, VendorId, Year } from "../../../shared/kinds.ts";
import { AccessRequest } from "../../../shared/records/access-request.ts";
import { FaultReport } from "../../../shared/records/fault-report.ts";
import type { AccessRecord } from "../../../shared/records/overview/cases.ts";
import { noon } from "../table/small-world.ts";

const contact = { name: "Kari", email: "kari@bibliotek.example" };
const actor = { kind: "library", organisationNumber: null, supplier: null };

const history = (moves: readonly (readonly [move: string, to: string])[], at: Instant) =>
  moves.map(([move, to], place) => ({ id: `e${place}`, v: place + 1, at, move, to, by: "library" }));

type Access = {
  state: AccessRequest["state"] | null;
  productId?: string;
  year?: number;
  reason?: string;
  enrolled?: boolean;
};

/** An access record of the small world's library; without a state it is an enrolment alone. */
export const anAccess = ({
  state,
  productId = "fjordfilm",
  year = 2026,
  reason,
  enrolled = true,
}: Access): AccessRecord => {
  const place = {
    productId: ProductId.parse(productId),
    vendorId: VendorId.parse("fjord"),
    year: Year.parse(year),
  };
  const enrolment = enrolled ? ({ state: "enrolled", at: noon } as const) : null;
  if (state === null) return { ...place, enrolment, request: null };
  const ref = { kind: "access-request", libraryNumber: "2000001", id: `${year}-${productId}` };
  const request = AccessRequest.parse({
    ...place,
    libraryNumber: "2000001",
    schemaVersion: 1,
    state,
    reason: reason ?? null,
    version: 2,
    attempt: 1,
    fingerprint: "f",
    requestedAt: noon,
    contact,
    ipRanges: ["192.0.2.0/24"],
    note: "Vi gleder oss",
    validFrom: firstDay(place.year),
    validTo: lastDay(place.year),
    history: history(
      [
        ["request", "received"],
        ["send", state],
      ],
      noon,
    ),
    event: {
      id: "e1",
      type: "access-request.sent",
      at: noon,
      version: 2,
      case: ref,
      actor,
      state,
      reason: null,
    },
  });
  return { ...place, enrolment, request };
};

type Fault = { state: FaultReport["state"]; at: Instant; serial: number };

/** A fault report on the small world's product. */
export const aFault = ({ state, at, serial }: Fault): FaultReport => {
  const id = `fault-${String(serial).padStart(16, "0")}`;
  const ref = { kind: "fault-report", libraryNumber: "2000001", id };
  return FaultReport.parse({
    id,
    libraryNumber: "2000001",
    productId: "fjordfilm",
    vendorId: "fjord",
    schemaVersion: 1,
    state,
    reason: null,
    version: 1,
    attempt: 1,
    fingerprint: "f",
    symptom: "no_access",
    description: "Ingen kommer inn.",
    observedAt: null,
    reportedAt: at,
    contact,
    history: history([["report", state]], at),
    event: { id: "e0", type: "fault-report.reported", at, version: 1, case: ref, actor, state, reason: null },
  });
};
