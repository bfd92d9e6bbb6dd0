// Attribute values: how they are compared, and how long they are.
import { isDeepStrictEqual } from "node:util";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";

export type Item = Record<string, AttributeValue>;
type Found = AttributeValue | undefined;

export const isEqual = (one: Found, other: Found): boolean =>
  one !== undefined && other !== undefined && isDeepStrictEqual(one, other);

/** Below, at or above zero; undefined where the two have no order. */
export const ordered = (one: Found, other: Found): number | undefined => {
  if (one?.N !== undefined && other?.N !== undefined) return Number(one.N) - Number(other.N);
  if (one?.S === undefined || other?.S === undefined) return undefined;
  if (one.S === other.S) return 0;
  return one.S < other.S ? -1 : 1;
};

/** The `size` of an expression: characters' bytes, or elements. */
export const sizeOf = (value: Found): AttributeValue | undefined => {
  const length =
    (value?.S !== undefined ? Buffer.byteLength(value.S) : undefined) ??
    (value?.L ?? value?.SS ?? value?.NS ?? value?.B)?.length ??
    (value?.M && Object.keys(value.M).length);
  return length === undefined ? undefined : { N: String(length) };
};

/** Whether a text has a part, a list an element, or a set a member. */
export const has = (whole: Found, part: Found): boolean => {
  if (whole?.S !== undefined && part?.S !== undefined) return whole.S.includes(part.S);
  if (whole?.SS && part?.S !== undefined) return whole.SS.includes(part.S);
  if (whole?.NS && part?.N !== undefined) return whole.NS.includes(part.N);
  return whole?.L?.some((one) => isEqual(one, part)) ?? false;
};

export const beginsWith = (whole: Found, part: Found): boolean =>
  whole?.S !== undefined && part?.S !== undefined && whole.S.startsWith(part.S);
