// Proves that a library system is told the addresses, scopes and calls of this very system.
import { expect, test } from "vitest";
import { endpoints, siteOver } from "../../kit/site/pages.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const get = siteOver(ports);

test("the page names the issuer, the audience, the scopes and a call that can be made", async () => {
  const { statusCode, body = "" } = await get("/for-library-systems?lang=en");
  expect(statusCode).toBe(200);
  expect(body).toContain(`curl &#39;${endpoints.address}/v1/products&#39;`);
  expect(body).toContain(`curl &#39;${endpoints.issuer}token&#39;`);
  expect(body).toContain("<code>bibliotek24:access.write</code>");
  expect(body).toContain("&quot;productId&quot;:&quot;fjordfilm&quot;");
  expect(body).not.toContain("bibliotek24:operator");
});
