// The local issuer's signing key: made once, kept readable by its owner alone, or in memory where nothing is kept.
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
} from "jose";
import * as z from "zod";
import { readState, writeState } from "../state.ts";

export type SigningKey = { kid: string; privateKey: CryptoKey; publicJwk: JWK };

const Kept = z.looseObject({ kty: z.literal("RSA"), n: z.string(), e: z.string(), d: z.string() });

const opened = async (jwk: JWK): Promise<SigningKey> => {
  const { kty = "", n = "", e = "" } = jwk;
  const kid = await calculateJwkThumbprint({ kty, n, e });
  const privateKey = await importJWK(jwk, "RS256");
  if (privateKey instanceof Uint8Array) throw new Error("The issuer's key is no RSA key.");
  return { kid, privateKey, publicJwk: { kty, n, e, kid, alg: "RS256", use: "sig" } };
};

/** Opens the key in `file`, or makes a new one and keeps it there. */
export const openKey = async (file: string | null): Promise<SigningKey> => {
  const kept = file === null ? null : await readState(file, Kept);
  if (kept) return opened(kept);
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = await exportJWK(privateKey);
  if (file !== null) await writeState(file, jwk);
  return opened(jwk);
};
