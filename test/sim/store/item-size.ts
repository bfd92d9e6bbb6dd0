// The size of an item as DynamoDB counts it: names and values in bytes (developer guide, "item sizes and formats").
import type { AttributeValue } from "@aws-sdk/client-dynamodb";

const bytes = (text: string): number => Buffer.byteLength(text);

const sizeOf = (value: AttributeValue): number => {
  if (value.S !== undefined) return bytes(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.replace(/[-.]/g, "").length / 2) + 1;
  if (value.B !== undefined) return value.B.length;
  if (value.SS !== undefined) return value.SS.reduce((sum, one) => sum + bytes(one), 0);
  if (value.L !== undefined) return 3 + value.L.reduce((sum, one) => sum + sizeOf(one) + 1, 0);
  if (value.M !== undefined) return 3 + mapSize(value.M) + Object.keys(value.M).length;
  return 1;
};

const mapSize = (map: Record<string, AttributeValue>): number =>
  Object.entries(map).reduce((sum, [name, value]) => sum + bytes(name) + sizeOf(value), 0);

/** Bytes of a whole item. */
export const itemBytes = (item: Record<string, AttributeValue>): number => mapSize(item);

/** Kilobytes an item is charged for when it is written. */
export const writtenKilobytes = (item: Record<string, AttributeValue>): number =>
  Math.ceil(mapSize(item) / 1024);
