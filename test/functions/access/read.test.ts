import { describe, expect, test } from "vitest";
import { handler as create } from "../../../functions/access/create.ts";
import { handler } from "../../../functions/access/read.ts";
import { Instant } from "../../../shared/kinds.ts";
import { aCaller, aRequest, theOwner } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { at, callers, useLife } from "../../kit/table/life.ts";
import { libraryNumber } from "../../kit/table/world.ts";

const life = useLife();
const { ports, enrol } = life;

describe("GET /v1/libraries/{libraryNumber}/access-requests/{accessRequestId}", () => {
  test("shows the case with its history, and its version as ETag", async () => {
    await enrol(2026);
    await answer(create, ports, { params: { libraryNumber }, body: aRequest() });
    const params = { libraryNumber, accessRequestId: "2026-fjordfilm" };
    expect(await answer(handler, ports, { params })).toMatchObject({
      status: 200,
      etag: "1",
      body: { state: "received", history: [{ move: "request", state: "received", by: "library" }] },
    });
  });

  test("says what happens next, whose turn it is and by when, and what this reader may do", async () => {
    const { params } = await life.reach("sent");
    const by = Object.entries(callers).filter(([who]) => who !== "stranger");
    const seen = await Promise.all(by.map(([, caller]) => answer(handler, ports, { params, caller })));
    const next = { turn: "vendor", what: "acknowledge", by: "2026-11-26" };
    expect(seen).toMatchObject([
      { body: { next, moves: ["withdraw", "verify"] } },
      { body: { next, moves: ["withdraw", "verify"] } },
      { body: { next, moves: ["acknowledge", "activate", "needs-info", "reject"] } },
      { body: { next, moves: [] } },
    ]);
    const reads = aCaller(theOwner, "access");
    expect(await answer(handler, ports, { params, caller: reads })).toMatchObject({ body: { moves: [] } });
  });

  test("shows what only the clock knows: not confirmed, in force, and over", async () => {
    const { params } = await life.reach("activated");
    const seen = ["2026-11-23T12:00:00.000Z", "2026-12-31T12:00:00.000Z", "2027-01-01T12:00:00.000Z"].map(
      (now) => answer(handler, at(ports, Instant.parse(now)), { params }),
    );
    expect(await Promise.all(seen)).toMatchObject([
      { body: { shownState: "activated", accessInForce: true, next: { turn: "library", by: "2026-11-30" } } },
      { body: { shownState: "not_confirmed", accessInForce: true } },
      { body: { shownState: "ended", accessInForce: false, next: { turn: null }, moves: [] } },
    ]);
  });

  test.each(["2026-nothing", "2027-fjordfilm", "nothing", "", "9999-x", "__proto__"])(
    "%s names no case",
    async (accessRequestId) => {
      await enrol(2027);
      const params = { libraryNumber, accessRequestId };
      expect(await answer(handler, ports, { params })).toMatchObject({ refused: "access-request.unknown" });
    },
  );

  test("a library that does not exist has none", async () => {
    const params = { libraryNumber: "9999999", accessRequestId: "2026-fjordfilm" };
    expect(await answer(handler, ports, { params })).toMatchObject({ refused: "library.unknown" });
  });
});
