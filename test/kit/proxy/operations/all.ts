// Every operation the fault proxy's properties draw from.
import { accessOperations } from "./access.ts";
import { catalogueOperations } from "./catalogue.ts";
import { faultOperations } from "./faults.ts";
import { formOperations } from "./forms.ts";
import { incidentOperations } from "./incidents.ts";
import type { Operation } from "./operation.ts";
import { peopleOperations } from "./people.ts";
import { registeredOperations } from "./registered.ts";

export const operations: readonly Operation[] = [
  ...accessOperations,
  ...faultOperations,
  ...incidentOperations,
  ...catalogueOperations,
  ...peopleOperations,
  ...formOperations,
  ...registeredOperations,
];
