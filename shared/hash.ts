// The one fingerprint: what stands in keys and comparisons instead of text from outside.
import { createHash } from "node:crypto";

/** SHA-256 over the parts and their borders: 43 url-safe characters. */
export const hash = (...parts: string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
