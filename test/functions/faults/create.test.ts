import { describe, expect, test } from "vitest";
import { handler } from "../../../functions/faults/create.ts";
import { LibraryNumber } from "../../../shared/kinds.ts";
import { aCaller, aReport, theStranger } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { aStoredLibrary } from "../../kit/table/small-world.ts";
import { libraryNumber, useSmallWorld } from "../../kit/table/world.ts";

const { ports, enrol } = useSmallWorld();
const params = { libraryNumber };

describe("POST /v1/libraries/{libraryNumber}/fault-reports", () => {
  test("answers 201 with an address, and the same words on the same day 200 with the same id", async () => {
    const first = await answer(handler, ports, { params, body: aReport() });
    expect(first).toMatchObject({
      status: 201,
      etag: "1",
      body: { state: "received", symptom: "no_access" },
    });
    const again = await answer(handler, ports, { params, body: aReport() });
    expect(again).toMatchObject({ status: 200, location: "location" in first && first.location });
  });

  test("with a key of the caller's it is replayed, and refused with another payload", async () => {
    const body = aReport({ description: "Med nøkkel." });
    const key = { id: "k".repeat(43), fingerprint: "p" };
    expect(await answer(handler, ports, { params, body, key })).toMatchObject({
      status: 201,
      replayed: false,
    });
    expect(await answer(handler, ports, { params, body, key })).toMatchObject({
      status: 201,
      replayed: true,
    });
    const other = aReport({ description: "Noe annet." });
    expect(await answer(handler, ports, { params, body: other, key })).toMatchObject({
      refused: "request.key-reused",
    });
  });

  test.each([
    { observedAt: "2026-11-23T12:03:00Z", flaws: ["/observedAt in_the_future"] },
    { observedAt: "2026-11-23T12:01:00Z", flaws: null },
    { observedAt: "2026-10-24T12:00:01Z", flaws: null },
    { observedAt: "2026-10-24T11:59:59Z", flaws: ["/observedAt too_old"] },
    { observedAt: "2026-11-23T13:59:00+02:00", flaws: null },
  ])("seen at $observedAt, at noon in November it finds $flaws wrong", async ({ observedAt, flaws }) => {
    const answered = await answer(handler, ports, { params, body: aReport({ observedAt }) });
    expect("refused" in answered ? answered.flaws : null).toEqual(flaws);
  });

  test("says what is known of the access, and that nobody else has reported the like", async () => {
    const answered = await answer(handler, ports, { params, body: aReport({ description: "Ukjent." }) });
    expect(answered).toMatchObject({ body: { access: "none_known", incident: null, incidentId: null } });
    expect(answered).toMatchObject({ body: { ownSetUp: [expect.any(String), expect.any(String)] } });
    await enrol(2026);
    const joined = await answer(handler, ports, { params, body: aReport({ description: "Tilknyttet." }) });
    expect(joined).toMatchObject({ body: { access: "not_in_force" } });
  });

  test("refuses an unknown product or library, another's library, and a closed one with every reason", async () => {
    const unknown = await answer(handler, ports, { params, body: aReport({ productId: "nothing" }) });
    const nowhere = await answer(handler, ports, { params: { libraryNumber: "9999999" }, body: aReport() });
    const caller = aCaller(theStranger, "fault.write");
    const another = await answer(handler, ports, { params, body: aReport(), caller });
    const closed = { libraryNumber: LibraryNumber.parse("2000002") };
    await ports.libraries.put({ ...aStoredLibrary(closed.libraryNumber), status: "permanently_closed" });
    await ports.directory.rebuild();
    const body = aReport({ description: "01010750160" });
    const refused = await answer(handler, ports, { params: closed, body });
    expect([unknown, nowhere, another, refused]).toMatchObject([
      { refused: "product.unknown" },
      { refused: "library.unknown" },
      { refused: "caller.not-yours" },
      {
        refused: "fault-report.refused",
        flaws: ["{libraryNumber} library_closed", "/description national_identity_number"],
      },
    ]);
  });
});
