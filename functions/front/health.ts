import * as z from "zod";
import { route } from "../../shared/http/route.ts";

export const handler = route({
  method: "GET",
  path: "/health",
  summary: "Says that the API answers",
  access: "public",
  returns: { 200: z.object({ status: z.literal("ok") }).meta({ id: "Health" }) },
  fails: [],
  uses: {},
}).handle(() => ({ status: 200, body: { status: "ok" } }));
