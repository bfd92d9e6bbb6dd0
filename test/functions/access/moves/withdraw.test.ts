import { beforeAll, describe, expect, test } from "vitest";
import { handler as create } from "../../../../functions/access/create.ts";
import { handler } from "../../../../functions/access/moves/withdraw.ts";
import { aRequest } from "../../../kit/builders.ts";
import { answer } from "../../../kit/table/calls.ts";
import { libraryNumber, useSmallWorld } from "../../../kit/table/world.ts";

const { ports, enrol } = useSmallWorld();
const params = { libraryNumber, accessRequestId: "2026-fjordfilm" };

beforeAll(async () => {
  await enrol(2026);
});

describe("POST /v1/libraries/{libraryNumber}/access-requests/{accessRequestId}/withdraw", () => {
  test("withdraws on the version that was read, and tells unknown, stale and wrong state apart", async () => {
    const unknown = await answer(handler, ports, { params, version: 1 });
    await answer(create, ports, { params: { libraryNumber }, body: aRequest() });
    const stale = await answer(handler, ports, { params, version: 2 });
    const withdrawn = await answer(handler, ports, { params, version: 1 });
    const again = await answer(handler, ports, { params, version: 2 });
    expect([unknown, stale, withdrawn, again]).toMatchObject([
      { refused: "access-request.unknown" },
      { refused: "request.version-stale" },
      { status: 200, etag: "2", body: { state: "withdrawn" } },
      { refused: "access-request.wrong-state" },
    ]);
  });

  test("a library that does not exist has nothing to withdraw", async () => {
    const nowhere = { ...params, libraryNumber: "9999999" };
    const refused = await answer(handler, ports, { params: nowhere, version: 1 });
    expect(refused).toMatchObject({ refused: "library.unknown" });
  });
});
