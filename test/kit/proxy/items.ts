// What stands in the table about a case, without what two cases of a kind differ in by nature.
import { type AttributeValue, DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { canonical } from "../../../shared/canonical.ts";

type Item = Record<string, AttributeValue>;

/** Of what is packed only that it is there: equal texts pack differently where their ids differ. */
const plain = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return "bytes";
  return value instanceof Set ? [...value] : value;
};

/** An item as it is stored, and as the text in which its case is looked for. */
export type Found = { readonly item: Item; readonly text: string };

export const everyItem = async (): Promise<Found[]> => {
  const client = new DynamoDBClient({});
  const found: Found[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: "table" }))
    for (const item of Items) found.push({ item, text: JSON.stringify(item) });
  client.destroy();
  return found;
};

const written = ({ item }: Found): string => {
  const values = Object.entries(unmarshall(item)).map(([name, value]) => [name, plain(value)]);
  return canonical(Object.fromEntries(values));
};

/** Numbers, names and ids that every case has of its own; and what is hashed from them. */
const own: readonly [RegExp, string][] = [
  [/\b23\d{5}\b/g, "library"],
  [/\b2\d{8}\b/g, "organisation"],
  [/\b(product|case)-\d{5}\b/g, "name"],
  [/\bp-\d+\b/g, "name"],
  [/\b(id|opened|moved)-\d+\b/g, "id"],
  [/\b20[4-9]\d-(01-01|12-31)\b/g, "day"],
  [/[\w-]{16,}/g, "hash"],
];

const likened = (text: string): string =>
  own.reduce((seen, [pattern, instead]) => seen.replaceAll(pattern, instead), text);

/** The items that name the case, likened to those of every other case of its kind. */
export const itemsOf = (names: readonly string[], all: readonly Found[]): string[] =>
  all
    .filter(({ text }) => names.some((name) => text.includes(name)))
    .map((found) => likened(written(found)))
    .toSorted();
