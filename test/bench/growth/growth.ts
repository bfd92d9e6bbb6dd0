// How time and units grow from a hundred records to a hundred thousand, of which one library holds half.
import {
  type AttributeValue,
  BatchWriteItemCommand,
  DynamoDBClient,
  GetItemCommand,
} from "@aws-sdk/client-dynamodb";
import { loadDemo } from "../../../infra/local/demo/load.ts";
import { startEngine } from "../../../infra/local/engine/start.ts";
import { createTable } from "../../../infra/local/engine/tables.ts";
import { placeIn } from "../../../infra/local/state.ts";
import { credentials } from "../../../infra/local/surroundings.ts";
import { region } from "../../../infra/local/template/resolve.ts";
import { instantAt, osloDay } from "../../../shared/clock.ts";
import { keys } from "../../../shared/table/keys.ts";
import { type Asking, bearer, eventOf, faultReports, nextRow, reportFault } from "../calls.ts";
import { median, slope } from "../figures.ts";
import { startProcess } from "../measured/process.ts";
import { makeSecrets } from "../sending/secrets.ts";
import type { World } from "../world.ts";

type Item = Record<string, AttributeValue>;
export type Point = { records: number; ms: number; units: number };
export type Grown = { name: string; points: Point[]; timeSlope: number; unitSlope: number };

const batches = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

const write = async (client: DynamoDBClient, tableName: string, items: readonly Item[]): Promise<void> => {
  for (const some of batches(batches(items, 25), 8))
    await Promise.all(
      some.map((batch) =>
        client.send(
          new BatchWriteItemCommand({
            RequestItems: { [tableName]: batch.map((Item) => ({ PutRequest: { Item } })) },
          }),
        ),
      ),
    );
};

/** So many reports like one, of which nothing is due: every other one of the same library, the rest one to each of many. */
const like = ({ dueFor: _, dueAt: __, ...item }: Item, records: number): Item[] =>
  Array.from({ length: records }, (_each, at) => {
    const id = `${String(at).padStart(8, "0")}${"g".repeat(14)}`;
    const library = at % 2 === 0 ? item["libraryNumber"]?.S : String(4_000_000 + at);
    const place = { pk: { S: `LIBRARY#${library}` }, sk: { S: `FAULT#${id}` } };
    return { ...item, ...place, id: { S: id }, libraryNumber: { S: String(library) } };
  });

/** A table of its own in a fresh engine, without a stream, of which the engine's writes get slower. */
const openTable = async (world: World) => {
  const engine = await startEngine(placeIn(null));
  const client = new DynamoDBClient({ region, credentials, endpoint: engine.endpoint });
  await createTable(client, world.template);
  const target = { tableName: world.tableName, endpoint: engine.endpoint };
  await loadDemo(target, osloDay(instantAt(Date.now())), () => undefined);
  await makeSecrets(world, engine.endpoint);
  const stop = async (): Promise<void> => {
    client.destroy();
    await engine.stop();
  };
  return { engine, client, stop };
};

type Table = Awaited<ReturnType<typeof openTable>>;

const open = async (world: World, { engine }: Table, id: string) => {
  const bundle = world.bundles.get(id);
  if (!bundle) throw new Error(`There is no bundle ${id}.`);
  const environment = { ...bundle.environment, AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint };
  const process = await startProcess({ child: world.child, environment });
  return { process, file: bundle.file };
};

type Operation = { name: string; status: number; event: (serial: number) => unknown };

const operationsOf = (asked: Asking, faultReportId: string): Operation[] => {
  const params = { libraryNumber: asked.row.libraryNumber };
  const { headers } = asked;
  const one = { route: `${faultReports}/{faultReportId}`, params: { ...params, faultReportId }, headers };
  const page = { route: faultReports, params, headers, query: { limit: "20" } };
  return [
    { name: "read a report of the large library", status: 200, event: () => eventOf(one) },
    { name: "list a page of its reports", status: 200, event: () => eventOf(page) },
    { name: "report a fault there", status: 201, event: (serial) => reportFault(asked, serial) },
  ];
};

type Sample = { name: string; records: number; ms: number; units: number };

const measureAt = async (world: World, records: number, calls: number): Promise<Sample[]> => {
  const table = await openTable(world);
  const row = nextRow();
  const asked = { row, headers: await bearer(world, row) };
  const { process, file } = await open(world, table, "faults");
  try {
    const { answer } = await process.first(file, reportFault(asked, 0));
    await process.metric();
    const faultReportId = String(Reflect.get(JSON.parse(String(Reflect.get(Object(answer), "body"))), "id"));
    const place = keys.case({ kind: "fault-report", libraryNumber: row.libraryNumber, id: faultReportId });
    const Key = { pk: { S: place.pk }, sk: { S: place.sk } };
    const { Item = {} } = await table.client.send(new GetItemCommand({ TableName: world.tableName, Key }));
    await write(table.client, world.tableName, like(Item, records));
    const samples: Sample[] = [];
    for (const { name, status, event } of operationsOf(asked, faultReportId)) {
      await process.one(event(1));
      const times: number[] = [];
      let units = 0;
      for (let serial = 2; serial < calls + 2; serial += 1) {
        const begun = performance.now();
        const { answer: given, metric } = await process.one(event(serial));
        times.push(performance.now() - begun);
        units = metric.TableUnits;
        if (Reflect.get(Object(given), "statusCode") !== status)
          throw new Error(`${name}, call ${serial} of ${records} records: ${JSON.stringify(given)}`);
      }
      samples.push({ name, records, ms: median(times), units });
    }
    return samples;
  } finally {
    await process.end();
    await table.stop();
  }
};

/** The steepest that an operation may grow. */
export const mostSlope = 0.05;

const sizesUpTo = (most: number): number[] =>
  [100, 1000, 10_000, 100_000].filter((records) => records <= most);

/** The large library's operations at each size, in a fresh engine and a fresh process each. */
export const growth = async (
  world: World,
  { calls, most, tell }: { calls: number; most: number; tell: (text: string) => void },
): Promise<Grown[]> => {
  const samples: Sample[] = [];
  for (const records of sizesUpTo(most)) {
    tell(`growth: ${records} records`);
    samples.push(...(await measureAt(world, records, calls)));
  }
  return [...Map.groupBy(samples, ({ name }) => name)].map(([name, points]) => ({
    name,
    points: points.map(({ records, ms, units }) => ({ records, ms, units })),
    timeSlope: slope(points.map(({ records, ms }) => ({ records, value: ms }))),
    unitSlope: slope(points.map(({ records, units }) => ({ records, value: units }))),
  }));
};
