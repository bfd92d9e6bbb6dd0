import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { batchGet, getItem, putItem, query, transact, updateItem } from "../../shared/table/client.ts";
import { full } from "../kit/full.ts";
import { useTable } from "../kit/table/engine.ts";
import { openStore } from "./store/open.ts";
import { type Difference, shadow } from "./store/shadow.ts";

const differences: Difference[] = [];
let store: ReturnType<typeof openStore>;
beforeAll(() => {
  store = openStore(() => 0);
  shadow(store, (found) => differences.push(found));
});
useTable({ lean: true });

/** Each run has partitions of its own, so that the smallest run that fails is whole. */
let run = 0;
const own = (name: string): string => `${run} ${name}`;

const aKey = fc.record({ pk: fc.constantFrom("A", "B"), sk: fc.constantFrom("X#1", "X#2", "X#3", "Y#1") });
const aText = fc.oneof(
  fc.constantFrom("", "a", "æøå"),
  fc.integer({ min: 0, max: 6000 }).map((size) => "x".repeat(size)),
);
const aCount = fc.integer({ min: -3, max: 12 });
const aDue = fc.option(fc.integer({ min: 100, max: 999 }), { nil: null });
const aList = fc.array(fc.record({ at: aText, n: aCount }), { maxLength: 3 });

const anItem = fc.record({ version: aCount, note: aText, list: aList, due: aDue, set: fc.boolean() });
type Drawn = typeof anItem extends fc.Arbitrary<infer T> ? T : never;

const attributes = ({ version, note, list, due, set }: Drawn, at: string) => ({
  version: { N: String(version) },
  note: { S: note },
  list: { L: list.map(({ at, n }) => ({ M: { at: { S: at }, n: { N: String(n) }, none: { NULL: true } } })) },
  map: { M: { inside: { S: note.slice(0, 5) } } },
  ...(set && { tags: { SS: ["one", "two"] } }),
  ...(due !== null && { dueFor: { S: own("telling") }, dueAt: { S: `${due} ${at}` } }),
});

const aCondition = fc.constantFrom(
  undefined,
  "attribute_not_exists(pk)",
  "attribute_exists(pk)",
  "#version = :n",
  "attribute_not_exists(pk) OR #version < :n",
  "attribute_exists(pk) AND (attribute_not_exists(keptAt) OR keptAt <= :n)",
  "attribute_exists(pk) AND NOT contains(#list, :entry) AND size(#list) < :n",
  "#version IN (:n, :zero) AND NOT contains(note, :text)",
  "#map.inside = :text OR #list[0].n >= :n",
  "begins_with(note, :text) AND #version BETWEEN :low AND :n",
  "attribute_type(note, :s) AND attribute_exists(pk)",
  "#version <> :n AND keptAt = :n",
);

const anUpdate = fc.constantFrom(
  "SET note = :text, #version = :n",
  "SET #list = list_append(#list, :more) REMOVE dueFor, dueAt",
  "SET #map.inside = if_not_exists(#map.inside, :text)",
  "SET #list[0] = :entry",
  "SET #version = if_not_exists(#version, :zero) + :n ADD counted :n",
  "ADD counted :n, tags :tags SET note = :text",
  "SET dueFor = :text, dueAt = :text REMOVE quiet",
  "REMOVE note, counted",
  "SET note = if_not_exists(note, :text)",
);

const names = { "#version": "version", "#list": "list", "#map": "map" };
const used = (text: string | undefined, all: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => new RegExp(`${name}(?!\\w)`).test(text ?? "")));

const bound = (text: string, { version, note }: Drawn) => {
  const entry = { M: { at: { S: note }, n: { N: String(version) }, none: { NULL: true } } };
  const values = {
    ":n": { N: String(version) },
    ":zero": { N: "0" },
    ":low": { N: "-99" },
    ":s": { S: "S" },
    ":text": { S: note.slice(0, 3) || "e" },
    ":entry": entry,
    ":more": { L: [entry] },
    ":tags": { SS: ["two", "three"] },
  };
  const [own, given] = [used(text, names), used(text, values)];
  return {
    ...(Object.keys(own).length > 0 && {
      ExpressionAttributeNames: Object.fromEntries(Object.entries(names).filter(([name]) => name in own)),
    }),
    ...(Object.keys(given).length > 0 && {
      ExpressionAttributeValues: Object.fromEntries(Object.entries(values).filter(([name]) => name in given)),
    }),
  };
};

const aWrite = fc.record({
  key: aKey,
  item: anItem,
  condition: aCondition,
  update: fc.option(anUpdate, { nil: null }),
  tellsOld: fc.boolean(),
  returns: fc.constantFrom("NONE" as const, "ALL_NEW" as const, "UPDATED_OLD" as const),
});
type Write = typeof aWrite extends fc.Arbitrary<infer T> ? T : never;

const partOf = ({ key, item, condition, update, tellsOld }: Write) => {
  const common = {
    ...(condition !== undefined && { ConditionExpression: condition }),
    ...bound(`${condition ?? ""} ${update ?? ""}`, item),
    ...(tellsOld && { ReturnValuesOnConditionCheckFailure: "ALL_OLD" as const }),
  };
  const place = { pk: { S: own(key.pk) }, sk: { S: key.sk } };
  return update === null
    ? { put: { ...common, Item: { ...place, ...attributes(item, `${key.pk}${key.sk}`) } } }
    : { place, update: { ...common, UpdateExpression: update } };
};

/** What an update of a part answers is a part, which the product never asks for. */
const nested = /[.[]/;

const write = (drawn: Write) => {
  const part = partOf(drawn);
  return part.put
    ? putItem(part.put)
    : updateItem(
        { ...drawn.key, pk: own(drawn.key.pk) },
        { ...part.update, ReturnValues: nested.test(part.update.UpdateExpression) ? "NONE" : drawn.returns },
      );
};

const together = (writes: readonly Write[]) => {
  const apart = new Map(writes.map((one) => [`${one.key.pk} ${one.key.sk}`, one]));
  return transact((TableName) =>
    [...apart.values()].map((drawn) => {
      const part = partOf(drawn);
      return part.put
        ? { Put: { TableName, ...part.put } }
        : { Update: { TableName, Key: part.place, ...part.update } };
    }),
  );
};

const aRange = fc.record({
  pk: fc.constantFrom("A", "B", "C"),
  limit: fc.constantFrom(undefined, 1, 2, 10),
  backwards: fc.boolean(),
  consistent: fc.boolean(),
  counts: fc.boolean(),
  after: fc.constantFrom(undefined, "X#1", "X#2", "Z"),
});
type Range = typeof aRange extends fc.Arbitrary<infer T> ? T : never;

const range = ({ pk, limit, backwards, consistent, counts, after }: Range) =>
  query({
    KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
    ExpressionAttributeValues: { ":pk": { S: own(pk) }, ":prefix": { S: "X#" } },
    ScanIndexForward: !backwards,
    ConsistentRead: consistent,
    ...(limit !== undefined && { Limit: limit }),
    ...(counts && { Select: "COUNT" as const }),
    ...(after !== undefined && { ExclusiveStartKey: { pk: { S: own(pk) }, sk: { S: after } } }),
  });

const due = (limit: number) =>
  query({
    IndexName: "due",
    KeyConditionExpression: "dueFor = :for AND dueAt <= :until",
    ExpressionAttributeValues: { ":for": { S: own("telling") }, ":until": { S: "700" } },
    Limit: limit,
  });

const anOperation = fc.oneof(
  { weight: 6, arbitrary: aWrite.map((drawn) => () => write(drawn)) },
  {
    weight: 3,
    arbitrary: fc.array(aWrite, { minLength: 1, maxLength: 3 }).map((all) => () => together(all)),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(aKey, fc.boolean()).map(
      ([key, strict]) =>
        () =>
          getItem({ ...key, pk: own(key.pk) }, strict),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .uniqueArray(aKey, { minLength: 1, selector: ({ pk, sk }) => pk + sk })
      .map((all) => () => batchGet(all.map((key) => ({ ...key, pk: own(key.pk) })))),
  },
  { weight: 2, arbitrary: aRange.map((drawn) => () => range(drawn)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 }).map((limit) => () => due(limit)) },
);

test("the table in memory answers, refuses and charges as the engine does, whatever is asked in whichever order", {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anOperation, { minLength: 1, maxLength: 40 }), async (operations) => {
      run += 1;
      for (const operation of operations) await operation().catch(() => undefined);
      const [found] = differences.splice(0);
      expect(JSON.stringify(found)).toBeUndefined();
    }),
    { numRuns: full ? 1000 : 60 },
  );
  expect(store.all().length).toBeGreaterThan(3);
});
