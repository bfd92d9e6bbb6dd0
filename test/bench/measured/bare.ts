// What everything is measured against: the plainest handler that reads one item with the official SDK.
import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";

const client = new DynamoDBClient({});

export const handler = async (event: { pathParameters: { productId: string } }) => {
  const { Item } = await client.send(
    new GetItemCommand({
      TableName: process.env["TABLE_NAME"],
      Key: { pk: { S: "CATALOGUE" }, sk: { S: `PRODUCT#${event.pathParameters.productId}` } },
    }),
  );
  if (!Item) return { statusCode: 404 };
  return {
    statusCode: 200,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: Item["name"]?.S, productId: event.pathParameters.productId }),
  };
};
