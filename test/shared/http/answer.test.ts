// Proves what leaves the house: declared fields and declared refusals only, with headers that caches understand.
import { expect, test } from "vitest";
import { anEvent, type Call, problemIn } from "../../kit/events.ts";
import { useIssuer } from "../../kit/issuer.ts";
import { things } from "../../kit/things.ts";

const issuer = useIssuer();
const call = things();
const read = (thingId: string, more: Call = {}, method = "GET") =>
  call(anEvent(`${method} /v1/things/{thingId}`, { ...more, params: { thingId } }));

test("fields that the answer's schema does not name never leave", async () => {
  const answer = await read("abc");
  expect(JSON.parse(answer.body ?? "")).toEqual({ id: "abc", inner: { kept: true } });
});

test("HEAD answers with the headers of GET", async () => {
  const [get, head] = await Promise.all([read("abc"), read("abc", {}, "HEAD")]);
  expect(head.statusCode).toBe(200);
  expect(head.headers).toEqual(get.headers);
});

test("a held ETag is answered with 304 and no body, by GET and HEAD", async () => {
  const etag = String((await read("abc")).headers["etag"]);
  for (const held of [etag, `W/${etag}`, `"other", ${etag}`, "*"])
    for (const method of ["GET", "HEAD"]) {
      const answer = await read("abc", { headers: { "if-none-match": held } }, method);
      expect([answer.statusCode, answer.body]).toEqual([304, undefined]);
      expect(answer.headers["etag"]).toBe(etag);
      expect(answer.headers["cache-control"]).toBe("public, max-age=60");
    }
  expect((await read("abc", { headers: { "if-none-match": '"other"' } })).statusCode).toBe(200);
});

test("a write says where the thing is, and that it was replayed", async () => {
  const headers = { authorization: `Bearer ${await issuer().mint()}`, "idempotency-key": "k" };
  const answer = await call(anEvent("POST /v1/things", { body: { name: "a" }, headers }));
  expect(answer.headers).toMatchObject({
    location: "/v1/things/1",
    "idempotent-replayed": "true",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
});

test.each([
  ["nb", "Produktet finnes ikke."],
  ["nn", "Produktet finst ikkje."],
  ["en-GB,en;q=0.9", "There is no such product."],
  ["no", "Produktet finnes ikke."],
  ["sv, de", "Produktet finnes ikke."],
  ["de, nn;q=0.5, en;q=0.4", "Produktet finst ikkje."],
])("a reader of %s is refused in a language of ours", async (language, title) => {
  const answer = await read("missing", { headers: { "accept-language": language } });
  expect(answer.statusCode).toBe(404);
  expect(problemIn(answer)).toMatchObject({ title, instance: "/v1/things/missing" });
});

test("a refusal that the route does not declare is our mistake, and says nothing", async () => {
  const problem = problemIn(await read("undeclared"));
  expect(problem).toMatchObject({ status: 500, code: "system.failed" });
});

test("an unexpected error never shows its text or its stack", async () => {
  const answer = await read("broken");
  expect(problemIn(answer)).toMatchObject({ status: 500, code: "system.failed" });
  expect(JSON.stringify(answer)).not.toMatch(/secret|Error|\.ts|at /);
});

test("a route key that the room does not know is not found", async () => {
  expect(problemIn(await call(anEvent("GET /v1/nothing"))).code).toBe("request.not-found");
});
