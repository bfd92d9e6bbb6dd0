// Proves which tokens open the door: Maskinporten's as they are, and nothing that only looks like one.
import * as fc from "fast-check";
import { exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from "jose";
import { expect, test } from "vitest";
import type { GatewayAnswer } from "../../../shared/http/gateway.ts";
import { anEvent, problemIn } from "../../kit/events.ts";
import { holdsAsync } from "../../kit/holds.ts";
import { audience, party, useIssuer } from "../../kit/issuer.ts";
import { things } from "../../kit/things.ts";

const issuer = useIssuer();
const call = things();

const withHeader = (authorization: string | undefined): Promise<GatewayAnswer> =>
  call(
    anEvent("POST /v1/things", {
      body: { name: "A" },
      headers: authorization === undefined ? {} : { authorization },
    }),
  );
const withToken = (token: string) => withHeader(`Bearer ${token}`);
const now = (): number => Math.floor(Date.now() / 1000);

test("a token of the issuer for this API opens the door", async () => {
  const answer = await withToken(await issuer().mint());
  expect(answer.statusCode).toBe(201);
  expect(JSON.parse(answer.body ?? "")).toMatchObject({ caller: "310028142" });
});

test("a call without a token is told to bring one", async () => {
  const answer = await withHeader(undefined);
  expect(answer.statusCode).toBe(401);
  expect(answer.headers["www-authenticate"]).toBe("Bearer");
  expect(problemIn(answer).code).toBe("caller.unknown");
});

const isRefused = (answer: GatewayAnswer): void => {
  expect(problemIn(answer).code).toBe("caller.invalid-token");
  expect(answer.statusCode).toBe(401);
  expect(answer.headers["www-authenticate"]).toBe('Bearer error="invalid_token"');
};

test.each([
  "Basic a2FyaTprYXJp",
  "Bearer",
  "Bearer ",
  "Bearer a b",
  "Bearer æøå",
  `Bearer ${"a".repeat(9000)}`,
])("the header %.20s is no token", async (header) => {
  expect.hasAssertions();
  isRefused(await withHeader(header));
});

const wrongClaims = {
  expired: { exp: 1_600_000_000 },
  "not valid yet": { nbf: 4_000_000_000 },
  "for another API": { aud: "https://other.example/" },
  "without a resource": { aud: "unspecified" },
  "without an audience": { aud: undefined },
  "without an end": { exp: undefined },
  "without a scope": { scope: undefined },
  "without a consumer": { consumer: undefined },
  "of a consumer with a wrong check digit": { consumer: party("310028143") },
  "of a consumer in another register": {
    consumer: { authority: "iso6523-actorid-upis", ID: "9908:310028142" },
  },
  "of an unknown authority": { consumer: { authority: "somebody", ID: "0192:310028142" } },
  "of a supplier with a wrong check digit": { supplier: party("310028143") },
};

test.each(Object.entries(wrongClaims))("a token %s is refused", async (_, over) => {
  expect.hasAssertions();
  isRefused(await withToken(await issuer().mint(over)));
});

test("the issuer's name without its slash is another issuer", async () => {
  expect.hasAssertions();
  isRefused(await withToken(await issuer().mint({ iss: issuer().url.slice(0, -1) })));
});

test("a token signed by nobody is refused", async () => {
  expect.hasAssertions();
  const token = new UnsecuredJWT({ scope: "bibliotek24:access.write", consumer: party("310028142") })
    .setIssuer(issuer().url)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime("2m")
    .encode();
  isRefused(await withToken(`${token}x`));
  isRefused(await withToken(token));
});

test("a token signed with the public key as a shared secret is refused", async () => {
  expect.hasAssertions();
  const publicKey = await importJWK(issuer().key().jwk, "RS256", { extractable: true });
  if (publicKey instanceof Uint8Array) throw new Error("The key set holds a secret.");
  const secret = new TextEncoder().encode(await exportSPKI(publicKey));
  const token = await new SignJWT({ scope: "bibliotek24:access.write", consumer: party("310028142") })
    .setProtectedHeader({ alg: "HS256", kid: issuer().key().kid })
    .setIssuer(issuer().url)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime("2m")
    .sign(secret);
  isRefused(await withToken(token));
});

test("a token signed by another key under the issuer's key id is refused", async () => {
  expect.hasAssertions();
  const { privateKey } = await generateKeyPair("RS256");
  const token = await new SignJWT({ scope: "bibliotek24:access.write", consumer: party("310028142") })
    .setProtectedHeader({ alg: "RS256", kid: issuer().key().kid })
    .setIssuer(issuer().url)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(now() + 120)
    .sign(privateKey);
  isRefused(await withToken(token));
});

test("a changed token is refused, whatever is changed", async () => {
  const token = await issuer().mint();
  await holdsAsync(
    fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom("A", "B", ".", "_"), async (at, letter) => {
      const changed = token.slice(0, at) + letter + token.slice(at + 1);
      const answer = await withToken(changed);
      // The last letter of a base64 text has spare bits: another letter may say the same signature.
      const same = changed === token || at === token.length - 1;
      expect(same ? [201, 401] : [401]).toContain(answer.statusCode);
    }),
  );
});

test("a system user's token is not taken for a library's", async () => {
  const details = [{ type: "urn:altinn:systemuser", system_id: "1" }];
  const answer = await withToken(await issuer().mint({ authorization_details: details }));
  expect([answer.statusCode, problemIn(answer).code]).toEqual([403, "caller.system-user"]);
});

test("a delegated token calls for the consumer, not for the supplier", async () => {
  const answer = await withToken(await issuer().mint({ supplier: party("310028150") }));
  expect(JSON.parse(answer.body ?? "")).toMatchObject({ caller: "310028142" });
});
