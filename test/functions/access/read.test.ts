import { describe, expect, test } from "vitest";
import { handler as create } from "../../../functions/access/create.ts";
import { handler } from "../../../functions/access/read.ts";
import { aRequest } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { libraryNumber, useSmallWorld } from "../../kit/table/world.ts";

const { ports, enrol } = useSmallWorld();

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
