// The room `front` without a cloud: a call in, an answer out.
import { routes } from "../../functions/routes.ts";
import { open as openClock } from "../../shared/clock.ts";
import type { GatewayAnswer } from "../../shared/http/gateway.ts";
import { serve } from "../../shared/http/serve.ts";
import { aContext, anEvent, type Call } from "./events.ts";

/** Calls `METHOD /path`; what no route takes goes to `$default`, as the gateway does it. */
export const front = () => {
  Object.assign(process.env, {
    STAGE: "test",
    POWERTOOLS_LOG_LEVEL: "SILENT",
    POWERTOOLS_METRICS_DISABLED: "true",
  });
  const own = Object.fromEntries(Object.entries(routes).filter(([key]) => key.startsWith("front/")));
  const handler = serve({ room: "front", routes: own, ports: { clock: openClock }, admit: null });
  return (operation: string, call?: Call): Promise<GatewayAnswer> =>
    handler(anEvent(operation, call), aContext);
};
