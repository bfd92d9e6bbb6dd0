// From a request to a route's input: everything is parsed, and all flaws are told at once.
import type * as z from "zod";
import { canonical } from "../canonical.ts";
import { hash } from "../hash.ts";
import type { IdempotencyKey } from "../ports.ts";
import type { Caller } from "../records/caller.ts";
import { flawsOf } from "./flaws/found.ts";
import type { Flaw } from "./flaws.ts";
import { formBody, type GatewayEvent, header, jsonBody } from "./gateway.ts";
import { languageOf } from "./language.ts";
import { unknownNamed } from "./problem/unknown-names.ts";
import { Problem } from "./problem.ts";
import type { AnyRoute } from "./route.ts";

const paramsOf = (route: AnyRoute, event: GatewayEvent): unknown => {
  if (!route.params) return undefined;
  const parsed = route.params.safeParse(event.pathParameters ?? {});
  if (parsed.success) return parsed.data;
  const name = String(parsed.error.issues[0]?.path[0] ?? "");
  throw new Problem(unknownNamed(route, name));
};

type Parsed = { value: unknown; flaws: Flaw[] };

const parsed = (schema: z.ZodType | undefined, value: unknown, root: string): Parsed => {
  if (!schema) return { value: undefined, flaws: [] };
  const result = schema.safeParse(value, { reportInput: true });
  return result.success
    ? { value: result.data, flaws: [] }
    : { value: undefined, flaws: flawsOf(result.error, root) };
};

const keyForm = /^(?:"([\x21\x23-\x7e]{1,255})"|([\x21\x23-\x7e]{1,255}))$/;

/** The Idempotency-Key, quoted (as the draft writes it) or bare. */
const keyText = (event: GatewayEvent): { text: string | null; flaws: Flaw[] } => {
  const given = header(event, "idempotency-key");
  if (given === undefined) return { text: null, flaws: [] };
  const match = keyForm.exec(given.trim());
  const text = match?.[1] ?? match?.[2] ?? null;
  return { text, flaws: text === null ? [{ pointer: "Idempotency-Key", code: "wrong_form" }] : [] };
};

const boundKey = (
  text: string | null,
  bound: { caller: Caller | null; event: GatewayEvent; body: unknown },
) =>
  text === null || bound.caller === null
    ? null
    : ({
        id: hash(bound.caller.consumer, bound.event.requestContext.http.method, bound.event.rawPath, text),
        fingerprint: hash(canonical(bound.body)),
      } satisfies IdempotencyKey);

/** The version in If-Match; `*` says nothing about what was read, and counts as missing. */
const versionOf = (event: GatewayEvent): number => {
  const given = header(event, "if-match")?.trim();
  if (given === undefined || given === "*" || given === "") throw new Problem("request.version-missing");
  const version = /^"(\d{1,9})"$/.exec(given)?.[1];
  if (version === undefined) throw new Problem("request.version-stale");
  return Number(version);
};

/** 0 where If-None-Match says that there must be no version yet; an If-Match beside it counts more. */
const versionWanted = (route: AnyRoute, event: GatewayEvent): number | null => {
  if (route.needsVersion === undefined) return null;
  const mustBeNew = header(event, "if-none-match")?.trim() === "*" && header(event, "if-match") === undefined;
  return route.needsVersion === "or_none" && mustBeNew ? 0 : versionOf(event);
};
const bodyOf = (route: AnyRoute, event: GatewayEvent): unknown =>
  route.page ? formBody(event) : jsonBody(event, route.bodyBytes);

/** The input of a route, or the problem `request.invalid` with every flaw. */
export const inputOf = (route: AnyRoute, event: GatewayEvent, caller: Caller | null) => {
  const params = paramsOf(route, event);
  const query = parsed(route.query, event.queryStringParameters ?? {}, "?");
  const body = parsed(route.body, route.body ? bodyOf(route, event) : undefined, "");
  const key = route.takesKey ? keyText(event) : { text: null, flaws: [] };
  const flaws = [...query.flaws, ...body.flaws, ...key.flaws];
  if (flaws.length > 0) throw new Problem("request.invalid", { flaws: flaws.slice(0, 100) });
  return {
    params,
    query: query.value,
    body: body.value,
    caller,
    key: boundKey(key.text, { caller, event, body: body.value }),
    version: versionWanted(route, event),
    language: languageOf(header(event, "accept-language")),
    request: { method: event.requestContext.http.method, path: event.rawPath },
  };
};
