// The one home of random ids.
import { randomBytes } from "node:crypto";
import type { Ports } from "./ports.ts";

/** The ids port: 96 random bits in 16 url-safe characters. */
export const open = (): Ports["ids"] => ({ next: () => randomBytes(12).toString("base64url") });
