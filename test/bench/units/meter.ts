// A door in front of the table: passes every call on, and works out from the items themselves what it must cost.
import { createServer, type IncomingMessage } from "node:http";
import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { listening } from "../listening.ts";
import { type Images, type Item, pageUnits, readUnits, refusedUnits, writeUnits } from "./formula.ts";

/** `units` is the formula's, `writes` the part of it that is written; `unreported` what is charged for a refused write, of which no answer tells. */
export type Metered = { operation: string; units: number; writes: number; unreported: number };

const Value: z.ZodType<AttributeValue> = z.custom<AttributeValue>((value) => typeof value === "object");
const AnItem = z.record(z.string(), Value);
const Written = z.object({ Key: AnItem.optional(), Item: AnItem.optional() });
const Body = z.looseObject({
  Key: AnItem.optional(),
  Item: AnItem.optional(),
  ConsistentRead: z.boolean().default(false),
  RequestItems: z.record(z.string(), z.object({ Keys: z.array(AnItem) })).optional(),
  TransactItems: z.array(z.record(z.string(), Written)).optional(),
});
type Body = z.infer<typeof Body>;
const Found = z.object({ Item: AnItem.optional(), Items: z.array(AnItem).default([]) });

const keyOf = (item: Item): Item => ({ pk: item["pk"] ?? { S: "" }, sk: item["sk"] ?? { S: "" } });

const writtenBy = ({ Key, Item, TransactItems }: Body): Item[] =>
  (TransactItems?.flatMap((one) => Object.values(one)) ?? [{ Key, Item }]).flatMap((one) => {
    const named = one.Key ?? one.Item;
    return named ? [keyOf(named)] : [];
  });

/** Bytes travel as text; an item's size counts the bytes. */
const withBytes = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && "B" in value && typeof value.B === "string"
    ? { B: Buffer.from(value.B, "base64") }
    : value;

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
};

type Sent = { target: string; text: string };

/** The engine wants a signature to be there, and checks none. */
const signed = {
  "x-amz-date": "20260101T000000Z",
  authorization:
    "AWS4-HMAC-SHA256 Credential=local/20260101/eu-north-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
};

const pass = async (engine: string, { target, text }: Sent) => {
  const answer = await fetch(engine, {
    method: "POST",
    headers: { "content-type": "application/x-amz-json-1.0", "x-amz-target": target, ...signed },
    body: text,
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

const version = "DynamoDB_20120810";

/** Looks at the table itself, past the door. */
const eyes = (engine: string, sent: Sent) => {
  const ask = async (operation: string, body: object) => {
    const asked = { ...sent, target: `${version}.${operation}`, text: JSON.stringify(body) };
    const { text } = await pass(engine, asked);
    return Found.parse(JSON.parse(text, withBytes));
  };
  const { TableName } = z.object({ TableName: z.string().optional() }).parse(JSON.parse(sent.text));
  return {
    item: async (Key: Item, table = TableName) =>
      (await ask("GetItem", { TableName: table, Key, ConsistentRead: true })).Item,
    /** What a query looks at, whatever of it it wants told. */
    page: async ({ ReturnConsumedCapacity: _, Select: __, ...query }: Body) =>
      (await ask("Query", query)).Items,
  };
};
type Eyes = ReturnType<typeof eyes>;

const tableIn = (text: string): string | undefined => /"TableName":"([^"]+)"/.exec(text)?.[1];

const reads = async (operation: string, body: Body, look: Eyes): Promise<number> => {
  if (operation === "Query") return pageUnits(await look.page(body), body.ConsistentRead);
  if (operation === "GetItem") return readUnits(body.Key && (await look.item(body.Key)), body.ConsistentRead);
  const wanted = Object.entries(body.RequestItems ?? {}).flatMap(([table, { Keys }]) =>
    Keys.map((Key) => look.item(Key, table)),
  );
  return (await Promise.all(wanted)).reduce((sum, item) => sum + readUnits(item, false), 0);
};

const sum = (all: readonly Images[], unitsOf: (images: Images) => number): number =>
  all.reduce((total, one) => total + unitsOf(one), 0);

type Seen = { operation: string; read: number; both: readonly Images[] };

const charged = ({ operation, read, both }: Seen, refused: boolean): Omit<Metered, "operation"> => {
  const inTransaction = operation === "TransactWriteItems";
  if (refused)
    return { units: 0, writes: 0, unreported: sum(both, (one) => refusedUnits(one, inTransaction)) };
  const writes = sum(both, (one) => writeUnits(one, inTransaction));
  return { units: read + writes, writes, unreported: 0 };
};

export const startMeter = async (engine: string) => {
  const calls: Metered[] = [];

  const metered = async (sent: Sent) => {
    const operation = sent.target.split(".")[1] ?? "";
    const body = Body.parse(JSON.parse(sent.text, withBytes));
    const look = eyes(engine, sent);
    const keys = operation === "GetItem" ? [] : writtenBy(body);
    const images = () => Promise.all(keys.map((key) => look.item(key, tableIn(sent.text))));
    const before = await images();
    const read = keys.length === 0 ? await reads(operation, body, look) : 0;
    const answer = await pass(engine, sent);
    const after = await images();
    const both = keys.map((_, at) => ({ before: before[at], after: after[at] }));
    calls.push({ operation, ...charged({ operation, read, both }, answer.status !== 200) });
    return answer;
  };

  const server = createServer((request, response) => {
    const target = String(request.headers["x-amz-target"]);
    textOf(request)
      .then((text) => metered({ target, text }))
      .then(
        ({ status, text, headers }) => {
          for (const name of ["content-type", "x-amzn-requestid", "x-amz-crc32"]) {
            const value = headers.get(name);
            if (value !== null) response.setHeader(name, value);
          }
          response.writeHead(status).end(text);
        },
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  return {
    url: await listening(server),
    /** The calls since the last look. */
    taken: (): Metered[] => calls.splice(0),
    stop: () => server.close(),
  };
};
export type Meter = Awaited<ReturnType<typeof startMeter>>;
