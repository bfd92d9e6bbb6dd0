import { beforeAll, describe, expect, test } from "vitest";
import { handler } from "../../../functions/access/create.ts";
import { systemActor } from "../../../shared/records/case.ts";
import type { SharingTerms } from "../../../shared/records/product.ts";
import { aCaller, aDirectory, aProduct, aRequest, theStranger } from "../../kit/builders.ts";
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

describe("the ranges of a request", () => {
  test("are refused where they are nobody's, and shared ones where the product may not be shared", async () => {
    const [alone, shared] = ["198.51.100.7", "192.0.2.0/24"];
    const rows = [{ range: shared, label: null, alsoUsedBy: ["town_hall" as const] }];
    const draft = { libraryNumber, rows, eventId: "ip", at: ports.clock.now(), actor: systemActor };
    await ports.ipRegister.replace(draft, 0);
    await ports.ipRegister.rebuild();
    const asking = async (over: Record<string, unknown>, sharing: SharingTerms) => {
      const product = aProduct({ accessMethods: ["ip"] });
      const answers = { ...product.answers, sharing: { ...product.answers.sharing, value: sharing } };
      const current = async () => aDirectory({ products: [{ ...product, answers }] });
      const directory = { ...ports.directory, current };
      return answer(handler, { ...ports, directory }, { params, body: aRequest(over) });
    };
    const refused = { refused: "access-request.refused" };
    expect(
      await asking({ ipRanges: [alone, "192.168.0.1", "127.0.0.0/8", "192.0.2.7/24"] }, "any_member"),
    ).toMatchObject({
      ...refused,
      flaws: [
        "/ipRanges/1 ip_private",
        "/ipRanges/2 ip_loopback",
        "/ipRanges/2 ip_too_wide",
        "/ipRanges/3 ip_host_bits",
      ],
    });
    expect(await asking({ ipRanges: [alone, "192.0.2.9"] }, "no")).toMatchObject({
      ...refused,
      flaws: ["/ipRanges/1 ip_range_shared"],
    });
    expect(await asking({ ipRanges: ["192.0.2.9"] }, "same_owner")).toMatchObject({
      refused: "access-request.exists",
    });
  });
});
