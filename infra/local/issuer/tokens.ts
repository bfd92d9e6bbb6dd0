// Tokens for whoever is wanted, by the local issuer.
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { bearerOf, readReference, type Wanted } from "./bearer.ts";
import { type Issuer, openIssuer } from "./issuer.ts";
import { openKey } from "./keys.ts";

type Around = {
  issuer: string;
  audience: string;
  scopePrefix: string;
  keyFile: string | null;
  table: { client: DynamoDBClient; name: string };
};

export type Tokens = { issuer: Issuer; mint(wanted: Wanted): Promise<string> };

/** Opens the issuer over the table's reference; a bearer nobody knows rejects as `UnknownBearer`. */
export const openTokens = async ({ scopePrefix, keyFile, table, ...names }: Around): Promise<Tokens> => {
  const issuer = openIssuer({ ...names, key: await openKey(keyFile) });
  return {
    issuer,
    mint: async (wanted) => {
      const bearer = bearerOf(wanted, await readReference(table.client, table.name));
      const scopes = wanted.scopes?.length ? wanted.scopes : bearer.scopes;
      return issuer.sign({
        organisationNumber: bearer.organisationNumber,
        scopes: scopes.map((scope) => `${scopePrefix}${scope}`),
        ...(wanted.seconds !== undefined && { seconds: wanted.seconds }),
        ...(wanted.claims && { claims: wanted.claims }),
      });
    },
  };
};
