// The door of a route: who calls, with a scope that fits, and not too often.
import { millisecondsOf, ticks } from "../clock.ts";
import type { Instant } from "../kinds.ts";
import type { Caller, Scope } from "../records/caller.ts";
import { type GatewayEvent, header } from "./gateway.ts";
import { Problem } from "./problem.ts";
import { mayCallNow } from "./rate.ts";
import type { AnyRoute } from "./route.ts";
import { callerBehind, invalidToken } from "./token.ts";

const tokenIn = (event: GatewayEvent): string => {
  const given = header(event, "authorization");
  if (given === undefined) throw new Problem("caller.unknown", { headers: { "www-authenticate": "Bearer" } });
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(given.trim())?.[1];
  if (token === undefined) throw invalidToken();
  return token;
};

const checkScope = (caller: Caller, wanted: readonly Scope[], prefix: () => string): void => {
  if (caller.scopes.some((scope) => wanted.includes(scope))) return;
  const scopes = wanted.map((scope) => `${prefix()}${scope}`).join(" ");
  throw new Problem("caller.missing-scope", {
    headers: { "www-authenticate": `Bearer error="insufficient_scope", scope="${scopes}"` },
  });
};

/** The caller of a route that is not public, or greets who comes with a token; `prefix` names scopes to people as the token writes them. */
export const admitted = async (
  route: AnyRoute,
  event: GatewayEvent,
  { now, prefix }: { now: Instant; prefix: () => string },
): Promise<Caller | null> => {
  if (route.access === "public" && route.greets !== true) return null;
  const caller = await callerBehind(tokenIn(event), millisecondsOf(now));
  if (route.access !== "public") checkScope(caller, route.access, prefix);
  if (!mayCallNow(caller.consumer, ticks()))
    throw new Problem("request.throttled", { headers: { "retry-after": "1" } });
  return caller;
};
