// Who operates the consortium in the demo: one identity until the end of last year, its successor from then on.
import type * as z from "zod";
import { firstDay, lastDay, yearOf } from "../../../shared/clock.ts";
import type { Day } from "../../../shared/kinds.ts";
import { OperatorIdentity } from "../../../shared/records/organisation.ts";
import { operatorOrganisation } from "./numbers.ts";

/** The identity in force `today` is the last one. */
export const operators = (today: Day): OperatorIdentity[] => {
  const year = yearOf(today);
  const identities: z.input<typeof OperatorIdentity>[] = [
    {
      organisationNumber: operatorOrganisation(0),
      name: "Storfjell fylkeskommune (demo)",
      senderName: "Bibliotek24 (demo)",
      senderAddress: "varsel@storfjell.bibliotek24.example",
      supportAddress: "hjelp@storfjell.bibliotek24.example",
      from: "2023-01-01",
      until: lastDay(year - 1),
    },
    {
      organisationNumber: operatorOrganisation(1),
      name: "Bibliotek24 Drift AS (demo)",
      senderName: "Bibliotek24 (demo)",
      senderAddress: "varsel@bibliotek24.example",
      supportAddress: "hjelp@bibliotek24.example",
      from: firstDay(year),
      until: null,
    },
  ];
  return identities.map((identity) => OperatorIdentity.parse(identity));
};
