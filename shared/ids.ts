// The one home of random ids and secrets.
import { randomBytes } from "node:crypto";
import type { Ports } from "./ports.ts";

/** A key for signatures: 256 random bits, url-safe. */
export const secret = (): string => randomBytes(32).toString("base64url");

/** The ids port: 96 random bits in 16 url-safe characters. */
export const open = (): Ports["ids"] => ({ next: () => randomBytes(12).toString("base64url") });
