// Proves that a parameter of the wrong form is refused by every route in words that it declares, never as a failure of ours.
import { expect, test } from "vitest";
import { routes } from "../../../../functions/routes.ts";
import { inputOf } from "../../../../shared/http/input.ts";
import { failuresOf } from "../../../../shared/http/openapi/failures.ts";
import { unknownNamed } from "../../../../shared/http/problem/unknown-names.ts";
import { Problem } from "../../../../shared/http/problem.ts";
import type { AnyRoute } from "../../../../shared/http/route.ts";
import { anEvent } from "../../../kit/events.ts";

const withParams = Object.entries<AnyRoute>(routes).filter(([, { params }]) => params !== undefined);

const refusalOf = (route: AnyRoute, params: Record<string, string>): string => {
  try {
    inputOf(route, anEvent(`${route.method} ${route.path}`, { params }), null);
    return "taken";
  } catch (error) {
    return error instanceof Problem ? error.code : "a crash";
  }
};

test.each(withParams)("%s", (_, route) => {
  const names = Object.keys(route.params?.shape ?? {});
  const wrong = Object.fromEntries(names.map((name) => [name, "\u0000".repeat(5000)]));
  const declared: readonly string[] = failuresOf(route);
  expect(declared).toContain(refusalOf(route, wrong));
});

test("a route that does not say what is unknown says that there is nothing", () => {
  expect(unknownNamed({ fails: ["product.unknown"] }, "productId")).toBe("product.unknown");
  expect(unknownNamed({ fails: ["downtime.unknown"] }, "productId")).toBe("request.not-found");
  expect(unknownNamed({ fails: [] }, "toString")).toBe("request.not-found");
});
