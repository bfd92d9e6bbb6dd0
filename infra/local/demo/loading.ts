// The thread that writes the demo data: items in batches as the stores write them, then the directory over them.
import { parentPort, workerData } from "node:worker_threads";
import {
  BatchWriteItemCommand,
  type BatchWriteItemCommandOutput,
  DynamoDBClient,
  GetItemCommand,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { eachOf } from "../../../shared/each-of.ts";
import { hash } from "../../../shared/hash.ts";
import { Day } from "../../../shared/kinds.ts";
import { enrolmentItem, open as openEnrolments } from "../../../shared/table/cases/enrolments.ts";
import { toKey } from "../../../shared/table/client.ts";
import type { Item } from "../../../shared/table/codec.ts";
import { keys } from "../../../shared/table/keys.ts";
import { libraryItem } from "../../../shared/table/libraries.ts";
import { operatorItem, organisationItem } from "../../../shared/table/organisations.ts";
import { productItem } from "../../../shared/table/products.ts";
import { open as openDirectory } from "../../../shared/table/reference.ts";
import { countyItem, municipalityItem } from "../../../shared/table/register/places.ts";
import { captionsItem } from "../../../shared/table/training/captions.ts";
import { webinarItem } from "../../../shared/table/training/webinars.ts";
import { type DemoData, demoData } from "./demo.ts";

const { today, tableName, endpoint } = z
  .object({ today: Day, tableName: z.string(), endpoint: z.string() })
  .parse(workerData);
const client = new DynamoDBClient({ endpoint });

const tell = (message: unknown): void => parentPort?.postMessage(message);

const isActive = (row: DemoData["enrolments"][number]): boolean => row.enrolment?.state === "active";

/** Everything but the accesses that work already: these are cases, which only their store can open. */
const itemsOf = (demo: DemoData): Item[] => [
  ...demo.counties.map(countyItem),
  ...demo.municipalities.map(municipalityItem),
  ...demo.organisations.map(organisationItem),
  ...demo.operators.map(operatorItem),
  ...demo.products.map(productItem),
  ...demo.training.webinars.map(webinarItem),
  ...demo.training.captions.map(({ webinarId, ...file }) =>
    captionsItem(webinarId, { ...file, hash: hash(file.text) }),
  ),
  ...demo.libraries.map(libraryItem),
  ...demo.enrolments.filter((row) => !isActive(row)).map(enrolmentItem),
];

/** Up to 25 items, tried again until the table has taken them all. */
const writeBatch = async (items: Item[]): Promise<void> => {
  let waiting: BatchWriteItemCommandOutput["UnprocessedItems"] = {
    [tableName]: items.map((item) => ({ PutRequest: { Item: item } })),
  };
  for (let tries = 0; waiting?.[tableName]?.length; tries += 1) {
    if (tries === 10) throw new Error("The table does not take the demo data.");
    waiting = (await client.send(new BatchWriteItemCommand({ RequestItems: waiting }))).UnprocessedItems;
  }
};

const isThere = async (): Promise<boolean> =>
  (await client.send(new GetItemCommand({ TableName: tableName, Key: toKey(keys.reference()) }))).Item !==
  undefined;

const load = async (): Promise<number> => {
  const demo = demoData(today);
  const items = itemsOf(demo);
  const active = demo.enrolments.filter(isActive);
  const of = items.length + active.length;
  let written = 0;
  const batches = Array.from({ length: Math.ceil(items.length / 25) }, (_, at) =>
    items.slice(at * 25, at * 25 + 25),
  );
  await eachOf(batches, 8, async (batch) => {
    await writeBatch(batch);
    written += batch.length;
    tell({ written, of });
  });
  const enrolments = openEnrolments();
  await eachOf(active, 8, async (row) => {
    if (row.enrolment === null) return;
    const eventId = `demo-${row.year}-${row.libraryNumber}`;
    await enrolments.put(row, { eventId, at: row.enrolment.at });
    written += 1;
  });
  await openDirectory().rebuild();
  return of;
};

tell((await isThere()) ? { loaded: false, items: 0 } : { loaded: true, items: await load() });
