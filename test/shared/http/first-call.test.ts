// What a room does at its first call: it brings the route that is asked for, and reads the reference meanwhile.
import { expect, test } from "vitest";
import { handler as askForAccess } from "../../../functions/access/create.ts";
import { open as openClock } from "../../../shared/clock.ts";
import type { admitted } from "../../../shared/http/access.ts";
import { Problem } from "../../../shared/http/problem.ts";
import { serve } from "../../../shared/http/serve.ts";
import type { Directory } from "../../../shared/records/directory.ts";
import { aDirectory } from "../../kit/builders.ts";
import { aContext, anEvent } from "../../kit/events.ts";

Object.assign(process.env, {
  STAGE: "test",
  POWERTOOLS_LOG_LEVEL: "SILENT",
  POWERTOOLS_METRICS_DISABLED: "true",
});
const operation = "POST /v1/libraries/{libraryNumber}/access-requests";
const event = () => anEvent(operation, { params: { libraryNumber: "2000001" } });

const room = ({ admit, current }: { admit: typeof admitted; current: () => Promise<Directory> }) => {
  const brought: string[] = [];
  const later = {
    method: askForAccess.method,
    path: askForAccess.path,
    load: () => {
      brought.push("access/create");
      return Promise.resolve(askForAccess);
    },
  };
  const other = {
    ...later,
    path: "/v1/others",
    load: () => Promise.reject(new Error("Nobody asked for it.")),
  };
  const handler = serve({
    room: "cases",
    routes: { "access/create": later, "access/other": other },
    ports: {
      clock: openClock,
      directory: () => ({ current, rebuild: () => Promise.reject(new Error("Not here.")) }),
    },
    admit,
  });
  return { brought, call: () => handler(event(), aContext) };
};

const refuse = () => Promise.reject(new Problem("caller.unknown"));

test("the route that is asked for is brought, and no other one", async () => {
  const { brought, call } = room({ admit: refuse, current: async () => aDirectory() });
  expect(brought).toEqual([]);
  expect((await call()).statusCode).toBe(401);
  expect(brought).toEqual(["access/create"]);
});

test("the reference is on its way before the token is known to be good", async () => {
  const begun = Promise.withResolvers<void>();
  const current = () => {
    begun.resolve();
    return Promise.resolve(aDirectory());
  };
  const { call } = room({ admit: () => begun.promise.then(refuse), current });
  expect((await call()).statusCode).toBe(401);
});

test("a refused caller hears of the token, not of a table that is down", async () => {
  const { call } = room({ admit: refuse, current: () => Promise.reject(new Problem("system.unavailable")) });
  expect((await call()).statusCode).toBe(401);
});

test("nothing is left under way when a refused call ends", async () => {
  let ended = false;
  const current = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    ended = true;
    return aDirectory();
  };
  const { call } = room({ admit: refuse, current });
  await call();
  expect(ended).toBe(true);
});
