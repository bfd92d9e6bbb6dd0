// The public pages without a cloud: an address in, a page out.
import { routes } from "../../../functions/routes.ts";
import type { GatewayAnswer } from "../../../shared/http/gateway.ts";
import { serve } from "../../../shared/http/serve.ts";
import { aContext, anEvent } from "../events.ts";
import type { realPorts } from "../table/ports.ts";

export const endpoints = {
  address: "https://bibliotek24.example",
  issuer: "https://test.maskinporten.no/",
  audience: "https://bibliotek24.example",
  scopePrefix: "bibliotek24:",
};

/** Every public page by its address, as a reader would visit them in the small world. */
export const publicAddresses = [
  "/",
  "/products",
  "/products/fjordfilm",
  "/products/nothing-of-ours",
  "/status",
  "/training",
  "/for-library-systems",
  "/for-vendors",
  "/privacy",
  "/accessibility",
] as const;

/** The room `site` over ports. */
export const siteOver = (ports: ReturnType<typeof realPorts>) => {
  Object.assign(process.env, { POWERTOOLS_LOG_LEVEL: "SILENT", POWERTOOLS_METRICS_DISABLED: "true" });
  const { clock, ...others } = { ...ports, endpoints: { known: () => endpoints } };
  const opened = Object.fromEntries(Object.entries(others).map(([name, port]) => [name, () => port]));
  const own = Object.fromEntries(Object.entries(routes).filter(([key]) => key.startsWith("site/")));
  const handler = serve({ room: "site", routes: own, ports: { ...opened, clock: () => clock }, admit: null });
  return (address: string, headers: Record<string, string> = {}): Promise<GatewayAnswer> => {
    const { pathname, searchParams } = new URL(address, "https://bibliotek24.example");
    const [, productId] = /^\/products\/(.+)$/.exec(pathname) ?? [];
    return handler(
      anEvent(`GET ${productId === undefined ? pathname : "/products/{productId}"}`, {
        path: pathname,
        query: Object.fromEntries(searchParams),
        headers,
        ...(productId !== undefined && { params: { productId: decodeURIComponent(productId) } }),
      }),
      aContext,
    );
  };
};
