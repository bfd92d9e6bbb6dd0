// Proves that a display name stays a display name.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { mailbox } from "../../../shared/mail/address.ts";
import { holds } from "../../kit/holds.ts";

const address = "varsel@bibliotek24.example";
const decoded = (written: string): string =>
  written
    .split(" ")
    .map((word) => /^=\?UTF-8\?B\?([A-Za-z0-9+/=]*)\?=$/.exec(word)?.[1] ?? "not an encoded word")
    .map((base64) => Buffer.from(base64, "base64").toString())
    .join("");

test("a plain name is quoted", () => {
  expect(mailbox({ name: "Bibliotek24 (varsel)", address })).toBe(`"Bibliotek24 (varsel)" <${address}>`);
});

test("a Norwegian name goes as an encoded word", () => {
  expect(mailbox({ name: "Varsel på saker", address })).toBe(
    `=?UTF-8?B?VmFyc2VsIHDDpSBzYWtlcg==?= <${address}>`,
  );
});

test.each([
  "Eve\r\nBcc: a@b.example",
  'Eve" <eve@evil.example>, "',
  "Eve <eve@evil.example>",
  "Eve\\",
  "=?UTF-8?Q?Eve?=",
])("the name %j can neither end the header nor add an address", (name) => {
  const written = mailbox({ name, address });
  expect(written).toMatch(/^[\x20-\x7e]+$/);
  expect(written.match(/[<>@,"\\]/g)).toEqual(["<", "@", ">"]);
});

test("every name comes back whole, in words of at most 75 characters, before the one address", () =>
  holds(
    fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 200 }), (name) => {
      const written = mailbox({ name, address });
      expect(written.endsWith(` <${address}>`)).toBe(true);
      const display = written.slice(0, -address.length - 3);
      const encoded = display.startsWith("=?") ? display.split(" ") : [];
      for (const word of encoded) expect(word.length).toBeLessThanOrEqual(75);
      expect(encoded.length > 0 ? decoded(display) : display.slice(1, -1)).toBe(name.toWellFormed());
    }),
  ));
