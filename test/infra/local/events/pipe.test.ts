import { expect, inject, test } from "vitest";
import { fill, transformer } from "../../../../infra/local/events/pipe.ts";
import { readTemplate } from "../../../../infra/local/template/read.ts";

const { pipe } = readTemplate(inject("synthesized"), { TokenIssuer: "http://i/", TokenAudience: "a" });
const transform = transformer(pipe);

const event = { M: { id: { S: "e-1" }, type: { S: "access-request.requested" } } };
const record = (eventName: string, NewImage: unknown) => ({ eventName, dynamodb: { NewImage } });

test("an item that carries an event goes on as that event, with its type as the detail type", () => {
  expect(transform([record("INSERT", { pk: { S: "x" }, event })])).toEqual([
    { source: "bibliotek24", "detail-type": "access-request.requested", detail: { event: event.M } },
  ]);
});

test("items without an event, and removals, are dropped", () => {
  const without = record("MODIFY", { pk: { S: "x" } });
  const removed = { eventName: "REMOVE", dynamodb: { OldImage: { event } } };
  const odd = record("MODIFY", { event: { S: "no map" } });
  expect(transform([without, removed, odd])).toEqual([]);
});

test("an input template takes values as JSON, and within quotes as text", () => {
  const source = { a: { b: 'say "hi"' }, n: 3 };
  expect(fill('{"whole":<$.a>,"text":"<$.a.b>","number":<$.n>,"none":"<$.c>"}', source)).toEqual({
    whole: source.a,
    text: source.a.b,
    number: 3,
    none: "",
  });
});
