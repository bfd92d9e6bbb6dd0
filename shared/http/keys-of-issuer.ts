// The signing keys of the token issuer: found through its metadata, kept for a day, fetched anew for an unknown key id.
import { get as getHttp } from "node:http";
import { get as getHttps } from "node:https";
import { createLocalJWKSet, errors, type JWSHeaderParameters, type JWTVerifyGetKey } from "jose";
import * as z from "zod";
import { ticks } from "../clock.ts";
import { Problem } from "./problem.ts";

const dayMilliseconds = 86_400_000;
// Why not at once: a caller with made-up key ids must not make us call the issuer each time.
const shortestRefetch = 10_000;
const longestAnswer = 100_000;

// Why not fetch: undici adds to every cold start, node:https is loaded by the SDK anyway.
const read = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const get = url.startsWith("https:") ? getHttps : getHttp;
    const request = get(url, { timeout: 3000 }, (response) => {
      const chunks: Buffer[] = [];
      let length = 0;
      response.on("data", (chunk: Buffer) => {
        length += chunk.length;
        if (length > longestAnswer) request.destroy(new Error("The issuer's answer is too long."));
        chunks.push(chunk);
      });
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200) resolve(Buffer.concat(chunks).toString("utf8"));
        else reject(new Error(`The issuer answered ${response.statusCode}.`));
      });
    });
    request.on("timeout", () => request.destroy(new Error("The issuer does not answer.")));
    request.on("error", reject);
  });

const Metadata = z.object({ issuer: z.string(), jwks_uri: z.url() });
const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

const fetchKeys = async (issuer: string): Promise<JWTVerifyGetKey> => {
  const metadata = Metadata.parse(JSON.parse(await read(`${issuer}.well-known/oauth-authorization-server`)));
  if (metadata.issuer !== issuer) throw new Error("The metadata belongs to another issuer.");
  const keySet = KeySet.parse(JSON.parse(await read(metadata.jwks_uri)));
  return createLocalJWKSet(keySet);
};

const unavailable = (cause: unknown): Problem =>
  new Problem("system.unavailable", { headers: { "retry-after": "5" }, cause });

/** Looks a token's key up; `system.unavailable` when the issuer cannot be reached. `now` in milliseconds, see `ticks`. */
export const issuerKeys = (issuer: string, now: () => number = ticks): JWTVerifyGetKey => {
  let known: { at: number; keys: JWTVerifyGetKey } | undefined;
  let fetching: Promise<JWTVerifyGetKey> | undefined;
  let triedAt = Number.NEGATIVE_INFINITY;

  const fetchAndKeep = async (): Promise<JWTVerifyGetKey> => {
    triedAt = now();
    try {
      const keys = await fetchKeys(issuer);
      known = { at: now(), keys };
      return keys;
    } catch (error) {
      // What is known stays: a made-up key id while the issuer is down must not shut the others out.
      throw unavailable(error);
    } finally {
      fetching = undefined;
    }
  };

  const fetchAnew = (): Promise<JWTVerifyGetKey> => {
    fetching ??= fetchAndKeep();
    return fetching;
  };

  const current = (): JWTVerifyGetKey | Promise<JWTVerifyGetKey> =>
    known && now() - known.at <= dayMilliseconds ? known.keys : fetchAnew();

  const mayLookAgain = (): boolean => fetching !== undefined || now() - triedAt > shortestRefetch;

  return async (protectedHeader: JWSHeaderParameters, token) => {
    const named = { ...protectedHeader, alg: protectedHeader.alg ?? "" };
    const keys = await current();
    try {
      return await keys(named, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey && mayLookAgain())) throw error;
      return (await fetchAnew())(named, token);
    }
  };
};
