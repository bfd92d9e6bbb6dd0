// Proves that nothing a caller can send breaks a room: whatever comes, the answer is one of ours.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { handler as askForAccess } from "../../../functions/access/create.ts";
import { handler as reportFault } from "../../../functions/faults/create.ts";
import { open as openClock } from "../../../shared/clock.ts";
import { admitted } from "../../../shared/http/access.ts";
import { Problem } from "../../../shared/http/problem.ts";
import { serve } from "../../../shared/http/serve.ts";
import type { Directory } from "../../../shared/records/directory.ts";
import { open as openDowntimes } from "../../../shared/table/faults/downtimes.ts";
import { open as openIncidents } from "../../../shared/table/incidents/incidents.ts";
import { open as openRegister } from "../../../shared/table/ip-register/register.ts";
import { aDirectory, aReport, aRequest, theOwner } from "../../kit/builders.ts";
import { aContext, anEvent, problemIn } from "../../kit/events.ts";
import { holdsAsync } from "../../kit/holds.ts";
import { party, useIssuer } from "../../kit/issuer.ts";

const issuer = useIssuer();
const unused = (): never => {
  throw new Error("The test does not come here.");
};

/** Stores that hold another payload under every key: what passes the schema ends in a refusal of its own. */
const handler = serve({
  room: "cases",
  routes: { "access/create": askForAccess, "faults/create": reportFault },
  ports: {
    clock: openClock,
    ids: () => ({ next: () => "id" }),
    directory: () => ({ current: async () => aDirectory(), rebuild: unused }),
    accessRequests: () => ({
      create: async () => ({ outcome: "key_reused" }),
      read: unused,
      standing: async () => ({ record: null, enrolled: true }),
      list: unused,
      ofProduct: unused,
      move: unused,
    }),
    downtimes: () => ({ ...openDowntimes(), ongoing: async () => null }),
    incidents: () => ({ ...openIncidents(), current: async () => null }),
    ipRegister: () => ({ ...openRegister(), overlaps: unused, policy: () => ({ documentation: true }) }),
    faultReports: () => ({
      create: async () => ({ outcome: "key_reused" }),
      read: unused,
      list: unused,
      move: unused,
    }),
  },
  admit: admitted,
});

const operation = fc.constantFrom(
  "POST /v1/libraries/{libraryNumber}/access-requests",
  "POST /v1/libraries/{libraryNumber}/fault-reports",
);

const anything = fc.anything({ withBigInt: false, maxDepth: 4 });
/** Payloads that are right but for one field, so that more than the first check is tried. */
const nearly = fc
  .record({
    field: fc.oneof(fc.constantFrom("productId", "year", "contact", "note", "symptom"), fc.string()),
    value: anything,
  })
  .chain(({ field, value }) =>
    fc.constantFrom({ ...aRequest(), [field]: value }, { ...aReport(), [field]: value }),
  );
const body = fc.oneof(
  nearly.map((value) => JSON.stringify(value) ?? ""),
  anything.map((value) => JSON.stringify(value) ?? ""),
  fc.json(),
  fc.string(),
  fc.string({ unit: "binary" }),
);

const headers = fc.dictionary(
  fc.constantFrom(
    "content-type",
    "content-encoding",
    "accept-language",
    "idempotency-key",
    "if-match",
    "if-none-match",
    "authorization",
  ),
  fc.oneof(fc.string(), fc.constantFrom("application/json", "nn", '"1"', "Bearer x")),
  { maxKeys: 3 },
);
const known = aDirectory().libraries[0]?.libraryNumber ?? "";
const params = fc.record({ libraryNumber: fc.oneof(fc.constant<string>(known), fc.string()) });
const query = fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 });

test("whatever a caller sends, the answer is a refusal that helps, and never our mistake", async () => {
  const authorization = `Bearer ${await issuer().mint({
    consumer: party(theOwner),
    scope: "bibliotek24:access.write bibliotek24:fault.write bibliotek24:county",
  })}`;
  const call = fc.record({ body, headers, params, query, base64: fc.boolean() });
  await holdsAsync(
    fc.asyncProperty(operation, call, async (to, one) => {
      const given = { authorization, "content-type": "application/json", ...one.headers };
      const answer = await handler(anEvent(to, { ...one, headers: given, path: "/v1/x" }), aContext);
      expect(problemIn(answer).status).toBeLessThan(500);
    }),
  );
});

test("a right payload reaches the store through the same door", async () => {
  const token = await issuer().mint({ consumer: party(theOwner), scope: "bibliotek24:access.write" });
  const event = anEvent("POST /v1/libraries/{libraryNumber}/access-requests", {
    params: { libraryNumber: known },
    headers: { authorization: `Bearer ${token}` },
    body: aRequest(),
  });
  expect(problemIn(await handler(event, aContext)).code).toBe("request.key-reused");
});

const asking = "POST /v1/libraries/{libraryNumber}/access-requests";
const anAsking = () => anEvent(asking, { params: { libraryNumber: "2000001" } });

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
  const handlerOf = serve({
    room: "cases",
    routes: { "access/create": later, "access/other": other },
    ports: {
      clock: openClock,
      directory: () => ({ current, rebuild: () => Promise.reject(new Error("Not here.")) }),
    },
    admit,
  });
  return { brought, call: (context = aContext) => handlerOf(anAsking(), context) };
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

test("a caller hears that the service is busy before the function's time is up", async () => {
  const never = new Promise<never>(() => undefined);
  const { call } = room({ admit: () => never, current: async () => aDirectory() });
  const answer = await call({ ...aContext, getRemainingTimeInMillis: () => 510 });
  expect(problemIn(answer)).toMatchObject({ status: 503, code: "system.unavailable" });
  expect(answer.headers["retry-after"]).toBe("5");
});
