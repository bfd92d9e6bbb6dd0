import { describe, expect, test } from "vitest";
import { handler } from "../../../../functions/access/moves/undo.ts";
import { plusSeconds } from "../../../../shared/clock.ts";
import { VendorId } from "../../../../shared/kinds.ts";
import { answer } from "../../../kit/table/calls.ts";
import { at, callers, moveLaws, moveOn, useLife } from "../../../kit/table/life.ts";
import { noon } from "../../../kit/table/small-world.ts";

const life = useLife();
const { ports, reach } = life;
const caller = callers.vendor;
const day = 24 * 60 * 60;

describe("POST /v1/libraries/{libraryNumber}/access-requests/{accessRequestId}/undo", () => {
  moveLaws(handler, life, { by: "vendor", from: ["acknowledged", "needs_info"], to: "sent", not: "sent" });

  test("an activation goes back to acknowledged, a question to where it was asked", async () => {
    const activated = await reach("activated");
    const asked = { params: activated.params, caller, version: activated.record.version };
    expect(await answer(handler, ports, asked)).toMatchObject({ body: { state: "acknowledged" } });
    const acknowledged = await reach("acknowledged");
    await moveOn(ports, acknowledged.record, "needs_info");
    const again = { params: acknowledged.params, caller, version: acknowledged.record.version + 1 };
    expect(await answer(handler, ports, again)).toMatchObject({
      body: { state: "acknowledged", moves: ["activate", "needs-info", "reject"] },
    });
  });

  test("24 hours after the move it still goes, a second later no more", async () => {
    const { params, record } = await reach("acknowledged");
    const asked = { params, caller, version: record.version };
    const late = at(ports, plusSeconds(noon, day + 1));
    expect(await answer(handler, late, asked)).toMatchObject({
      refused: "access-request.wrong-state",
      standing: { state: "acknowledged", moves: ["activate", "needs-info", "reject"] },
    });
    const inTime = at(ports, plusSeconds(noon, day));
    expect(await answer(handler, inTime, asked)).toMatchObject({ body: { state: "sent" } });
  });

  test("what the library has done since stands, and nothing is undone twice", async () => {
    const { params, record } = await reach("needs_info");
    await moveOn(ports, record, "answer");
    const answered = { params, caller, version: record.version + 1 };
    expect(await answer(handler, ports, answered)).toMatchObject({ refused: "access-request.wrong-state" });
    const twice = await reach("acknowledged");
    await answer(handler, ports, { params: twice.params, caller, version: twice.record.version });
    const second = { params: twice.params, caller, version: twice.record.version + 1 };
    expect(await answer(handler, ports, second)).toMatchObject({ standing: { state: "sent" } });
  });

  test("another vendor's case is unknown to a vendor, even in the write itself", async () => {
    const { record } = await reach("sent");
    const wish = {
      move: "acknowledge",
      version: record.version,
      eventId: "theirs",
      at: noon,
      actor: { kind: "vendor", organisationNumber: null, supplier: null },
      reason: null,
      vendorId: VendorId.parse("another"),
    } as const;
    expect(await ports.accessRequests.move(record, wish)).toEqual({ outcome: "unknown" });
    expect(await ports.accessRequests.read(record)).toMatchObject({ state: "sent" });
  });
});
