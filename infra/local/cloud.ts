// The local cloud: runs the synthesized stack on this machine, and says where its parts answer.
import { rm } from "node:fs/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { Synthesized } from "../synth.ts";
import { type Closing, closing } from "./closing.ts";
import { fillTable } from "./engine/tables.ts";
import { startEvents } from "./events/start.ts";
import { openCode } from "./functions/code.ts";
import { localPages } from "./http/local.ts";
import type { Wanted } from "./issuer/bearer.ts";
import { openTokens } from "./issuer/tokens.ts";
import { openLogs } from "./logs.ts";
import { type Parts, startParts, type Wish } from "./parts.ts";
import { startQueues } from "./queues/start.ts";
import { placeIn, take, writeState } from "./state.ts";
import { credentials, lambdaEnvironment } from "./surroundings.ts";
import { type LocalStack, readTemplate } from "./template/read.ts";
import { region } from "./template/resolve.ts";
import { openWatch, startWatch } from "./watch/start.ts";

export type Cloud = {
  url: string;
  mailUrl: string;
  stage: string;
  tableName: string;
  endpoints: { dynamodb: string; sqs: string; ses: string };
  /** A bearer token for whoever is wanted. */
  mint(wanted: Wanted): Promise<string>;
  /** Puts functions and routes of a new synthesis in the place of the old ones. */
  reload(synthesized: Synthesized): void;
  /** Ends everything, children included; what was accepted is on disk where a directory keeps it. */
  stop(): Promise<void>;
};

const parametersFor = (url: string) => ({
  TokenIssuer: `${url}/_local/issuer/`,
  TokenAudience: url,
  PublicAddress: url,
});

const namesIn = ({ functions }: LocalStack, parameters: ReturnType<typeof parametersFor>) => ({
  issuer: parameters.TokenIssuer,
  audience: parameters.TokenAudience,
  scopePrefix: functions.flatMap(({ environment }) => environment["SCOPE_PREFIX"] ?? [])[0] ?? "",
});

const clientsOf = (endpoint: string, stops: Closing) => {
  const table = new DynamoDBClient({ endpoint, region, credentials });
  const stream = new DynamoDBStreamsClient({ endpoint, region, credentials });
  stops.add(() => {
    table.destroy();
    stream.destroy();
  });
  return { table, stream };
};

/** The queues, and who watches them and what functions print. */
const openQueues = async ({ alarms, queues: named }: LocalStack, { say, place }: Parts, stops: Closing) => {
  const queues = await startQueues(named, place("queues"));
  stops.add(queues.stop);
  say(`Queues      ${named.length}`);
  return { queues, watch: openWatch({ alarms, look: queues.look, say, now: () => Date.now() }) };
};

const run = async (wish: Wish, parts: Parts, stops: Closing): Promise<Cloud> => {
  const { say, place, logs, url, gateway, engine, mailbox, synthesized } = parts;
  const parameters = parametersFor(url);
  const stack = readTemplate(synthesized, parameters);
  const { queues, watch } = await openQueues(stack, parts, stops);
  const endpoints = { dynamodb: engine.endpoint, ses: mailbox.url, sqs: queues.endpoint };
  const lines = (id: string, line: string) => {
    logs.line(id, line);
    watch.hear(line);
  };
  const code = openCode(stack, {
    environment: lambdaEnvironment(endpoints),
    lines,
    warm: wish.warm ?? true,
  });
  stops.add(code.end);
  say(`Code        ${stack.functions.length} functions, ${stack.routes.length} routes`);
  const clients = clientsOf(engine.endpoint, stops);
  const filling = { client: clients.table, endpoint: engine.endpoint, say, seed: wish.seed };
  const streamArn = await fillTable(filling, stack.table);
  const tableName = stack.table.TableName;
  const tokens = await openTokens({
    ...namesIn(stack, parameters),
    keyFile: place("issuer.json"),
    table: { client: clients.table, name: tableName },
  });
  const about = { stage: "local", tableName, endpoints };
  const { invoke } = code;
  const { failed } = logs;
  stops.add(gateway.stop);
  gateway.serve(
    { route: code.route, invoke, failed },
    localPages({ issuer: tokens.issuer, mint: tokens.mint, about }),
  );
  const stream = { client: clients.stream, arn: streamArn };
  const events = await startEvents({ stack, invoke, queues, stream, mailUrl: mailbox.url, place, failed });
  stops.add(events.stop);
  stops.add(startWatch(watch, failed));
  const reload = (anew: Synthesized) => code.replace(readTemplate(anew, parameters));
  return { url, mailUrl: mailbox.url, ...about, mint: tokens.mint, reload, stop: stops.run };
};

/**
 * Starts the local cloud and resolves when it takes calls. Where a person has to do something first (a port that is
 * taken, another runner, no engine for this machine) it rejects with a `StartError`, and nothing is left running.
 */
export const startCloud = async (wish: Wish): Promise<Cloud> => {
  const stops = closing();
  try {
    const place = placeIn(wish.directory);
    if (wish.directory !== null) stops.add((await take(wish.directory)).release);
    const logs = openLogs(place, wish.onLine);
    stops.add(logs.end);
    const parts = await startParts({ ...wish, place, logs }, stops);
    const cloud = await run(wish, parts, stops);
    const { tableName, endpoints, url, mailUrl } = cloud;
    const file = place("cloud.json");
    if (file !== null) {
      await writeState(file, { url, mailUrl, tableName, endpoints });
      stops.add(() => rm(file, { force: true }));
    }
    return cloud;
  } catch (error) {
    await stops.run();
    throw error;
  }
};
