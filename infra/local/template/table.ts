// The table of the template as CreateTable takes it, with its stream and its expiry kept apart for later.
import * as z from "zod";

const Keys = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(["HASH", "RANGE"]) })).min(1);
const Projection = z.object({
  ProjectionType: z.enum(["ALL", "KEYS_ONLY", "INCLUDE"]),
  NonKeyAttributes: z.array(z.string()).optional(),
});

export const Table = z.object({
  TableName: z.string(),
  KeySchema: Keys,
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(["S", "N", "B"]) }),
  ),
  BillingMode: z.literal("PAY_PER_REQUEST"),
  GlobalSecondaryIndexes: z
    .array(z.object({ IndexName: z.string(), KeySchema: Keys, Projection }))
    .default([]),
  StreamSpecification: z.object({
    StreamViewType: z.enum(["NEW_AND_OLD_IMAGES", "NEW_IMAGE", "OLD_IMAGE", "KEYS_ONLY"]),
  }),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
});
export type Table = z.infer<typeof Table>;

const definition = ({ Projection: { NonKeyAttributes, ...projection }, ...index }: Indexes[number]) => ({
  ...index,
  Projection: { ...projection, ...(NonKeyAttributes && { NonKeyAttributes }) },
});
type Indexes = Table["GlobalSecondaryIndexes"];

/** Without the stream: it is switched on after the demo data, whose records nobody needs. */
export const creation = ({
  StreamSpecification: _stream,
  TimeToLiveSpecification: _expiry,
  ...table
}: Table) => {
  const { GlobalSecondaryIndexes: indexes, ...rest } = table;
  return { ...rest, ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes.map(definition) }) };
};
