import { beforeAll, expect, test } from "vitest";
import { handler } from "../../../../functions/organisations/owners/replace.ts";
import { OrganisationNumber } from "../../../../shared/kinds.ts";
import { forget } from "../../../../shared/table/reference.ts";
import { aNumber, theOwner, theVendor } from "../../../kit/builders.ts";
import { useCatalogue } from "../../../kit/table/catalogue.ts";
import { aStoredLibrary } from "../../../kit/table/small-world.ts";
import { libraryNumber } from "../../../kit/table/world.ts";

const { ports, call } = useCatalogue();
const other = aNumber(8);
const put = (version: number, ...owners: unknown[]) =>
  call(handler, { params: { libraryNumber }, body: { owners }, version });
const owner = (organisationNumber: string, from: string, until: string | null = null) => ({
  organisationNumber,
  from,
  until,
});

beforeAll(async () => {
  const vendor = (await ports.organisations.read("fjord")) ?? expect.fail();
  for (const organisationId of [theOwner, other]) {
    const organisationNumber = OrganisationNumber.parse(organisationId);
    await ports.organisations.put({ ...vendor, organisationId, organisationNumber, kind: "municipality" });
  }
  await ports.directory.rebuild();
  forget();
});

test("another owner takes over on its day, and what the register says later leaves that alone", async () => {
  const owners = [owner(theOwner, "2020-01-01", "2026-12-31"), owner(other, "2027-01-01")];
  expect(await put(1, ...owners.toReversed())).toMatchObject({
    status: 200,
    etag: "2",
    body: { owners, history: [{ what: "change", fields: ["owners"] }] },
  });
  expect((await ports.directory.current()).library(libraryNumber)?.owners).toEqual(owners);
  await ports.libraries.put({ ...aStoredLibrary(libraryNumber), name: "Nytt navn" });
  expect(await ports.libraries.read(libraryNumber)).toMatchObject({ name: "Nytt navn", owners });
  expect(await put(1, owner(other, "2020-01-01"))).toMatchObject({ refused: "request.version-stale" });
});

test("refuses vendors, days that run backwards, and two owners on one day", async () => {
  const wrong = [owner(theVendor, "2020-01-01", "2019-01-01"), owner(other, "2020-01-01")];
  expect(await put(2, ...wrong, owner(theOwner, "2021-01-01"))).toMatchObject({
    refused: "owners.refused",
    flaws: [
      "/owners/0/organisationNumber not_known",
      "/owners/0/until out_of_range",
      "/owners/2/from overlapping",
    ],
  });
  expect(
    await call(handler, { params: { libraryNumber: "9999999" }, body: { owners: [] }, version: 1 }),
  ).toMatchObject({ refused: "library.unknown" });
});
