import { route } from "../../shared/http/route.ts";
import { pagePolicy } from "./docs/policy.ts";

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Bibliotek24: API reference</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/docs/swagger-ui.css">
    <script src="/docs/swagger-ui-bundle.js" defer></script>
    <script src="/docs/start.js" defer></script>
  </head>
  <body>
    <main id="reference">
      <p>The reference is drawn by a script. The same, as data: <a href="/openapi.json">openapi.json</a>.</p>
    </main>
  </body>
</html>
`;

export const handler = route({
  method: "GET",
  path: "/docs",
  summary: "Shows the API reference",
  access: "public",
  returns: { 200: "content" },
  maxAge: 60,
  fails: [],
  uses: {},
}).handle(() => ({
  status: 200,
  body: { type: "text/html; charset=utf-8", data: page },
  headers: { "content-security-policy": pagePolicy },
}));
