import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, test } from "vitest";
import { millisecondsOf, plusSeconds } from "../../../../shared/clock.ts";
import { LibraryNumber } from "../../../../shared/kinds.ts";
import { taken } from "../../../../shared/meter.ts";
import { type LinkEvent, pageName, type WantedLink } from "../../../../shared/records/telling/link-order.ts";
import { keys } from "../../../../shared/table/keys.ts";
import { open } from "../../../../shared/table/telling/link-orders.ts";
import { useTable } from "../../../kit/table/engine.ts";
import { noon } from "../../../kit/table/small-world.ts";

useTable();
const orders = open();
let serial = 0;

const aDoor = (): WantedLink => {
  serial += 1;
  return { page: "door", libraryNumber: LibraryNumber.parse(String(2_100_000 + serial)) };
};
const itemOf = async (wanted: WantedLink) => {
  const { pk, sk } = keys.linkOrders(pageName(wanted));
  const Key = { pk: { S: pk }, sk: { S: sk } };
  return (await new DynamoDBClient({}).send(new GetItemCommand({ TableName: "table", Key }))).Item;
};
const eventIn = async (wanted: WantedLink) => (await itemOf(wanted))?.["event"]?.M?.["id"]?.S;
const ask = (wanted: WantedLink, eventId: string, seconds = 0) =>
  orders.ask(wanted, { eventId, at: plusSeconds(noon, seconds) });
const dueOf = async (wanted: WantedLink): Promise<LinkEvent[]> =>
  (await orders.due(plusSeconds(noon, 90_000), 100)).filter(
    (one) => pageName(one.wanted) === pageName(wanted),
  );

describe("askings for a link", () => {
  test("leave an event each, three times an hour; the fourth leaves none and is quiet", async () => {
    const door = aDoor();
    for (const [at, id] of ["one", "two", "three"].entries()) {
      await ask(door, id, at);
      expect([await eventIn(door), (await itemOf(door))?.["quiet"]]).toEqual([id, undefined]);
    }
    await ask(door, "four", 3);
    expect([await eventIn(door), (await itemOf(door))?.["quiet"]]).toEqual(["three", { BOOL: true }]);
    await ask(door, "five", 3600);
    expect([await eventIn(door), (await itemOf(door))?.["quiet"]]).toEqual(["five", undefined]);
  });

  test("of twenty at one moment no more than three are granted", async () => {
    const door = aDoor();
    await Promise.all(Array.from({ length: 20 }, (_, at) => ask(door, `at-once-${at}`)));
    expect((await itemOf(door))?.["granted"]?.L).toHaveLength(3);
  });

  test("cost a read and a write whether or not they are granted", async () => {
    const door = aDoor();
    const named: string[][] = [];
    for (let time = 0; time < 4; time += 1) {
      taken();
      await ask(door, `cost-${time}`, time);
      named.push(taken().map(({ operation }) => operation));
    }
    expect(named).toEqual(Array.from({ length: 4 }, () => ["GetItem", "PutItem"]));
  });

  test("whose first answer was lost are not counted twice", async () => {
    const door = aDoor();
    await ask(door, "mine");
    await ask(door, "mine");
    expect((await itemOf(door))?.["granted"]?.L).toHaveLength(1);
  });

  test("are forgotten a day after the last one, by the table's own clock", async () => {
    const door = aDoor();
    await ask(door, "kept");
    expect((await itemOf(door))?.["expiresAt"]?.N).toBe(String(millisecondsOf(noon) / 1000 + 86_400));
  });
});

describe("an asking that is not sent", () => {
  test("is due after a while, is raised with its event, and is due no more once it is settled", async () => {
    const door = aDoor();
    await ask(door, "lost");
    expect(await orders.due(plusSeconds(noon, 119), 100)).not.toContainEqual(
      expect.objectContaining({ id: "lost" }),
    );
    const [event] = await dueOf(door);
    if (!event) throw new Error("It should be due.");
    await orders.raise(event, plusSeconds(noon, 121));
    expect(await itemOf(door)).toMatchObject({ raised: { N: "1" }, event: { M: { id: { S: "lost" } } } });
    await orders.settle(event);
    expect(await dueOf(door)).toEqual([]);
    expect((await itemOf(door))?.["quiet"]).toEqual({ BOOL: true });
    await orders.raise(event, plusSeconds(noon, 122));
    expect((await itemOf(door))?.["quiet"]).toEqual({ BOOL: true });
  });

  test("stays due when a later one is refused, and gives way to a later one that is granted", async () => {
    const door = aDoor();
    for (const id of ["a", "b", "c", "d"]) await ask(door, id);
    const [third] = await dueOf(door);
    expect(third).toMatchObject({ id: "c", wanted: door });
    await ask(door, "e", 3700);
    if (third) await orders.settle(third);
    expect(await dueOf(door)).toMatchObject([{ id: "e" }]);
  });

  test("is met where it lies: an item that is not one of ours is an error, not a link", async () => {
    const door = aDoor();
    await ask(door, "bent");
    const { pk, sk } = keys.linkOrders(pageName(door));
    await new DynamoDBClient({}).send(
      new UpdateItemCommand({
        TableName: "table",
        Key: { pk: { S: pk }, sk: { S: sk } },
        UpdateExpression: "SET granted = :none",
        ExpressionAttributeValues: { ":none": { L: [] } },
      }),
    );
    await expect(ask(door, "next")).rejects.toThrow("granted");
  });
});
