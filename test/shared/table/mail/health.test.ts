import { DynamoDBClient, QueryCommand } from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { plusSeconds } from "../../../../shared/clock.ts";
import { Instant } from "../../../../shared/kinds.ts";
import { taken } from "../../../../shared/meter.ts";
import { open } from "../../../../shared/table/mail/health.ts";
import { useTable } from "../../../kit/table/engine.ts";

useTable();

const { sent, bounced, state } = open();
const hours = (at: Instant, count: number) => plusSeconds(at, count * 3600);

/** Each test has days of its own: the counts are those of the whole stage. */
let day = 0;
const aDay = (): Instant => {
  day += 5;
  return hours(Instant.parse("2026-01-01T12:30:00.000Z"), day * 24);
};

/** Twenty at a time: more connections at once than that are a test of the machine. */
const times = async (count: number, work: (n: number) => Promise<void>) => {
  for (let first = 0; first < count; first += 20)
    await Promise.all(Array.from({ length: Math.min(20, count - first) }, (_, n) => work(first + n)));
};
const mails = (count: number, at: Instant) => times(count, () => sent(at));
const bounces = (count: number, at: Instant) => times(count, (n) => bounced(`a${n}@vendor.example`, at));

test("a day without mail is well", async () => {
  expect(await state(aDay())).toBe("well");
});

test("49 mails are too few to judge, with the 50th it is judged", async () => {
  const at = aDay();
  await mails(49, at);
  await bounces(5, at);
  expect(await state(at)).toBe("well");
  await sent(at);
  expect(await state(at)).toBe("stopped");
});

test("four recipients that bounce are chance, the fifth stops, and at 5 % it only warns", async () => {
  const at = aDay();
  await mails(50, at);
  await bounces(4, at);
  expect(await state(at)).toBe("well");
  await bounced("fifth@vendor.example", at);
  expect(await state(at)).toBe("stopped");
  await sent(at);
  expect(await state(at)).toBe("warns");
  await mails(49, at);
  expect(await state(at)).toBe("warns");
  await sent(at);
  expect(await state(at)).toBe("well");
});

test("one recipient counts once: told twice, in another spelling, and again in another hour", async () => {
  const at = aDay();
  await mails(50, at);
  await bounces(4, at);
  await bounces(4, at);
  await bounced("A1@Vendor.Example", at);
  await bounces(4, hours(at, -5));
  expect(await state(at)).toBe("well");
});

test("what is counted counts for this hour and the 23 before it", async () => {
  const at = aDay();
  const earliest = Instant.parse(`${hours(at, -23).slice(0, 13)}:00:00.000Z`);
  await mails(50, at);
  await bounces(5, earliest);
  expect(await state(at)).toBe("stopped");
  expect(await state(hours(at, 1))).toBe("well");
  const before = aDay();
  await mails(50, before);
  await bounces(5, plusSeconds(Instant.parse(`${hours(before, -23).slice(0, 13)}:00:00.000Z`), -1));
  expect(await state(before)).toBe("well");
});

test("a disaster of more recipients than are remembered is counted all the same", async () => {
  const at = aDay();
  await bounces(520, at);
  await bounces(10, at);
  const item = await theHour(at);
  expect(item?.["bounced"]?.SS).toHaveLength(500);
  expect(Number(item?.["beyond"]?.N)).toBeGreaterThanOrEqual(20);
});

test("the state costs one call, and what is kept names nobody and is forgotten in time", async () => {
  const at = aDay();
  await sent(at);
  await bounced("kari@vendor.example", at);
  taken();
  await state(at);
  expect(taken().map(({ operation }) => operation)).toEqual(["Query"]);
  const item = await theHour(at);
  expect(JSON.stringify(item)).not.toContain("@");
  expect(Number(item?.["expiresAt"]?.N)).toBe(Date.parse(hours(at, 72)) / 1000);
});

const theHour = async (at: Instant) => {
  const { Items } = await new DynamoDBClient({}).send(
    new QueryCommand({
      TableName: "table",
      KeyConditionExpression: "pk = :pk AND sk = :sk",
      ExpressionAttributeValues: { ":pk": { S: "MAIL-HEALTH" }, ":sk": { S: `HOUR#${at.slice(0, 13)}` } },
    }),
  );
  return Items?.[0];
};
