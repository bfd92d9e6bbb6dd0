import { beforeAll, describe, expect, test } from "vitest";
import { handler } from "../../../functions/access/create.ts";
import { aCaller, aRequest, theStranger } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { libraryNumber, useSmallWorld } from "../../kit/table/world.ts";

const { ports, enrol } = useSmallWorld();
const params = { libraryNumber };

beforeAll(async () => {
  await enrol(2026);
});

describe("POST /v1/libraries/{libraryNumber}/access-requests", () => {
  test("answers 201 with version and address, and the same request again 200", async () => {
    const first = await answer(handler, ports, { params, body: aRequest() });
    expect(first).toMatchObject({
      status: 201,
      etag: "1",
      body: { id: "2026-fjordfilm", state: "received" },
    });
    expect(first).toMatchObject({ location: expect.stringMatching(/\/2026-fjordfilm$/) });
    expect(await answer(handler, ports, { params, body: aRequest({ year: 2026 }) })).toMatchObject({
      status: 200,
    });
  });

  test("another request for the same product and year meets the one that exists, with its address", async () => {
    const body = aRequest({ note: "En annen." });
    expect(await answer(handler, ports, { params, body })).toMatchObject({
      refused: "access-request.exists",
      location: expect.stringMatching(/\/2026-fjordfilm$/),
    });
  });

  test("a key is replayed with its payload and refused with another", async () => {
    const asked = { params, body: aRequest({ year: 2027 }), key: { id: "one", fingerprint: "a" } };
    expect(await answer(handler, ports, asked)).toMatchObject({ status: 201, replayed: false });
    expect(await answer(handler, ports, asked)).toMatchObject({ status: 201, replayed: true });
    const spelled = { ...asked, body: aRequest({ year: 2027, ipRanges: [] }) };
    expect(await answer(handler, ports, spelled)).toMatchObject({ status: 201, replayed: true });
    const other = { ...asked, body: aRequest({ year: 2027, note: "Noe annet." }) };
    expect(await answer(handler, ports, other)).toMatchObject({ refused: "request.key-reused" });
  });

  test("without an enrolment it is 201 and held", async () => {
    const read = await answer(handler, ports, { params, body: aRequest({ year: 2027 }) });
    expect(read).toMatchObject({ status: 200, body: { state: "held", reason: "not_enrolled" } });
  });

  test("refuses an unknown product, an unknown library, another's library, and what it cannot take", async () => {
    const unknown = await answer(handler, ports, { params, body: aRequest({ productId: "nothing" }) });
    const nowhere = await answer(handler, ports, { params: { libraryNumber: "9999999" }, body: aRequest() });
    const caller = aCaller(theStranger, "access.write");
    const another = await answer(handler, ports, { params, body: aRequest(), caller });
    const notOffered = await answer(handler, ports, { params, body: aRequest({ year: 2040 }) });
    expect([unknown, nowhere, another, notOffered]).toMatchObject([
      { refused: "product.unknown" },
      { refused: "library.unknown" },
      { refused: "caller.not-yours" },
      { refused: "access-request.refused", flaws: ["/year not_offered"] },
    ]);
  });
});
