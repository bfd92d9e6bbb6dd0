// Access requests: asked for in every way, and moved by whoever may.
import { type AccessRequestMove, accessRequestId } from "../../../../shared/records/access-request.ts";
import { aRequest } from "../../builders.ts";
import { callers, moveOn, opened } from "../../table/life.ts";
import { type Operation, onVersion } from "./operation.ts";

const collection = "/v1/libraries/{libraryNumber}/access-requests";

const asking = (title: string, headers: Record<string, string>, year = 2026): Operation => ({
  title: `access request ${title}`,
  routes: ["access/create"],
  prepare: async ({ send, place }) => {
    const { libraryNumber } = await place();
    const call = { params: { libraryNumber }, body: aRequest({ year }), headers, caller: callers.library };
    return { names: [libraryNumber], call: () => send(`POST ${collection}`, call) };
  },
});

const inBulk: Operation = {
  title: "access requests in bulk",
  routes: ["access/bulk"],
  steps: true,
  prepare: async ({ send, place }, name) => {
    const [one, other] = [await place(), await place()];
    const rows = [one, other].map(({ libraryNumber }) => ({ ...aRequest(), libraryNumber }));
    return {
      names: [one.libraryNumber, other.libraryNumber],
      call: () =>
        send("POST /v1/counties/{countyNumber}/access-requests/bulk", {
          params: { countyNumber: "46" },
          headers: { "idempotency-key": name },
          body: { rows },
          caller: callers.county,
        }),
    };
  },
};

type Move = {
  word: string;
  by: "library" | "vendor" | "operator";
  after: readonly AccessRequestMove[];
  body?: unknown;
};

const move = ({ word, by, after, body }: Move): Operation => ({
  title: `access request: ${word}`,
  routes: [`access/moves/${word}`],
  prepare: async ({ send, place, ports }) => {
    const key = await place();
    let record = await opened(ports, key, null);
    for (const step of after) {
      const moved = await moveOn(ports, record, step);
      if (moved.outcome !== "moved") throw new Error(`${step}: ${moved.outcome}`);
      record = moved.record;
    }
    const call = {
      params: { libraryNumber: key.libraryNumber, accessRequestId: accessRequestId(key) },
      headers: onVersion(record.version),
      caller: callers[by],
      ...(body !== undefined && { body }),
    };
    return {
      names: [key.libraryNumber],
      call: () => send(`POST ${collection}/{accessRequestId}/${word}`, call),
    };
  },
});

export const accessOperations: readonly Operation[] = [
  asking("without a key", {}),
  asking("with a key", { "idempotency-key": "one" }),
  asking("that must wait", { "idempotency-key": "one" }, 2027),
  inBulk,
  move({ word: "acknowledge", by: "vendor", after: ["send"] }),
  move({ word: "activate", by: "vendor", after: ["send"] }),
  move({ word: "needs-info", by: "vendor", after: ["send"], body: { question: "Hvilke adresser?" } }),
  move({ word: "reject", by: "vendor", after: ["send"], body: { code: "technical" } }),
  move({ word: "undo", by: "vendor", after: ["send", "acknowledge"] }),
  move({ word: "answer", by: "library", after: ["send", "needs_info"], body: { text: "De står her." } }),
  move({ word: "verify", by: "library", after: ["send", "activate"] }),
  move({ word: "does-not-work", by: "library", after: ["send", "activate"], body: { text: "Ingen." } }),
  move({ word: "withdraw", by: "library", after: ["send"] }),
  move({ word: "end", by: "library", after: ["send", "activate"] }),
];
