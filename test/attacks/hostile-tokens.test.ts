// Tokens as attackers make them, at the door of a room: what JSON Web Tokens are known to be turned into.
import { SignJWT } from "jose";
import { expect, test } from "vitest";
import { anEvent, problemIn } from "../kit/events.ts";
import { audience, party, useIssuer } from "../kit/issuer.ts";
import { things } from "../kit/things.ts";

const issuer = useIssuer();
const room = things();

const refusalOf = async (token: string): Promise<string> => {
  const answer = await room(
    anEvent("POST /v1/things", { headers: { authorization: `Bearer ${token}` }, body: { name: "a" } }),
  );
  return `${answer.statusCode} ${problemIn(answer).code}`;
};

const refused = "401 caller.invalid-token";

const signed = (header: Record<string, unknown>, over: Record<string, unknown> = {}) =>
  new SignJWT({ scope: "bibliotek24:access.write", consumer: party("310028142"), ...over })
    .setProtectedHeader({ alg: "RS256", kid: issuer().key().kid, ...header })
    .setIssuer(issuer().url)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime("2m")
    .sign(issuer().key().privateKey);

test.each([
  "../../../../etc/passwd",
  "http://127.0.0.1:1/jwk",
  "key-1\u0000",
  "' OR 1=1 --",
  "k".repeat(2000),
])(
  "a key id that is a path, an address or a command (%.20s) finds no key, and is not followed",
  async (kid) => {
    expect(await refusalOf(await signed({ kid }))).toBe(refused);
  },
);

test("a key that the token brings itself, or says where to fetch, is not believed", async () => {
  const header = {
    kid: "key-of-mine",
    jwk: issuer().key().jwk,
    jku: "http://127.0.0.1:1/jwk",
    x5u: "http://127.0.0.1:1/",
  };
  expect(await refusalOf(await signed(header))).toBe(refused);
});

test("a header that this system must understand and does not is refused", async () => {
  const [head = "", ...rest] = (await signed({})).split(".");
  const opened = JSON.parse(Buffer.from(head, "base64url").toString("utf8"));
  const critical = Buffer.from(JSON.stringify({ ...opened, crit: ["exp2"], exp2: 1 })).toString("base64url");
  expect(await refusalOf([critical, ...rest].join("."))).toBe(refused);
});

test("a token about a person, as for logging in, opens nothing: it names no organisation", async () => {
  const token = await signed(
    {},
    { consumer: undefined, scope: undefined, sub: "person", nonce: "n", acr: "high" },
  );
  expect(await refusalOf(token)).toBe(refused);
});

test("a claim that comes twice cannot be slipped past the signature", async () => {
  const [head, payload = "", signature] = (await issuer().mint()).split(".");
  const text = Buffer.from(payload, "base64url").toString("utf8");
  const twice = text.replace(/\}$/, ',"scope":"bibliotek24:operator"}');
  const token = [head, Buffer.from(twice).toString("base64url"), signature].join(".");
  expect(await refusalOf(token)).toBe(refused);
});

test("an end that is no number, and one without an end, are no end", async () => {
  for (const exp of ["soon", "9999999999", null, true, [4_000_000_000]])
    expect(await refusalOf(await issuer().mint({ exp }))).toBe(refused);
});
