// A door in front of the table that fails a share of the calls: half of them before the table has them, half after.
import { Agent, createServer, request } from "node:http";
import { listening } from "../listening.ts";

const refusal = JSON.stringify({
  __type: "com.amazonaws.dynamodb.v20120810#InternalServerError",
  message: "Not now.",
});

export const startFailingTable = async (engine: string) => {
  const agent = new Agent({ keepAlive: true });
  let share = 0;
  const server = createServer((incoming, outgoing) => {
    const chance = Math.random();
    const fail = (): void => {
      outgoing.writeHead(500, { "content-type": "application/x-amz-json-1.0" }).end(refusal);
    };
    if (chance < share / 2) {
      incoming.resume().on("end", fail);
      return;
    }
    const { method, headers } = incoming;
    const passed = request(engine, { method, headers, agent }, (answer) => {
      if (chance < share) {
        answer.resume().on("end", fail);
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on("error", fail);
    incoming.pipe(passed);
  });
  return {
    url: await listening(server),
    fail: (now: number): void => {
      share = now;
    },
    stop: () => {
      agent.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
};
