// What must hold of every answer: it is one of the contract's, what is wrong is refused, what is right is not called wrong.
import * as z from "zod";
import type { GatewayAnswer, GatewayEvent } from "../../../../shared/http/gateway.ts";
import { eventOf, type Request } from "../calling.ts";
import { isPage, namedIn, type Operation, operations } from "../contract.ts";
import { misses } from "./conformance.ts";
import type { Plan } from "./plan.ts";
import { bodyFits, parametersFit } from "./validity.ts";

export type Case = { operation: Operation; plan: Plan; request: Request; answer: GatewayAnswer };

const Refusal = z.looseObject({
  code: z.string(),
  errors: z.array(z.looseObject({ pointer: z.string(), code: z.string() })).default([]),
});

/** Which operation a request came to; null where it came to none. */
const reached = (event: GatewayEvent | null): Operation | null => {
  const [method = "", path] = (event?.routeKey ?? "").split(" ");
  const wanted = method === "HEAD" ? "GET" : method;
  return operations.find((one) => one.method === wanted && one.path === path) ?? null;
};

const methodsAt = (path: string): string[] => {
  const fits = (template: string) =>
    new RegExp(`^${template.replaceAll(/[.]/g, "\\.").replaceAll(/\{[^}]+\}/g, "[^/]+")}$`, "s").test(path);
  const all = operations.filter((one) => fits(one.path)).map(({ method }) => method);
  return [...new Set(all.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])))].sort();
};

/** A call that no operation takes is told which methods there are, or that there is nothing. */
const unrouted = (event: GatewayEvent, { statusCode, headers }: GatewayAnswer): string | null => {
  const methods = methodsAt(event.rawPath);
  const { method } = event.requestContext.http;
  if (methods.length === 0 || methods.includes(method))
    return statusCode === 404 ? null : `${statusCode} instead of 404`;
  if (statusCode !== 405) return `${statusCode} instead of 405`;
  return headers["allow"] === methods.join(", ")
    ? null
    : `Allow: ${headers["allow"]} instead of ${methods.join(", ")}`;
};

/** The JSON that was sent: undefined without a body, null in the place of what is no JSON. */
const jsonIn = ({ body, isBase64Encoded }: GatewayEvent): { value: unknown } | null => {
  const text = Buffer.from(body ?? "", isBase64Encoded === true ? "base64" : "utf8").toString("utf8");
  if (text === "") return { value: undefined };
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, "")) };
  } catch {
    return null;
  }
};

const strings = (given: Readonly<Record<string, string | undefined>> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value ?? ""]));

/** True where the contract has the request; pages take every query and form, and say what is wrong with it. */
const fits = (operation: Operation, event: GatewayEvent): boolean => {
  if (!parametersFit(operation, "path", strings(event.pathParameters))) return false;
  if (isPage(operation)) return true;
  const sent = operation.body ? jsonIn(event) : { value: undefined };
  const hasQuery = namedIn(operation, "query").length > 0;
  const query = !hasQuery || parametersFit(operation, "query", strings(event.queryStringParameters));
  return query && sent !== null && bodyFits(operation, sent.value);
};

/** What the contract has no words for: rules about what a text holds, or how values stand to each other. */
const beyond =
  /^(wrong_form|too_short|control_characters|check_digit|national_identity_number|in_the_|too_far_ahead|too_old|ends_before|window_|not_known|not_offered|overlapping|leaves_a_gap|another_|.*_required|not_a_|special|documentation|private|.*range.*|captions?_.*)/;

/** Flaws that the contract could have told beforehand. */
const foretold = ({ answer }: Case): string | null => {
  const { code, errors } = Refusal.parse(JSON.parse(answer.body ?? "{}"));
  if (code !== "request.invalid") return code === "request.cursor" ? null : code;
  const flaw = errors.find((one) => !beyond.test(one.code));
  return flaw ? `${flaw.pointer} ${flaw.code}` : null;
};

/** What a body may have at least; the contract counts signs, not bytes. */
const usualBytes = 64 * 1024;

const asItShould = ["valid", "fitting", "spoilt", "query"];

const rightIsTaken = (one: Case): string | null => {
  const { operation, plan, answer } = one;
  if (answer.statusCode === 413 && (one.request.body ?? "").length > usualBytes) return null;
  if (!asItShould.includes(plan.way) || isPage(operation) || ![400, 413, 415].includes(answer.statusCode))
    return null;
  const flaw = foretold(one);
  return flaw === null ? null : `what the contract has is refused: ${flaw}`;
};

const sendsBody = ({ operation, request }: Case): boolean =>
  operation.body !== null && (request.body ?? "").length > 0;

/** Headers without which a call is refused, each with its refusal. */
const missing = (one: Case): string | null => {
  const { operation, plan, answer } = one;
  const guarded = operation.scopes.length > 0;
  if (plan.way === "token" && guarded && answer.statusCode !== 401)
    return `${answer.statusCode} without a good token`;
  if (plan.way !== "header" || plan.value !== null) return null;
  const needs = operation.parameters.some((one) => one.name === "If-Match" && one.required);
  if (plan.name === "if-match" && needs && answer.statusCode !== 428)
    return `${answer.statusCode} without If-Match`;
  return plan.name === "content-type" && sendsBody(one) && answer.statusCode !== 415
    ? `${answer.statusCode} without a content type`
    : null;
};

/** What a routed call's answer makes of what the contract says of its request. */
const judged = (one: Case, operation: Operation, event: GatewayEvent): string | null => {
  const accepted = one.answer.statusCode < 400;
  if (!fits(operation, event)) return accepted ? "what the contract does not have was accepted" : null;
  return operation === one.operation ? (missing(one) ?? rightIsTaken(one)) : null;
};

/** The first thing that is wrong with a case; null where all is as it must be. */
export const wrongWith = (one: Case): string | null => {
  const { request, answer } = one;
  const event = eventOf(request);
  if (event === null) return answer.statusCode === 400 ? null : "an address that cannot be read was answered";
  if (answer.statusCode >= 500) return `${answer.statusCode} is a failure of ours`;
  const operation = reached(event);
  return operation
    ? (misses({ operation, answer }) ?? judged(one, operation, event))
    : unrouted(event, answer);
};
