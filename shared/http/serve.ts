// The one middy stack of every room: look up the route, admit the caller, parse, work, answer, count, and tell refusals.
import middy from "@middy/core";
import { env } from "../env.ts";
import type { Instant } from "../kinds.ts";
import { countOne, countUnits, log } from "../log.ts";
import { taken } from "../meter.ts";
import type { Ports } from "../ports.ts";
import type { Caller } from "../records/caller.ts";
import type { admitted } from "./access.ts";
import { answerOf, problemAnswer } from "./answer.ts";
import { type GatewayAnswer, type GatewayEvent, header } from "./gateway.ts";
import { inputOf } from "./input.ts";
import { languageAsked } from "./language.ts";
import { Problem } from "./problem.ts";
import type { AnyRoute } from "./route.ts";

/** How to open each port a room's routes name. */
export type Openers = { readonly [P in keyof Ports]?: () => Ports[P] };

/** A route that is brought by the first call to it: the cold start of another one's call does not wait for its schemas. */
type Later = Pick<AnyRoute, "method" | "path"> & { readonly load: () => Promise<AnyRoute> };

type Room = {
  readonly room: string;
  readonly routes: Readonly<Record<string, AnyRoute | Later>>;
  readonly ports: Openers & Pick<Required<Openers>, "clock">;
  /** The door; null in a room whose routes are all public, which then need not load what checks tokens. */
  readonly admit: typeof admitted | null;
};

type Named = { name: string; route: AnyRoute | Later };

const brought = ({ route }: Named): AnyRoute | Promise<AnyRoute> => ("load" in route ? route.load() : route);

/** Refusals that any route may give without declaring them. */
const shared = ["request", "caller", "system"];

const declares = (route: AnyRoute | undefined, problem: Problem): boolean =>
  shared.includes(problem.code.split(".")[0] ?? "") || route?.fails.includes(problem.code) === true;

const byRouteKey = (routes: Room["routes"]): Map<string, Named> => {
  const named = Object.entries(routes).map(([name, route]) => ({ name, route }));
  return new Map(
    named.flatMap((one): [string, Named][] => {
      if (one.route.path === "$default") return [["$default", one]];
      const key = `${one.route.method} ${one.route.path}`;
      return one.route.method === "GET"
        ? [
            [key, one],
            [`HEAD ${one.route.path}`, one],
          ]
        : [[key, one]];
    }),
  );
};

const refusal = (error: unknown, route: AnyRoute | undefined): Problem => {
  if (error instanceof Problem && declares(route, error)) return error;
  log.error("failed", error);
  countOne("UndeclaredFailures");
  return new Problem("system.failed", { cause: error });
};

const opened = (ports: Openers): Partial<Ports> =>
  Object.fromEntries(Object.entries(ports).map(([name, open]) => [name, open()]));

const nothing = (): void => undefined;

/** What is kept of a function's time to say that the rest was not enough: several calls of a slow table can use it up. */
const lastWordMilliseconds = 500;

const tooSlow = (): never => {
  throw new Problem("system.unavailable", { headers: { "retry-after": "5" } });
};

const refused = (error: unknown, event: GatewayEvent, route?: AnyRoute): GatewayAnswer => {
  const language = languageAsked(event.queryStringParameters?.["lang"], header(event, "accept-language"));
  return problemAnswer(refusal(error, route), { language, event, route });
};

/**
 * Reads the reference while the token is looked at: two ways to other machines take as long as one. The call waits for
 * its end also where it is refused, for what is left under way is frozen with the function. That it failed is told to
 * who asks for the reference.
 */
const ahead = (route: AnyRoute, { directory }: Partial<Ports>): Promise<void> =>
  route.access !== "public" && "directory" in route.uses
    ? (directory?.current().then(nothing, nothing) ?? Promise.resolve())
    : Promise.resolve();

const told = (operation: string, { requestContext }: GatewayEvent, status: number): void => {
  const calls = taken();
  countUnits(operation, calls);
  log.info("answered", {
    operation,
    status,
    requestId: requestContext.requestId,
    tableCalls: calls.length,
  });
};

/** The Lambda handler of a room: payload 2.0 in, answer out; nothing is opened before the first call. */
export const serve = ({ room, routes, ports, admit }: Room) => {
  const table = byRouteKey(routes);
  let granted: (Partial<Ports> & Pick<Ports, "clock">) | undefined;

  const callerOf = (route: AnyRoute, event: GatewayEvent, now: Instant): Promise<Caller | null> | null => {
    const brings = route.greets === true && header(event, "authorization") !== undefined;
    if (route.access === "public" && !brings) return null;
    if (!admit) throw new Error(`The room ${room} has no door.`);
    return admit(route, event, { now, prefix: () => env("SCOPE_PREFIX") });
  };

  const answered = async (route: AnyRoute, event: GatewayEvent): Promise<GatewayAnswer> => {
    granted ??= { ...opened(ports), clock: ports.clock() };
    const read = ahead(route, granted);
    let caller: Caller | null;
    try {
      caller = await callerOf(route, event, granted.clock.now());
    } finally {
      await read;
    }
    return answerOf(route, event, await route.work(inputOf(route, event, caller), granted));
  };

  const work = async (event: GatewayEvent): Promise<GatewayAnswer> => {
    const named = table.get(event.routeKey);
    let route: AnyRoute | undefined;
    try {
      route = named && (await brought(named));
      if (!route) throw new Problem("request.not-found");
      return await answered(route, event);
    } catch (error) {
      return refused(error, event, route);
    }
  };

  const operationOf = ({ routeKey }: GatewayEvent): string => table.get(routeKey)?.name ?? room;

  return middy<GatewayEvent, GatewayAnswer>({
    timeoutEarlyInMillis: lastWordMilliseconds,
    timeoutEarlyResponse: tooSlow,
  })
    .use({
      after: ({ event, response }) => told(operationOf(event), event, response?.statusCode ?? 0),
      // Comes here with nothing but `tooSlow`: whatever fails at work is answered there.
      onError: ({ event, error }) => {
        const answer = refused(error, event);
        told(operationOf(event), event, answer.statusCode);
        return answer;
      },
    })
    .handler(work);
};
