import { expect, test } from "vitest";
import { matches, Pattern } from "../../../../infra/local/events/pattern.ts";

const event = {
  source: "aws.ses",
  "detail-type": "Email Sent",
  detail: { mail: { tags: { "ses:configuration-set": ["bibliotek24-local"] } }, count: 3, none: null },
};

test.each<[string, unknown, boolean]>([
  ["one of the listed values", { source: ["bibliotek24", "aws.ses"] }, true],
  ["none of the listed values", { source: ["bibliotek24"] }, false],
  [
    "a value in a list of the event",
    { detail: { mail: { tags: { "ses:configuration-set": ["bibliotek24-local"] } } } },
    true,
  ],
  ["every field must hold", { source: ["aws.ses"], "detail-type": ["Email Bounced"] }, false],
  ["a number is not its text", { detail: { count: ["3"] } }, false],
  ["null is a value", { detail: { none: [null] } }, true],
  ["a leaf that is there", { detail: { count: [{ exists: true }] } }, true],
  ["a branch is no leaf", { detail: [{ exists: true }] }, false],
  ["a leaf that is missing", { detail: { other: [{ exists: false }] } }, true],
  ["a prefix", { source: [{ prefix: "aws." }] }, true],
  ["anything but", { source: [{ "anything-but": ["aws.ses"] }] }, false],
  ["a field under a text", { source: { deeper: ["x"] } }, false],
])("a pattern is evaluated: %s", (_, pattern, expected) => {
  expect(matches(Pattern.parse(pattern), event)).toBe(expected);
});

test("an operator that is not known here is refused when the template is read", () => {
  expect(() => Pattern.parse({ source: [{ cidr: "10.0.0.0/8" }] })).toThrow("Invalid input");
});
