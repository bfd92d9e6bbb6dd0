// Proves that a flaw says where and what, and never repeats the value.
import { expect, test } from "vitest";
import * as z from "zod";
import { flawsOf } from "../../../../shared/http/flaws/found.ts";
import { Email, IpRange, OrganisationNumber } from "../../../../shared/kinds.ts";

const flaws = (schema: z.ZodType, value: unknown, root = "") => {
  const { error } = schema.safeParse(value, { reportInput: true });
  return error ? flawsOf(error, root).map(({ pointer, code }) => `${pointer} ${code}`) : [];
};

test.each([
  [z.object({ a: z.string() }), {}, "/a required"],
  [z.object({ a: z.string() }), { a: 1 }, "/a wrong_type"],
  [z.object({ a: z.string() }), { a: null }, "/a wrong_type"],
  [z.array(z.int()), [1, 1.5], "/1 wrong_type"],
  [z.array(z.int()).max(1), [1, 2], " too_long"],
  [z.array(z.int()).min(1), [], " too_short"],
  [z.int().max(3), 4, " out_of_range"],
  [z.string().max(3), "abcd", " too_long"],
  [z.enum(["a"]), "b", " not_one_of"],
  [Email, "no", " wrong_form"],
  [IpRange, "300.1.1.1", " wrong_form"],
  [OrganisationNumber, "310028143", " check_digit"],
  [z.strictObject({}), { "a/b~c": 1 }, "/a~1b~0c unknown_field"],
  [z.object({ a: z.array(z.strictObject({})) }), { a: [{}, { b: 1 }] }, "/a/1/b unknown_field"],
])("%#: a flaw has a pointer and a code", (schema, value, expected) => {
  expect(flaws(schema, value)).toEqual([expected]);
});

test("a flaw in the query names the parameter", () => {
  expect(flaws(z.strictObject({ limit: z.int() }), { limit: "x", more: "1" }, "?")).toEqual([
    "?limit wrong_type",
    "?more unknown_field",
  ]);
});

test("a field's name is cut, so that nobody sends a page back to himself", () => {
  expect(flaws(z.strictObject({}), { ["x".repeat(5000)]: 1 })[0]?.length).toBe(
    "/ unknown_field".length + 100,
  );
});
