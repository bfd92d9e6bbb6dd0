// A token issuer with Maskinporten's shape: metadata, keys, the JWT grant of RFC 7523, and tokens on demand.
import { randomUUID } from "node:crypto";
import { decodeProtectedHeader, importJWK, jwtVerify, SignJWT } from "jose";
import * as z from "zod";
import type { SigningKey } from "./keys.ts";

/** What a token says of its bearer; `claims` replaces or adds any of them, which only a local issuer would do. */
export type Grant = {
  organisationNumber: string;
  /** With their prefix. */
  scopes: readonly string[];
  seconds?: number;
  claims?: Readonly<Record<string, unknown>>;
};

/** A grant that Maskinporten would refuse; `code` is OAuth's. */
export class GrantError extends Error {
  override readonly name = "GrantError";
}

export type Issuer = {
  metadata(): Record<string, unknown>;
  jwks(): Record<string, unknown>;
  sign(grant: Grant): Promise<string>;
  /** Takes an assertion and gives a token and its seconds. */
  exchange(form: URLSearchParams): Promise<{ token: string; seconds: number; scope: string }>;
};

const tokenSeconds = 3600;
const grantType = "urn:ietf:params:oauth:grant-type:jwt-bearer";
const longestGrant = 120;
const clockSkew = 10;

const Assertion = z.object({
  iss: z.string().regex(/^\d{9}$/),
  aud: z.string(),
  iat: z.number(),
  exp: z.number(),
  jti: z.string().min(1).max(200),
  scope: z.string().max(4000),
});
const PublicKey = z.looseObject({ kty: z.literal("RSA"), n: z.string(), e: z.string() });

/** Why the key travels in the assertion: no client is registered here, so one proves only that it holds a key. */
const verifiedAssertion = async (assertion: string, issuer: string): Promise<z.infer<typeof Assertion>> => {
  const { jwk } = decodeProtectedHeader(assertion);
  const key = await importJWK(PublicKey.parse(jwk), "RS256");
  const algorithms = ["RS256", "RS384", "RS512"];
  const options = { algorithms, audience: issuer, clockTolerance: clockSkew };
  const { payload } = await jwtVerify(assertion, key, options);
  return Assertion.parse(payload);
};

const checkTimes = ({ iat, exp }: z.infer<typeof Assertion>): void => {
  if (exp - iat > longestGrant) throw new GrantError("exp is more than 120 s after iat.");
  if (Math.abs(Date.now() / 1000 - iat) > clockSkew) throw new GrantError("iat is not now, within 10 s.");
};

type Identity = { issuer: string; audience: string; key: SigningKey };

const signed = ({ issuer, audience, key }: Identity, grant: Grant): Promise<string> => {
  const iat = Math.floor(Date.now() / 1000);
  return new SignJWT({
    iss: issuer,
    aud: audience,
    client_id: `local-${grant.organisationNumber}`,
    client_amr: "private_key_jwt",
    consumer: { authority: "iso6523-actorid-upis", ID: `0192:${grant.organisationNumber}` },
    scope: grant.scopes.join(" "),
    token_type: "Bearer",
    iat,
    exp: iat + (grant.seconds ?? tokenSeconds),
    jti: randomUUID(),
    ...grant.claims,
  })
    .setProtectedHeader({ alg: "RS256", kid: key.kid, typ: "JWT" })
    .sign(key.privateKey);
};

/** Opens an issuer; its name ends with a slash, as Maskinporten's does. */
export const openIssuer = (identity: Identity): Issuer => {
  const { issuer, key } = identity;
  const used = new Map<string, number>();

  const checkReplay = ({ iss, jti, exp }: z.infer<typeof Assertion>): void => {
    const name = `${iss} ${jti}`;
    for (const [old, until] of used) if (until < Date.now() / 1000 - clockSkew) used.delete(old);
    if (used.has(name)) throw new GrantError("jti has been used.");
    used.set(name, exp);
  };

  const assertionOf = async (form: URLSearchParams) => {
    if (form.get("grant_type") !== grantType) throw new GrantError(`grant_type is not ${grantType}.`);
    const assertion = await verifiedAssertion(form.get("assertion") ?? "", issuer).catch((cause: unknown) => {
      throw new GrantError("The assertion is not valid here.", { cause });
    });
    checkTimes(assertion);
    checkReplay(assertion);
    return assertion;
  };

  return {
    metadata: () => ({
      issuer,
      token_endpoint: `${issuer}token`,
      jwks_uri: `${issuer}jwk`,
      token_endpoint_auth_methods_supported: ["private_key_jwt"],
      grant_types_supported: [grantType],
      token_endpoint_auth_signing_alg_values_supported: ["RS256", "RS384", "RS512"],
    }),
    jwks: () => ({ keys: [key.publicJwk] }),
    sign: (grant) => signed(identity, grant),
    exchange: async (form) => {
      const { iss, scope } = await assertionOf(form);
      const token = await signed(identity, { organisationNumber: iss, scopes: scope.split(" ") });
      return { token, seconds: tokenSeconds, scope };
    },
  };
};
