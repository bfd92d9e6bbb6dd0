// Which refusals a route can give: those it declares, and those that follow from what it takes.

import { unknownNamed } from "../problem/unknown-names.ts";
import { type ProblemCode, problems } from "../problem.ts";
import type { AnyRoute } from "../route.ts";

const always = ["request.throttled", "system.failed", "system.unavailable"] as const satisfies ProblemCode[];

const ofToken = [
  "caller.unknown",
  "caller.invalid-token",
  "caller.missing-scope",
  "caller.system-user",
] as const satisfies ProblemCode[];

const ofBody = [
  "request.malformed",
  "request.too-large",
  "request.content-type",
] as const satisfies ProblemCode[];

const ofVersion = ["request.version-stale", "request.version-missing"] as const satisfies ProblemCode[];

const ofPath = (route: AnyRoute): ProblemCode[] =>
  Object.keys(route.params?.shape ?? {}).map((name) => unknownNamed(route, name));

const takesAnything = (route: AnyRoute): boolean =>
  route.query !== undefined || route.body !== undefined || route.takesKey === true;

/** What only the operator may call belongs to nobody else whom it could be kept from. */
const isSomebodys = ({ access }: AnyRoute): boolean =>
  access !== "public" && access.some((scope) => scope !== "operator");

/** All of them, each once, by name. */
export const failuresOf = (route: AnyRoute): readonly ProblemCode[] => {
  const owned = isSomebodys(route) && route.params !== undefined;
  const all: readonly ProblemCode[] = [
    ...route.fails,
    ...always,
    ...ofPath(route),
    ...(route.access === "public" && !route.greets ? [] : ofToken),
    ...(owned ? (["caller.not-yours"] as const) : []),
    ...(route.body ? ofBody : []),
    ...(takesAnything(route) ? (["request.invalid"] as const) : []),
    ...(route.query && "cursor" in route.query.shape ? (["request.cursor"] as const) : []),
    ...(route.takesKey ? (["request.key-reused"] as const) : []),
    ...(route.needsVersion ? ofVersion : []),
  ];
  return [...new Set(all)].sort();
};

/** Status → the refusals that have it. */
export const byStatus = (codes: readonly ProblemCode[]): ReadonlyMap<number, readonly ProblemCode[]> =>
  Map.groupBy(codes, (code) => problems[code].status);
