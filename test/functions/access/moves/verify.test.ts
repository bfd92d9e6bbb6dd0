import { describe, expect, test } from "vitest";
import { handler } from "../../../../functions/access/moves/verify.ts";
import { Instant } from "../../../../shared/kinds.ts";
import { answer } from "../../../kit/table/calls.ts";
import { at, callers, moveLaws, useLife } from "../../../kit/table/life.ts";

const life = useLife();
const { ports, reach } = life;

describe("POST /v1/libraries/{libraryNumber}/access-requests/{accessRequestId}/verify", () => {
  moveLaws(handler, life, {
    by: "library",
    from: ["activated", "sent", "acknowledged", "needs_info", "undeliverable"],
    to: "verified",
    not: "received",
  });

  test("the county that the owner lets act verifies too, and the history says who it was", async () => {
    const { params, record } = await reach("activated");
    const moved = await answer(handler, ports, { params, caller: callers.county, version: record.version });
    expect(moved).toMatchObject({ status: 200, body: { accessInForce: true, next: { turn: null } } });
    expect((await ports.accessRequests.read(record))?.history.at(-1)).toMatchObject({ by: "county" });
  });

  test("after the period is over nothing is verified: it has ended, whatever is stored", async () => {
    const { params, record } = await reach("activated");
    const later = at(ports, Instant.parse("2027-01-01T00:00:00.000Z"));
    expect(await answer(handler, later, { params, version: record.version })).toMatchObject({
      refused: "access-request.wrong-state",
      standing: { state: "activated", moves: [] },
    });
  });
});
