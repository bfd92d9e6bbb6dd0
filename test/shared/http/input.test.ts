// Proves what bad input gets: each its own status, and all errors of a body at once.
import { expect, test } from "vitest";
import { type GatewayAnswer, jsonBody } from "../../../shared/http/gateway.ts";
import { inputOf } from "../../../shared/http/input.ts";
import { AccessRequestBody } from "../../../shared/records/access-request.ts";
import { anEvent, type Call, flawsIn, problemIn } from "../../kit/events.ts";
import { useIssuer } from "../../kit/issuer.ts";
import { things } from "../../kit/things.ts";

const issuer = useIssuer();
const call = things();

const make = async (body: unknown, more: Call = {}): Promise<GatewayAnswer> => {
  const headers = { authorization: `Bearer ${await issuer().mint()}`, ...more.headers };
  return call(anEvent("POST /v1/things", { ...more, body, headers }));
};
const codeOf = async (answer: Promise<GatewayAnswer>): Promise<[number, string]> => {
  const { status, code } = problemIn(await answer);
  return [status, code];
};

test.each(["{", "nul", '{"name":}', "[1,]", "\u0000", '{"name":"\u0001"}', "'a'", "NaN"])(
  "the body %j is no JSON",
  async (body) => {
    expect(await codeOf(make(body))).toEqual([400, "request.malformed"]);
  },
);

test("bytes that are no UTF-8 are no JSON", async () => {
  const body = Buffer.from([0x7b, 0xff, 0x7d]).toString("base64");
  const event = anEvent("POST /v1/things", {
    body,
    headers: { authorization: `Bearer ${await issuer().mint()}` },
  });
  expect(await codeOf(call({ ...event, isBase64Encoded: true }))).toEqual([400, "request.malformed"]);
});

test.each(["[]", "7", "null", '"text"', "true"])("the body %s has the wrong type", async (body) => {
  const answer = await make(body);
  expect([answer.statusCode, flawsIn(answer)]).toEqual([400, [" wrong_type"]]);
});

test("no body at all lacks what is required", async () => {
  const answer = await make(undefined);
  expect([answer.statusCode, flawsIn(answer)]).toEqual([400, [" required"]]);
});

test("all errors are told at once, each with its place", async () => {
  const body = {
    name: "a\r\nBcc: b",
    note: "x".repeat(51),
    count: 11,
    colour: "green",
    email: "no",
    more: 1,
  };
  expect(flawsIn(await make(body))).toEqual([
    "/colour not_one_of",
    "/count out_of_range",
    "/email wrong_form",
    "/more unknown_field",
    "/name control_characters",
    "/note too_long",
  ]);
});

test.each(["\n", "\r", "\u0000", "\u007f", "\u0085", "\u2028", "\u2029", "\ud800"])(
  "a name with the character %j is refused, wherever it stands",
  async (character) => {
    for (const name of [`a${character}b`, `a${character}`, `${character}a`])
      expect(flawsIn(await make({ name }))).toEqual(["/name control_characters"]);
  },
);

test("a text of several lines keeps them", async () => {
  const answer = await make({ name: "a", note: "one\n\ttwo" });
  expect(answer.statusCode).toBe(201);
});

test.each(['{"name":"a","__proto__":{"admin":true}}', '{"name":"a","constructor":{"prototype":{}}}'])(
  "%s has an unknown field",
  async (body) => {
    const answer = await make(body);
    expect([answer.statusCode, flawsIn(answer).length]).toEqual([400, 1]);
    expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
  },
);

test("a field that comes twice is refused or counts once, and never breaks anything", async () => {
  expect((await make('{"name":"a","name":"b"}')).statusCode).toBe(201);
});

test("nesting as deep as a body can be is refused as what it is", async () => {
  const deep = "[".repeat(30_000) + "]".repeat(30_000);
  expect(await codeOf(make(deep))).toEqual([400, "request.invalid"]);
  expect(await codeOf(make(`{"name":${deep}}`))).toEqual([400, "request.invalid"]);
  expect(await codeOf(make("[".repeat(100_000)))).toEqual([413, "request.too-large"]);
});

test("seven hundred thousand fields are too large before anything reads them", async () => {
  const fields = Array.from({ length: 700_000 }, (_, at) => `"k${at}":1`).join(",");
  expect(await codeOf(make(`{${fields}}`))).toEqual([413, "request.too-large"]);
});

test("at most a hundred errors are told", async () => {
  const body = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`k${at}`, 1]));
  expect(flawsIn(await make(body)).length).toBe(100);
});

test("a route may take more, and no more than it says", () => {
  const event = (bytes: number) =>
    anEvent("PUT /a", {
      headers: { "content-type": "application/json" },
      body: JSON.stringify("a".repeat(bytes - 2)),
    });
  expect(jsonBody(event(100_000), 100_000)).toHaveLength(99_998);
  expect(() => jsonBody(event(100_001), 100_000)).toThrow("request.too-large");
  expect(() => jsonBody(event(100_000))).toThrow("request.too-large");
});

test("the size counts bytes, not letters, in base64 too", async () => {
  const sized = (bytes: number) => JSON.stringify({ name: "a", note: "å".repeat((bytes - 22) / 2) });
  expect(Buffer.byteLength(sized(65_536))).toBe(65_536);
  for (const base64 of [false, true]) {
    expect(await codeOf(make(sized(65_538), { base64 }))).toEqual([413, "request.too-large"]);
    expect(await codeOf(make(sized(65_536), { base64 }))).toEqual([400, "request.invalid"]);
  }
  expect((await make({ name: "å" }, { base64: true })).statusCode).toBe(201);
});

test.each([
  { "content-type": "" },
  { "content-type": "text/plain" },
  { "content-type": "application/json; charset=iso-8859-1" },
  { "content-type": "application/jsonx" },
  { "content-type": "application/merge-patch+json" },
  { "content-encoding": "gzip" },
])("the headers %j are of another content", async (headers) => {
  expect(await codeOf(make({ name: "a" }, { headers }))).toEqual([415, "request.content-type"]);
});

test.each(["application/json; charset=utf-8", 'Application/JSON;charset="UTF-8"', "application/json "])(
  "the content type %s is JSON",
  async (type) => {
    expect((await make({ name: "a" }, { headers: { "content-type": type } })).statusCode).toBe(201);
  },
);

test("a key counts quoted and bare, and another caller's is another", async () => {
  const keyed = async (key: string) =>
    JSON.parse((await make({ name: "a" }, { headers: { "idempotency-key": key } })).body ?? "").key;
  expect(await keyed("abc")).toBe(await keyed('"abc"'));
  expect(await keyed("abc")).not.toBe(await keyed("abd"));
});

test.each(["", "a b", '"', '"a', "a\nb", "å", "a".repeat(256)])(
  "the key %j has the wrong form",
  async (key) => {
    const answer = await make({ name: "a" }, { headers: { "idempotency-key": key } });
    expect(flawsIn(answer)).toEqual(["Idempotency-Key wrong_form"]);
  },
);

const change = async (ifMatch: string | undefined, thingId = "abc") =>
  call(
    anEvent("POST /v1/things/{thingId}/change", {
      params: { thingId },
      headers: {
        authorization: `Bearer ${await issuer().mint()}`,
        ...(ifMatch !== undefined && { "if-match": ifMatch }),
      },
    }),
  );

test("a change needs the version that was read", async () => {
  for (const missing of [undefined, "", "*"])
    expect(await codeOf(change(missing))).toEqual([428, "request.version-missing"]);
  for (const stale of ['"2"', "3", 'W/"3"', '"x"', '"3", "2"', `"${"9".repeat(400)}"`])
    expect(await codeOf(change(stale))).toEqual([412, "request.version-stale"]);
  expect((await change('"3"')).headers["etag"]).toBe('"4"');
});

test("an id of the wrong form names nothing", async () => {
  for (const thingId of ["", "A", "../etc", "a".repeat(4000), "%00", "a\n"])
    expect(await codeOf(change('"3"', thingId))).toEqual([404, "request.not-found"]);
});

test("a query with unknown or wrong parts tells them all", async () => {
  const ask = (query: Record<string, string>) =>
    call(anEvent("GET /v1/things/{thingId}", { params: { thingId: "abc" }, query }));
  expect(flawsIn(await ask({ limit: "many", more: "1" }))).toEqual([
    "?limit wrong_form",
    "?more unknown_field",
  ]);
  expect(flawsIn(await ask({ limit: "101" }))).toEqual(["?limit out_of_range"]);
  expect((await ask({ limit: "100" })).statusCode).toBe(200);
});

test.each(["", " 5", "0x10", "1e1", "5.0", "05", "+5", "1,2", "5\n", "٣"])(
  "%j is no number as an address writes it, whatever a program would read there",
  async (limit) => {
    const asked = anEvent("GET /v1/things/{thingId}", { params: { thingId: "abc" }, query: { limit } });
    expect(flawsIn(await call(asked))).toEqual(["?limit wrong_form"]);
  },
);

test("a contact with a field that nobody knows is refused like the rest", () => {
  const contact = { name: "Kari", email: "kari@bibliotek.example", phone: "1" };
  const { error } = AccessRequestBody.safeParse({ productId: "a-product", contact });
  expect(error?.issues[0]).toMatchObject({ code: "unrecognized_keys", path: ["contact"], keys: ["phone"] });
});

test("a document that may be new takes one of two headers, and the version read counts more", () => {
  const route = { method: "PUT", path: "/", summary: "", access: "public", needsVersion: "or_none" } as const;
  const replace = { ...route, returns: {}, fails: [], uses: {}, work: () => ({}) };
  const versionOf = (headers: Record<string, string>) =>
    inputOf(replace, anEvent("PUT /", { headers }), null).version;
  expect(versionOf({ "if-none-match": "*" })).toBe(0);
  expect(versionOf({ "if-match": '"7"' })).toBe(7);
  expect(versionOf({ "if-match": '"7"', "if-none-match": "*" })).toBe(7);
  for (const headers of [{}, { "if-none-match": '"7"' }, { "if-match": "*" }])
    expect(() => versionOf(headers)).toThrow("request.version-missing");
});

test("a public route has no caller to bind a key to", () => {
  const route = { method: "POST", path: "/", summary: "", access: "public", takesKey: true } as const;
  const open = { ...route, returns: {}, fails: [], uses: {}, work: () => ({}) };
  expect(inputOf(open, anEvent("POST /", { headers: { "idempotency-key": "a" } }), null).key).toBe(null);
});
