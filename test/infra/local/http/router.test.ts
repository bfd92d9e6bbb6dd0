import { expect, test } from "vitest";
import { router } from "../../../../infra/local/http/router.ts";

const routes = [
  "GET /v1/products/{productId}",
  "GET /v1/products/new",
  "HEAD /v1/products/{productId}",
  "POST /v1/libraries/{libraryNumber}/access-requests/{accessRequestId}/withdraw",
  "ANY /files/{path+}",
  "GET /files/{name}",
].map((key) => ({ key, functionArn: "room" }));
const find = router([...routes, { key: "$default", functionArn: "front" }]);
const keyOf = (method: string, path: string) => find(method, path)?.routeKey;

test("a full path goes before a parameter, a parameter before the rest of a path", () => {
  expect(keyOf("GET", "/v1/products/new")).toBe("GET /v1/products/new");
  expect(keyOf("GET", "/v1/products/old")).toBe("GET /v1/products/{productId}");
  expect(keyOf("GET", "/files/one")).toBe("GET /files/{name}");
  expect(keyOf("PUT", "/files/one/two")).toBe("ANY /files/{path+}");
});

test("path parameters hold what stands in their place", () => {
  expect(find("POST", "/v1/libraries/2030190/access-requests/2026-x/withdraw")?.pathParameters).toEqual({
    libraryNumber: "2030190",
    accessRequestId: "2026-x",
  });
  expect(find("PUT", "/files/a/b c")?.pathParameters).toEqual({ path: "a/b c" });
});

test("another method, a slash at the end, an empty part or an unknown path go to the default route", () => {
  for (const [method, path] of [
    ["DELETE", "/v1/products/new"],
    ["GET", "/v1/products/new/"],
    ["GET", "/v1/products/"],
    ["GET", "/"],
  ] as const)
    expect(keyOf(method, path)).toBe("$default");
});

test("without a default route there is none", () => {
  expect(router(routes)("GET", "/nowhere")).toBeNull();
});
