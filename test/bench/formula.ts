// What a call must cost at the table, from the items' real sizes: the formula that the measured units stand beside.
import {
  type AttributeValue,
  GetItemCommand,
  paginateQuery,
  type QueryCommandInput,
} from "@aws-sdk/client-dynamodb";
import { itemBytes, writtenKilobytes } from "../kit/table/item-size.ts";
import type { World } from "./world.ts";

type Item = Record<string, AttributeValue>;
type Key = { pk: string; sk: string };

/** The item as it stands, read around the system under test. */
export const itemAt = async (world: World, { pk, sk }: Key): Promise<Item | undefined> => {
  const Key = { pk: { S: pk }, sk: { S: sk } };
  return (await world.client.send(new GetItemCommand({ TableName: world.tableName, Key }))).Item;
};

const dueOf = (item: Item | undefined): string | undefined =>
  item?.["dueFor"] && `${item["dueFor"].S}#${item["dueAt"]?.S}`;

/** Entries written and removed in the index `due`: none for the same place, two for a move. */
const arms = (before: Item | undefined, after: Item): number => {
  const [from, to] = [dueOf(before), dueOf(after)];
  return from === to ? 0 : Number(from !== undefined) + Number(to !== undefined);
};

/** Units of one write: kilobytes of the larger image, twice inside a transaction, and the index's arms. */
export const writeUnits = (before: Item | undefined, after: Item, { inTransaction = false } = {}): number => {
  const kilobytes = Math.max(before ? writtenKilobytes(before) : 0, writtenKilobytes(after));
  return kilobytes * (inTransaction ? 2 : 1) + arms(before, after);
};

const halves = (bytes: number): number => Math.max(1, Math.ceil(bytes / 4096)) / 2;

/** Units of an eventually consistent read of one item; one that is missing costs as much as a small one. */
export const readUnits = (item: Item | undefined): number => halves(item ? itemBytes(item) : 0);

/** Units of a page: the sum of what it looks at, rounded once. */
export const pageUnits = async (world: World, { pk, prefix }: { pk: string; prefix: string }) => {
  const input: QueryCommandInput = {
    TableName: world.tableName,
    KeyConditionExpression: "pk = :pk AND begins_with(sk, :prefix)",
    ExpressionAttributeValues: { ":pk": { S: pk }, ":prefix": { S: prefix } },
  };
  let bytes = 0;
  for await (const { Items = [] } of paginateQuery({ client: world.client }, input))
    bytes += Items.reduce((sum, item) => sum + itemBytes(item), 0);
  return halves(bytes);
};
