// The pages without a cloud: a link in, a page out; and what stands on a page.
import { routes } from "../../functions/routes.ts";
import { instantAt, millisecondsOf, osloDay } from "../../shared/clock.ts";
import type { GatewayAnswer } from "../../shared/http/gateway.ts";
import { serve } from "../../shared/http/serve.ts";
import type { Instant } from "../../shared/kinds.ts";
import { aContext, anEvent } from "./events.ts";
import type { realPorts } from "./table/ports.ts";
import { noon } from "./table/small-world.ts";

/** Fields of a form, or its body as it goes over the wire. */
type Fields = Record<string, string> | string;

const bodyOf = (fields: Fields): string => new URLSearchParams(fields).toString();

/** The route's path and parameters that an address means, as the gateway would match it. */
const placeOf = (pathname: string): { path: string; params: Record<string, string> } => {
  const [, page = "", token, kind, id] = pathname.split("/");
  if (token === undefined) return { path: `/${page}`, params: {} };
  const name = kind === "webinars" ? "webinarId" : "productId";
  return kind === undefined || id === undefined
    ? { path: `/${page}/{token}`, params: { token } }
    : { path: `/${page}/{token}/${kind}/{${name}}`, params: { token, [name]: id } };
};

/** The rooms `pages` and `door` over real ports, at a time that can be moved. */
export const pagesOver = (ports: ReturnType<typeof realPorts>) => {
  let now: Instant = noon;
  Object.assign(process.env, { POWERTOOLS_LOG_LEVEL: "SILENT", POWERTOOLS_METRICS_DISABLED: "true" });
  const { clock: still, ...others } = ports;
  const opened = Object.fromEntries(Object.entries(others).map(([name, port]) => [name, () => port]));
  const own = Object.fromEntries(Object.entries(routes).filter(([key]) => /^(pages|door)\//.test(key)));
  const clock = () => ({ ...still, now: () => now, today: () => osloDay(now) });
  const handler = serve({ room: "pages", routes: own, ports: { ...opened, clock }, admit: null });
  type Sent = { fields?: Fields | undefined; headers?: Record<string, string> };
  const send = (method: string, address: string, { fields, headers }: Sent): Promise<GatewayAnswer> => {
    const { pathname, searchParams } = new URL(address, "https://bibliotek24.example");
    const { path, params } = placeOf(pathname);
    return handler(
      anEvent(`${method} ${path}`, {
        path: pathname,
        query: Object.fromEntries(searchParams),
        params,
        headers: {
          ...headers,
          ...(fields !== undefined && { "content-type": "application/x-www-form-urlencoded" }),
        },
        ...(fields !== undefined && { body: bodyOf(fields) }),
      }),
      aContext,
    );
  };
  const call = (method: string, address: string, fields?: Fields) => send(method, address, { fields });
  return {
    get: (address: string) => call("GET", address),
    /** The page as a browser with that wish of languages asks for it. */
    getIn: (language: string, address: string) =>
      send("GET", address, { headers: { "accept-language": language } }),
    post: (address: string, fields: Fields) => call("POST", address, fields),
    call,
    /** Moves the clock on by so many seconds from where the tests begin. */
    at: (seconds: number) => {
      now = instantAt(millisecondsOf(noon) + seconds * 1000);
    },
  };
};

/** The fields of the forms on a page as they stand before anybody touches them. */
export const fieldsOf = (body: string): { name: string; value: string; type: string }[] =>
  [...body.matchAll(/<(?:input|textarea)\b[^>]*>/g)].map(([tag]) => {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
    return { name: attribute("name"), value: attribute("value"), type: attribute("type") || "textarea" };
  });

/** The choices a page offers. */
export const choicesIn = (body = ""): string[] =>
  fieldsOf(body).flatMap(({ name, value }) => (name === "choice" ? value : []));

/** The version its form carries. */
export const versionIn = (body = ""): string =>
  fieldsOf(body).find(({ name }) => name === "version")?.value ?? "";
