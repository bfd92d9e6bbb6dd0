import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { methodsAt } from "./methods.ts";

export const handler = route({
  method: "GET",
  path: "$default",
  summary: "Refuses what no route takes: another method, or an address that is not there",
  access: "public",
  returns: {},
  fails: ["request.not-found", "request.method"],
  uses: {},
}).handle(({ request }) => {
  const allow = methodsAt(request.path);
  // The method may be right and the address still ours: then the gateway sent it here by mistake, and 405 would lie.
  if (allow.length === 0 || allow.includes(request.method)) throw new Problem("request.not-found");
  throw new Problem("request.method", { headers: { allow: allow.join(", ") } });
});
