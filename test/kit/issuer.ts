// An issuer with Maskinporten's shape: metadata, key set, and tokens signed by a key that can change.

import { once } from "node:events";
import { createServer } from "node:http";
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll } from "vitest";

export const audience = "https://api.bibliotek24.example/";

/** An organisation as Maskinporten writes it. */
export const party = (organisationNumber: string) => ({
  authority: "iso6523-actorid-upis",
  ID: `0192:${organisationNumber}`,
});

type SigningKey = { kid: string; privateKey: CryptoKey; jwk: JWK };

const aKey = async (kid: string): Promise<SigningKey> => {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, use: "sig", alg: "RS256" } };
};

type Answer = { status: number; body: unknown };

export type Issuer = {
  /** With its trailing slash. */
  readonly url: string;
  /** The key that signs now. */
  readonly key: () => SigningKey;
  /** A token of Maskinporten's claims, with `over` on top; a claim set to undefined is left out. */
  readonly mint: (over?: Record<string, unknown>) => Promise<string>;
  /** Signs with a new key from now on; the old one leaves the key set. */
  readonly rotate: () => Promise<void>;
  /** Answers 500 while true. */
  readonly setDown: (down: boolean) => void;
  /** How often the key set was fetched. */
  readonly fetches: () => number;
  readonly close: () => Promise<void>;
};

const seconds = (): number => Math.floor(Date.now() / 1000);

const claims = (issuer: string): JWTPayload => ({
  iss: issuer,
  aud: audience,
  client_id: "a-client",
  client_amr: "private_key_jwt",
  token_type: "Bearer",
  scope: "bibliotek24:access bibliotek24:access.write",
  consumer: party("310028142"),
  iat: seconds(),
  exp: seconds() + 120,
  jti: crypto.randomUUID(),
});

export const anIssuer = async (): Promise<Issuer> => {
  let key = await aKey("key-1");
  let down = false;
  let fetches = 0;
  let url = "";
  const answers: Record<string, () => Answer> = {
    "/.well-known/oauth-authorization-server": () => ({
      status: 200,
      body: { issuer: url, jwks_uri: `${url}jwk` },
    }),
    "/jwk": () => {
      fetches += 1;
      return { status: 200, body: { keys: [key.jwk] } };
    },
  };
  const server = createServer((request, response) => {
    const known = answers[request.url ?? ""];
    const { status, body } = down || !known ? { status: 500, body: {} } : known();
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The issuer has no port.");
  url = `http://127.0.0.1:${address.port}/`;
  return {
    url,
    key: () => key,
    mint: (over = {}) =>
      new SignJWT({ ...claims(url), ...over })
        .setProtectedHeader({ alg: "RS256", kid: key.kid })
        .sign(key.privateKey),
    rotate: async () => {
      key = await aKey(`key-${crypto.randomUUID()}`);
    },
    setDown: (value) => {
      down = value;
    },
    fetches: () => fetches,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
};

/** An issuer for a file of tests, named in the environment; and no log lines between the results. */
export const useIssuer = (): (() => Issuer) => {
  let issuer: Issuer | undefined;
  beforeAll(async () => {
    issuer = await anIssuer();
    Object.assign(process.env, {
      TOKEN_ISSUER: issuer.url,
      TOKEN_AUDIENCE: audience,
      SCOPE_PREFIX: "bibliotek24:",
      STAGE: "test",
      POWERTOOLS_LOG_LEVEL: "SILENT",
      POWERTOOLS_METRICS_DISABLED: "true",
    });
  });
  afterAll(() => issuer?.close());
  return () => {
    if (!issuer) throw new Error("The issuer stands only while tests run.");
    return issuer;
  };
};
