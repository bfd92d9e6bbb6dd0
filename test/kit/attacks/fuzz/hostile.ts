// Values that nobody expects: every type of JSON, texts that break lines, names, numbers, lengths and parsers.
import * as fc from "fast-check";

/** Texts that mean something to a parser, a header, a page, a table or a mail. */
const texts = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "a\r\nBcc: x@y.example",
  "\n",
  "\u2028\u2029",
  "\u202eetxet",
  "\ufeffbom",
  "\ud800",
  "a\udfffb",
  "\u{1f4da}".repeat(300),
  "e\u0301".repeat(50),
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "<script>alert(1)</script>",
  "{{7*7}} <%= 7*7 %> #{7*7}",
  "'; DROP TABLE x; --",
  "../../etc/passwd",
  "%00%0d%0a",
  "#p = :p",
  "null",
  "undefined",
  "NaN",
  "true",
  "-1",
  "1e309",
  "0x10",
  "٣",
  "2026-02-30",
  "9999-12-31T23:59:59.999Z",
  "2026-11-23T12:00:00+25:00",
  "01010750160",
  "a@b@c.example",
  "kari@bibliotek.example\n",
  "2000001",
  "2000003",
  "of-third",
  "a-draft",
  "x".repeat(257),
  "x".repeat(5000),
] as const;

const numbers = [0, -0, -1, 1, 0.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e21, 1e308, 5e-324] as const;

const deep = (depth: number): unknown => {
  let value: unknown = 1;
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { a: value };
  return value;
};

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...texts) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
);

/** Anything that JSON can say. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: hostileText },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...numbers, null, true, false, [], {}) },
  { weight: 1, arbitrary: fc.constantFrom(50, 900).map(deep) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(21, 201, 2000).map((length) => Array.from({ length }, () => "x")) },
);

/** Names that an object has, or seems to have, without anybody having given them. */
export const strangeName = fc.oneof(
  fc.constantFrom(
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "state",
    "version",
    "id",
    "pk",
    "sk",
    "role",
    "owner",
  ),
  hostileText,
);

/** Bodies as text or bytes that are no JSON of ours, with what is said of them. */
export type Raw = { text: string; type: string; base64?: boolean };

const json = "application/json";
const form = "application/x-www-form-urlencoded";

export const rawBody: fc.Arbitrary<Raw> = fc.oneof(
  fc.record({ text: hostileText, type: fc.constantFrom(json, form, "") }),
  fc.constantFrom<Raw>(
    { text: "", type: json },
    { text: "\ufeff{}", type: json },
    { text: "{", type: json },
    { text: '{"a":1,"a":2}', type: json },
    { text: '{"__proto__":{"scopes":["operator"]}}', type: json },
    { text: "[".repeat(20_000), type: json },
    { text: `${"[".repeat(9000)}${"]".repeat(9000)}`, type: json },
    { text: `{"a":${"9".repeat(400)}}`, type: json },
    { text: `"${"x".repeat(70_000)}"`, type: json },
    { text: "{}", type: "text/plain" },
    { text: "{}", type: "application/json; charset=utf-16" },
    { text: "{}", type: "application/xml" },
    { text: "{}", type: "multipart/form-data; boundary=x" },
    { text: "{}", type: "application/json, text/html" },
    { text: "{}", type: json, base64: true },
    { text: "e30=", type: json, base64: true },
    { text: "/w==", type: json, base64: true },
    { text: "***", type: json, base64: true },
    { text: "a=1&a=2&__proto__=x&%=%&=&;", type: form },
    { text: `choice=${"x".repeat(9000)}`, type: form },
    { text: "choice=%00%ff%fe", type: form },
  ),
);
