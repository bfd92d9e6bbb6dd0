// What is measured from a cold start: each function with a call it answers, and the goal it is held to.
import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import type { EnrolmentRow } from "../../../shared/ports.ts";
import { tagOf } from "../../../shared/records/telling/notification.ts";
import { keys } from "../../../shared/table/keys.ts";
import {
  bearer,
  caseParams,
  eventOf,
  nextRow,
  readAccess,
  readProduct,
  reportFault,
  requestAccess,
} from "../calls.ts";
import { type Running, startProcess } from "../measured/process.ts";
import type { World } from "../world.ts";
import { roomsOf } from "./rooms.ts";

export type Candidate = {
  name: string;
  bundle: string;
  /** First response ÷ bare; null where a call does more than one thing a bare handler does. */
  goal: number | null;
  /** The event of a round, and whether an answer to it is the expected one. */
  event(round: number): Promise<unknown>;
  expected(answer: unknown): boolean;
};

const status =
  (wanted: number) =>
  (answer: unknown): boolean =>
    typeof answer === "object" && answer !== null && "statusCode" in answer && answer.statusCode === wanted;

const noneFailed = (answer: unknown): boolean => JSON.stringify(answer) === '{"batchItemFailures":[]}';

const message = (detail: unknown) => ({
  Records: [{ messageId: "one", body: JSON.stringify({ source: "bibliotek24", detail }) }],
});

const open = async (world: World, id: string): Promise<{ process: Running; file: string }> => {
  const bundle = world.bundles.get(id);
  if (!bundle) throw new Error(`There is no bundle ${id}.`);
  const process = await startProcess({ child: world.child, environment: bundle.environment });
  return { process, file: bundle.file };
};

/** A fresh case, made through the real function, with the event that its item carries. */
const makeCases = async (world: World) => {
  const { process, file } = await open(world, "access");

  const make = async () => {
    const row = nextRow();
    const headers = await bearer(world, row);
    const { answer } = await process.first(file, requestAccess({ row, headers }));
    if (!status(201)(answer)) throw new Error(`No case was made: ${JSON.stringify(answer)}`);
    const { pk, sk } = keys.accessRequest(row);
    const Key = { pk: { S: pk }, sk: { S: sk } };
    const { Item } = await world.client.send(new GetItemCommand({ TableName: world.tableName, Key }));
    return { row, headers, event: Item?.["event"]?.M };
  };
  return { make, end: process.end };
};

const room = (
  name: string,
  { goal, expects = 200, event }: { goal: number; expects?: number; event: Candidate["event"] },
): Candidate => ({ name, bundle: name.split(" ")[0] ?? name, goal, event, expected: status(expects) });

const job = (bundle: string, event: Candidate["event"], expected: Candidate["expected"]): Candidate => ({
  name: bundle,
  bundle,
  goal: null,
  event,
  expected,
});

const receiptOf = (row: EnrolmentRow) => {
  const id = caseParams(row).accessRequestId;
  const tag = tagOf({
    subject: { kind: "access-request", libraryNumber: row.libraryNumber, id },
    version: 1,
    template: "access-request-to-vendor",
    rank: 1,
  });
  const mail = { messageId: "mail", timestamp: "2026-01-01T12:00:00.000Z", tags: { notification: [tag] } };
  return { eventType: "Delivery", mail };
};

const consumersOfCases = [
  "notifications-on-case-event",
  "access-on-case-event",
  "feed-on-case-event",
  "pages-on-case-event",
  "incidents-on-case-event",
];
const schedules = [
  "notifications-every-minute",
  "status-every-minute",
  "faults-every-hour",
  "year-end-every-hour",
];

const always = (event: unknown) => () => Promise.resolve(event);

/** First response ÷ bare, with and without a token to check. */
const withToken = 1.2;
const withoutToken = 1.1;

/** All candidates, the bare handler first; `end` stops what makes their cases. */
export const candidates = async (world: World) => {
  const cases = await makeCases(world);
  const { row, headers } = await cases.make();
  const asked = { row, headers };
  const fresh = async () => {
    const next = nextRow();
    return { row: next, headers: await bearer(world, next) };
  };
  const all: Candidate[] = [
    room("bare", { goal: 1, event: always(readProduct(row)) }),
    room("catalogue read", { goal: withoutToken, event: always(readProduct(row)) }),
    room("access read", { goal: withToken, event: always(readAccess(asked)) }),
    room("access create", {
      goal: withToken,
      expects: 201,
      event: async () => requestAccess(await fresh()),
    }),
    room("faults create", {
      goal: withToken,
      expects: 201,
      event: (round) => Promise.resolve(reportFault(asked, round)),
    }),
    ...(await roomsOf(world, row)).map(({ name, call, expects, token }) =>
      room(name, { goal: token ? withToken : withoutToken, expects, event: always(eventOf(call)) }),
    ),
    ...consumersOfCases.map((name) =>
      job(name, async () => message({ event: (await cases.make()).event }), noneFailed),
    ),
    job("notifications-on-receipt", always(message(receiptOf(row))), noneFailed),
    ...schedules.map((name) => job(name, always({}), (answer) => typeof answer === "object")),
  ];
  return { all, asked, end: cases.end };
};
