import { route } from "../../shared/http/route.ts";
import document from "../openapi.json" with { type: "json" };

export const handler = route({
  method: "GET",
  path: "/openapi.json",
  summary: "Describes the API as OpenAPI 3.1",
  access: "public",
  returns: { 200: "content" },
  maxAge: 60,
  fails: [],
  uses: {},
}).handle(() => ({
  status: 200,
  body: { type: "application/json", data: JSON.stringify(document) },
}));
