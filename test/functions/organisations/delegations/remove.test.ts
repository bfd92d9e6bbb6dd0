import { expect, test } from "vitest";
import { handler } from "../../../../functions/organisations/delegations/remove.ts";
import { aCaller, theCounty, theOwner, theStranger } from "../../../kit/builders.ts";
import { answer } from "../../../kit/table/calls.ts";
import { useLife } from "../../../kit/table/life.ts";

const { ports } = useLife();
const params = { organisationNumber: theOwner, to: theCounty };

test("revoking ends it at once, keeps the record with who and when, and once is enough", async () => {
  const caller = aCaller(theStranger, "access.write");
  expect(await answer(handler, ports, { params, caller })).toMatchObject({ refused: "organisation.unknown" });
  const first = await answer(handler, ports, { params });
  const record = { to: theCounty, from: "2025-01-01", until: "2026-11-22", ended: { by: theOwner } };
  expect(first).toMatchObject({ status: 200, body: { inForce: false, records: [record] } });
  expect(await answer(handler, ports, { params })).toEqual(first);
  expect((await ports.directory.current()).ownerOf).toBeTypeOf("function");
});
