// Picks the route for a request as an HTTP API does: the full path first, then parameters, then `$default`.

export type Match = { routeKey: string; functionArn: string; pathParameters: Record<string, string> };

type RouteEntry = { key: string; functionArn: string };
type Parsed = RouteEntry & { method: string; segments: readonly string[] };

const parameter = /^\{([^}+]+)(\+?)\}$/;

const parse = (route: RouteEntry): Parsed => {
  const [method = "", path = ""] = route.key.split(" ");
  return { ...route, method, segments: path.split("/").slice(1) };
};

const takes = (segment: string, part: string): boolean =>
  parameter.test(segment) ? part !== "" : segment === part;

const isGreedy = (segment: string | undefined): boolean => parameter.exec(segment ?? "")?.[2] === "+";

const fits = ({ segments }: Parsed, parts: readonly string[]): boolean => {
  const last = segments.length - 1;
  const greedy = isGreedy(segments[last]);
  if (greedy ? parts.length < segments.length : parts.length !== segments.length) return false;
  return segments.every((segment, at) => (greedy && at === last) || takes(segment, parts[at] ?? ""));
};

/** Sorts text before parameters before the rest of a path, from left to right; then a method before ANY. */
const rank = ({ segments, method }: Parsed): string =>
  segments
    .map((segment) => {
      if (isGreedy(segment)) return "2";
      return parameter.test(segment) ? "1" : "0";
    })
    .join("") + (method === "ANY" ? "1" : "0");

const parametersOf = ({ segments }: Parsed, parts: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    segments.flatMap((segment, at) => {
      const [, name, greedy] = parameter.exec(segment) ?? [];
      if (name === undefined) return [];
      return [[name, greedy === "+" ? parts.slice(at).join("/") : (parts[at] ?? "")]];
    }),
  );

/** Finds the route of a method and a decoded path; null where there is not even `$default`. */
export const router = (routes: readonly RouteEntry[]) => {
  const fallback = routes.find(({ key }) => key === "$default");
  const parsed = routes.filter((route) => route !== fallback).map(parse);
  const ranked = parsed.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
  return (method: string, path: string): Match | null => {
    const parts = path.split("/").slice(1);
    const found = ranked.find(
      (route) => (route.method === method || route.method === "ANY") && fits(route, parts),
    );
    if (found)
      return {
        routeKey: found.key,
        functionArn: found.functionArn,
        pathParameters: parametersOf(found, parts),
      };
    return fallback ? { routeKey: "$default", functionArn: fallback.functionArn, pathParameters: {} } : null;
  };
};
