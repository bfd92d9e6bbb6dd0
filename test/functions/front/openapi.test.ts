// Proves that the document is served as it lies in the repository, and costs nothing when it is known.
import { expect, test } from "vitest";
import { contract } from "../../../infra/contract.ts";
import { front } from "../../kit/front.ts";

const call = front();

test("GET /openapi.json answers the contract", async () => {
  const answer = await call("GET /openapi.json");
  expect(answer.statusCode).toBe(200);
  expect(answer.headers).toMatchObject({
    "content-type": "application/json",
    "cache-control": "public, max-age=60",
  });
  expect(JSON.parse(answer.body ?? "")).toEqual(JSON.parse(JSON.stringify(contract())));
});

test("whoever holds its ETag gets 304", async () => {
  const { headers } = await call("GET /openapi.json");
  const again = await call("GET /openapi.json", { headers: { "if-none-match": String(headers["etag"]) } });
  expect([again.statusCode, again.body]).toEqual([304, undefined]);
});
