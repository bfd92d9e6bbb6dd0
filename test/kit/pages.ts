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

/** The room `pages` over real ports, at a time that can be moved. */
export const pagesOver = (ports: ReturnType<typeof realPorts>) => {
  let now: Instant = noon;
  Object.assign(process.env, { POWERTOOLS_LOG_LEVEL: "SILENT", POWERTOOLS_METRICS_DISABLED: "true" });
  const { clock: still, ...others } = ports;
  const opened = Object.fromEntries(Object.entries(others).map(([name, port]) => [name, () => port]));
  const own = Object.fromEntries(Object.entries(routes).filter(([key]) => key.startsWith("pages/")));
  const clock = () => ({ ...still, now: () => now, today: () => osloDay(now) });
  const handler = serve({ room: "pages", routes: own, ports: { ...opened, clock }, admit: null });
  const call = (method: string, address: string, fields?: Fields): Promise<GatewayAnswer> => {
    const { pathname, searchParams } = new URL(address, "https://bibliotek24.example");
    const [, page = "", token] = pathname.split("/");
    const path = token === undefined ? `/${page}` : `/${page}/{token}`;
    return handler(
      anEvent(`${method} ${path}`, {
        path: pathname,
        query: Object.fromEntries(searchParams),
        ...(token !== undefined && { params: { token } }),
        ...(fields !== undefined && {
          body: bodyOf(fields),
          headers: { "content-type": "application/x-www-form-urlencoded" },
        }),
      }),
      aContext,
    );
  };
  return {
    get: (address: string) => call("GET", address),
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
