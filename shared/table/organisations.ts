// Organisations, the operator's dated identities, and the places they belong to.
import type { Ports } from "../ports.ts";
import {
  type County,
  type Municipality,
  type OperatorIdentity,
  Organisation,
} from "../records/organisation.ts";
import { getItem, putItem, toAttributes, updateItem } from "./client.ts";
import { fromItemOrNull, toItem } from "./codec.ts";
import { conditionally } from "./failed-condition.ts";
import { keys } from "./keys.ts";

export const organisationItem = (organisation: Organisation) =>
  toItem(keys.organisation(organisation.organisationId), organisation);
export const operatorItem = (identity: OperatorIdentity) => toItem(keys.operator(identity.from), identity);
export const municipalityItem = (place: Municipality) =>
  toItem(keys.municipality(place.municipalityNumber), place);
export const countyItem = (place: County) => toItem(keys.county(place.countyNumber), place);

/** The organisations port. */
export const open = (): Ports["organisations"] => ({
  read: async (organisationId) =>
    fromItemOrNull(Organisation, (await getItem(keys.organisation(organisationId))).Item),
  put: async (organisation) => {
    await putItem({ Item: organisationItem(organisation) });
  },
  delegate: async (seen, delegations) => {
    const written = await conditionally(
      updateItem(keys.organisation(seen.organisationId), {
        UpdateExpression: "SET delegations = :after",
        ConditionExpression: "delegations = :before",
        ExpressionAttributeValues: toAttributes({ ":before": seen.delegations, ":after": delegations }),
      }),
    );
    return written.ok;
  },
  putOperator: async (identity) => {
    await putItem({ Item: operatorItem(identity) });
  },
});
