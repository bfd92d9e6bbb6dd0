import { expect, test } from "vitest";
import { handler } from "../../../../functions/organisations/owners/read.ts";
import { aCaller, theOwner } from "../../../kit/builders.ts";
import { useCatalogue } from "../../../kit/table/catalogue.ts";
import { libraryNumber } from "../../../kit/table/world.ts";

const { call } = useCatalogue();

test("shows the operator the dated owners, with the version to send back", async () => {
  expect(await call(handler, { params: { libraryNumber } })).toMatchObject({
    etag: "1",
    body: { libraryNumber, owners: [{ organisationNumber: theOwner }], history: [] },
  });
  expect(await call(handler, { params: { libraryNumber: "9999999" } })).toMatchObject({
    refused: "library.unknown",
  });
  expect(
    await call(handler, { params: { libraryNumber }, caller: aCaller(theOwner, "access") }),
  ).toMatchObject({ refused: "caller.not-operator" });
});
