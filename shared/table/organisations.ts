// Organisations and the operator's dated identities.
import { Problem } from "../http/problem.ts";
import type { Ports } from "../ports.ts";
import { OperatorIdentity, Organisation } from "../records/organisation.ts";
import { keptIn, nextVersion, readKept, replaceKept } from "./catalogue/kept.ts";
import { getItem, putItem, toAttributes, updateItem } from "./client.ts";
import { fromItem, fromItemOrNull, toItem } from "./codec.ts";
import { conditionally } from "./failed-condition.ts";
import { keys } from "./keys.ts";
import { everything } from "./pages.ts";

export const organisationItem = (organisation: Organisation) =>
  toItem(keys.organisation(organisation.organisationId), organisation);
export const operatorItem = (identity: OperatorIdentity) => toItem(keys.operator(identity.from), identity);

const organisationRange = { pk: "ORGANISATIONS", prefix: "ORGANISATION#", consistent: true } as const;
const operatorRange = { pk: "ORGANISATIONS", prefix: "OPERATOR#", consistent: true } as const;

/** Contacts change by role: where one stands in the list says nothing. */
const named = (organisation: Organisation) => ({
  ...organisation,
  contacts: Object.fromEntries(Map.groupBy(organisation.contacts, ({ role }) => role)),
});

const tries = 3;

/** The place of a contact may have changed between reading and writing; then it is looked up anew. */
const prove: Ports["organisations"]["prove"] = async (organisationId, { role, email }, { isRight, at }) => {
  const said = isRight ? "provenAt" : "deniedAt";
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { Item: item } = await getItem(keys.organisation(organisationId), true);
    const contacts = fromItemOrNull(Organisation, item)?.contacts ?? [];
    const place = contacts.findIndex((contact) => contact.role === role && contact.email === email);
    if (place < 0) return false;
    // Said already at this moment: a write whose answer was lost is met by its own retry.
    if (contacts[place]?.[said] === at) return true;
    const written = await conditionally(
      updateItem(keys.organisation(organisationId), {
        UpdateExpression: `SET contacts[${place}].${said} = :at, ${nextVersion.expression}`,
        ConditionExpression: `contacts[${place}].email = :email AND contacts[${place}].#role = :role AND (attribute_not_exists(contacts[${place}].${said}) OR contacts[${place}].${said} <> :at)`,
        ExpressionAttributeNames: { "#role": "role", ...nextVersion.names },
        ExpressionAttributeValues: toAttributes({
          ":at": at,
          ":email": email,
          ":role": role,
          ...nextVersion.values,
        }),
      }),
    );
    if (written.ok) return true;
  }
  throw new Problem("system.unavailable", { headers: { "retry-after": "1" } });
};

/** The organisations port. */
export const open = (): Ports["organisations"] => ({
  read: async (organisationId) =>
    fromItemOrNull(Organisation, (await getItem(keys.organisation(organisationId))).Item),
  all: () => everything(organisationRange, (item) => fromItem(Organisation, item)),
  kept: (organisationId) => readKept(keys.organisation(organisationId), Organisation),
  replace: (seen, after, change) =>
    replaceKept(keys.organisation(after.organisationId), { seen, after, named }, change),
  put: async (organisation) => {
    await putItem({ Item: organisationItem(organisation) });
  },
  delegate: async (seen, delegations) => {
    const written = await conditionally(
      updateItem(keys.organisation(seen.organisationId), {
        UpdateExpression: `SET delegations = :after, ${nextVersion.expression}`,
        ConditionExpression: "delegations = :before",
        ExpressionAttributeNames: nextVersion.names,
        ExpressionAttributeValues: toAttributes({
          ":before": seen.delegations,
          ":after": delegations,
          ...nextVersion.values,
        }),
      }),
    );
    return written.ok;
  },
  prove,
  operators: () => everything(operatorRange, keptIn(OperatorIdentity)),
  replaceOperator: (seen, after, change) => replaceKept(keys.operator(after.from), { seen, after }, change),
  putOperator: async (identity) => {
    await putItem({ Item: operatorItem(identity) });
  },
});
