// Where this system is called, and who issues the tokens it takes.
import { env } from "./env.ts";
import type { Ports } from "./ports.ts";

/** The port of the endpoints. */
export const open = (): Ports["endpoints"] => ({
  known: () => ({
    address: env("PUBLIC_ADDRESS"),
    issuer: env("TOKEN_ISSUER"),
    audience: env("TOKEN_AUDIENCE"),
    scopePrefix: env("SCOPE_PREFIX"),
  }),
});
