// What everything is measured against: the plainest handlers that read one item, or report a fault, with the official SDK.
import { DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";

const client = new DynamoDBClient({});
const TableName = process.env["TABLE_NAME"];

type Event = { pathParameters: { productId?: string; libraryNumber?: string }; report?: string };

const read = async (productId: string) => {
  const Key = { pk: { S: "CATALOGUE" }, sk: { S: `PRODUCT#${productId}` } };
  const { Item } = await client.send(new GetItemCommand({ TableName, Key }));
  return Item;
};

/** The calls of a report: what is known of the access and of the incident, and one conditional write. */
const report = async ({ report: id = "", pathParameters }: Event) => {
  await Promise.all([read("one"), read("other")]);
  const pk = { S: `BARE#${pathParameters.libraryNumber}` };
  const Item = { pk, sk: { S: id }, text: { S: "x".repeat(900) }, dueFor: { S: "bare" }, dueAt: { S: id } };
  const ConditionExpression = "attribute_not_exists(pk)";
  await client.send(new PutItemCommand({ TableName, Item, ConditionExpression }));
  return { statusCode: 201, headers: { "content-type": "application/json" }, body: JSON.stringify({ id }) };
};

export const handler = async (event: Event) => {
  if (event.report !== undefined) return report(event);
  const { productId = "" } = event.pathParameters;
  const item = await read(productId);
  if (!item) return { statusCode: 404 };
  return {
    statusCode: 200,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: item["name"]?.S, productId }),
  };
};
