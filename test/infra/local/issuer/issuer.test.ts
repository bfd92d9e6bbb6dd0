import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, jwtVerify, SignJWT } from "jose";
import { beforeAll, expect, test } from "vitest";
import { type Issuer, openIssuer } from "../../../../infra/local/issuer/issuer.ts";
import { openKey } from "../../../../infra/local/issuer/keys.ts";

const name = "http://127.0.0.1:1/_local/issuer/";
const grantType = "urn:ietf:params:oauth:grant-type:jwt-bearer";
const opened: { issuer?: Issuer; sign?: (claims: JWTPayload) => Promise<string> } = {};

beforeAll(async () => {
  opened.issuer = openIssuer({ issuer: name, audience: "http://api", key: await openKey(null) });
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  const jwk = await exportJWK(publicKey);
  opened.sign = (claims) => new SignJWT(claims).setProtectedHeader({ alg: "RS256", jwk }).sign(privateKey);
});

const now = () => Math.floor(Date.now() / 1000);

const exchange = async (claims: JWTPayload = {}) => {
  const usual = { iss: "310000011", aud: name, iat: now(), exp: now() + 100, scope: "bibliotek24:access" };
  const assertion = await opened.sign?.({ ...usual, jti: crypto.randomUUID(), ...claims });
  const form = new URLSearchParams({ grant_type: grantType, assertion: assertion ?? "" });
  return opened.issuer?.exchange(form);
};

test("a grant gives a token in Maskinporten's shape that its published keys verify", async () => {
  const answer = await exchange();
  const jwks = createLocalJWKSet(JSON.parse(JSON.stringify(opened.issuer?.jwks())));
  const { payload } = await jwtVerify(answer?.token ?? "", jwks, { issuer: name, audience: "http://api" });
  expect(payload).toMatchObject({
    consumer: { authority: "iso6523-actorid-upis", ID: "0192:310000011" },
    scope: "bibliotek24:access",
    token_type: "Bearer",
  });
});

test.each<[string, () => JWTPayload]>([
  ["living longer than 120 s", () => ({ exp: now() + 121 })],
  ["issued 20 s ago", () => ({ iat: now() - 20 })],
  ["for another audience", () => ({ aud: name.slice(0, -1) })],
])("a grant %s is refused", async (_, claims) => {
  await expect(exchange(claims())).rejects.toHaveProperty("name", "GrantError");
});

test("a grant is taken once", async () => {
  await exchange({ jti: "once" });
  await expect(exchange({ jti: "once" })).rejects.toThrow("jti has been used.");
});
