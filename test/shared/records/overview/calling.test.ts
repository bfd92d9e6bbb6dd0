import { expect, test } from "vitest";
import { Organisation } from "../../../../shared/records/organisation.ts";
import { callOf } from "../../../../shared/records/overview/calling.ts";
import { aReference, theCounty } from "../../../kit/builders.ts";

const [operator] = aReference().operators;
if (!operator) throw new Error("The builder lacks it.");

test("the county is called at its contact's address, without the name of who reads it", () => {
  const county = (roles: string[]) =>
    Organisation.parse({
      organisationId: theCounty,
      kind: "county",
      name: "Vestland",
      organisationNumber: theCounty,
      country: "NO",
      registrationId: null,
      municipalityNumber: null,
      countyNumber: "46",
      language: "nn",
      contacts: roles.map((role) => ({
        role,
        name: "Kari Nordmann",
        email: `${role}@vestland.example`.toLowerCase(),
        language: null,
        provenAt: null,
      })),
      delegations: [],
    });
  const reached = callOf(county(["invoice", "countyContact"]), operator);
  expect(reached.first).toEqual({ name: "Vestland", email: "countycontact@vestland.example" });
  expect(reached.next).toEqual({ name: "Bibliotek24", email: "hjelp@bibliotek24.example" });
  for (const none of [county(["invoice"]), null]) expect(callOf(none, operator).first).toBeNull();
});
