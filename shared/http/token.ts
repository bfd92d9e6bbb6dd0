// Bearer tokens of Maskinporten: verified, reduced to the caller, and remembered until they expire.
import { errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import * as z from "zod";
import { env } from "../env.ts";
import { hash } from "../hash.ts";
import { OrganisationNumber } from "../kinds.ts";
import { type Caller, Scope } from "../records/caller.ts";
import { issuerKeys } from "./keys-of-issuer.ts";
import { Problem } from "./problem.ts";

const longestToken = 8192;
const mostRemembered = 1000;

// ISO 6523 with the Norwegian register, `0192:` (Digdir). Other forms may come; until then they are refused.
const Party = z
  .object({ authority: z.literal("iso6523-actorid-upis"), ID: z.string().regex(/^0192:\d{9}$/) })
  .transform(({ ID }) => ID.slice(5))
  .pipe(OrganisationNumber);

const Claims = z.object({
  scope: z.string().max(4000),
  exp: z.number(),
  jti: z.string().max(200).optional(),
  consumer: Party,
  supplier: Party.optional(),
  authorization_details: z.array(z.looseObject({ type: z.string() })).optional(),
});

export const invalidToken = (cause?: unknown): Problem =>
  new Problem("caller.invalid-token", {
    headers: { "www-authenticate": 'Bearer error="invalid_token"' },
    cause,
  });

const scopesIn = (scope: string): Scope[] => {
  const prefix = env("SCOPE_PREFIX");
  return scope
    .split(" ")
    .filter((one) => one.startsWith(prefix))
    .map((one) => Scope.safeParse(one.slice(prefix.length)).data)
    .filter((one) => one !== undefined);
};

type Remembered = { caller: Caller; expiresAt: number };
const remembered = new Map<string, Remembered>();

const remember = (key: string, entry: Remembered): void => {
  const oldest = remembered.keys().next().value;
  if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest);
  remembered.set(key, entry);
};

let keys: { issuer: string; get: JWTVerifyGetKey } | undefined;

const keysOf = (issuer: string): JWTVerifyGetKey => {
  if (keys?.issuer !== issuer) keys = { issuer, get: issuerKeys(issuer) };
  return keys.get;
};

const verified = async (token: string): Promise<z.infer<typeof Claims>> => {
  const issuer = env("TOKEN_ISSUER");
  try {
    const { payload } = await jwtVerify(token, keysOf(issuer), {
      issuer,
      audience: env("TOKEN_AUDIENCE"),
      algorithms: ["RS256", "RS384", "RS512"],
      requiredClaims: ["exp", "iat", "scope", "consumer"],
      clockTolerance: 10,
    });
    return Claims.parse(payload);
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof z.ZodError) throw invalidToken(error);
    throw error;
  }
};

const callerOf = async (token: string): Promise<Remembered> => {
  const claims = await verified(token);
  // A system user's token names the vendor as consumer: taking it for a library would be wrong.
  if (claims.authorization_details?.some((detail) => detail.type === "urn:altinn:systemuser"))
    throw new Problem("caller.system-user");
  const caller = {
    consumer: claims.consumer,
    supplier: claims.supplier ?? null,
    scopes: scopesIn(claims.scope),
    tokenId: claims.jti ?? null,
  };
  return { caller, expiresAt: claims.exp * 1000 };
};

/** The caller a token proves at `now` (milliseconds since 1970), or `caller.invalid-token`. */
export const callerBehind = async (token: string, now: number): Promise<Caller> => {
  if (token.length > longestToken) throw invalidToken();
  const key = hash(token);
  const known = remembered.get(key);
  if (known && known.expiresAt > now) return known.caller;
  remembered.delete(key);
  const fresh = await callerOf(token);
  remember(key, fresh);
  return fresh.caller;
};
