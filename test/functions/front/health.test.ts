// Proves that the API says it answers, and nothing else.
import { expect, test } from "vitest";
import { front } from "../../kit/front.ts";

const call = front();

test("GET and HEAD /health say ok and tell nothing of the system", async () => {
  const [get, head] = await Promise.all([call("GET /health"), call("HEAD /health")]);
  expect([get.statusCode, get.body]).toEqual([200, '{"status":"ok"}']);
  expect([head.statusCode, head.headers]).toEqual([200, get.headers]);
  expect(Object.keys(get.headers).join()).not.toMatch(/server|powered|version/);
});
