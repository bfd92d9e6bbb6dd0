import { expect, test } from "vitest";
import { failedOf } from "../../../../infra/local/events/partial.ts";

const batch = ["a", "b", "c"];
const failures = (...ids: unknown[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

test.each<[string, unknown]>([
  ["no answer", null],
  ["an answer left out", undefined],
  ["an empty object", {}],
  ["an empty list", failures()],
  ["null instead of a list", { batchItemFailures: null }],
])("%s means that every message is done", (_, answer) => {
  expect([...failedOf(answer, batch)]).toEqual([]);
});

test("only the named messages come again", () => {
  expect([...failedOf(failures("b"), batch)]).toEqual(["b"]);
});

test.each<[string, unknown]>([
  ["a text", "done"],
  ["an empty identifier", failures("")],
  ["a null identifier", failures(null)],
  ["a misspelt key", { batchItemFailures: [{ itemIdentifer: "b" }] }],
  ["a misspelt list", { batchFailures: [] }],
  ["a message that was not in the batch", failures("a", "z")],
])("%s means that every message comes again", (_, answer) => {
  expect([...failedOf(answer, batch)]).toEqual(batch);
});
