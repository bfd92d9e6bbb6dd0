import { expect, test } from "vitest";
import { handler } from "../../../../functions/organisations/delegations/read.ts";
import { aCaller, theCounty, theOwner, theStranger } from "../../../kit/builders.ts";
import { answer } from "../../../kit/table/calls.ts";
import { useLife } from "../../../kit/table/life.ts";

const { ports } = useLife();
const params = { organisationNumber: theOwner, to: theCounty };

test("owner and delegate see what was given; to others, and of a vendor, there is nothing", async () => {
  const asOwner = await answer(handler, ports, { params });
  const asCounty = await answer(handler, ports, { params, caller: aCaller(theCounty, "county") });
  expect(asOwner).toMatchObject({
    body: { to: theCounty, inForce: true, records: [{ from: "2025-01-01" }] },
  });
  expect(asCounty).toEqual(asOwner);
  const stranger = aCaller(theStranger, "access");
  expect(await answer(handler, ports, { params, caller: stranger })).toMatchObject({
    refused: "organisation.unknown",
  });
  const nobody = { organisationNumber: theStranger, to: theCounty };
  expect(await answer(handler, ports, { params: nobody, caller: stranger })).toMatchObject({
    refused: "organisation.unknown",
  });
});
