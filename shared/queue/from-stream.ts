// The event of a case as the stream brings it: DynamoDB JSON, turned into plain values and parsed.
import * as z from "zod";
import { CaseEvent } from "../records/case.ts";

// Only the kinds of value an event has. util-dynamodb would bring the SDK's types into every consumer.
const Value = z.union([
  z.object({ S: z.string() }).transform(({ S }) => S),
  z.object({ N: z.string() }).transform(({ N }) => Number(N)),
  z.object({ NULL: z.boolean() }).transform(() => null),
  z.object({ M: z.record(z.string(), z.unknown()) }).transform(({ M }) => plainMap(M)),
]);

const plain = (value: unknown): unknown => Value.safeParse(value).data;

function plainMap(map: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, plain(value)]));
}

/** Parses `detail.event` as the Pipe hands it over. */
export const fromStreamAs = <S extends z.ZodObject>(event: S) =>
  z.record(z.string(), z.unknown()).transform(plainMap).pipe(event);

/** The event of a case. */
export const fromStream = fromStreamAs(CaseEvent);
