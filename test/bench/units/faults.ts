// Fault reports and the incidents behind them: reporting, every move of library, vendor and operator, and muting.
import { type Cast, type Chapter, contact, etagOf, fieldOf } from "./cast.ts";
import type { Answer, Driver, Operation } from "./driver.ts";

export const covers = [
  "faults/create",
  "faults/read",
  "faults/list",
  "faults/moves/acknowledge",
  "faults/moves/answer",
  "faults/moves/confirm",
  "faults/moves/estimate",
  "faults/moves/fixed",
  "faults/moves/identified",
  "faults/moves/needs-info",
  "faults/moves/not-ours",
  "faults/moves/pass-on",
  "faults/moves/reopen",
  "faults/moves/route",
  "faults/moves/withdraw",
  "faults/moves/workaround",
  "faults/muting/change",
  "faults/muting/read",
  "faults/muting/remove",
  "incidents/read",
  "incidents/moves/announce",
  "incidents/moves/identify",
  "incidents/moves/monitor",
  "incidents/moves/resolve",
  "incidents/moves/merge",
  "incidents/moves/dismiss",
] as const satisfies readonly Operation[];

const bodyOf = ({ productId }: Cast, symptom: string, serial: number) => ({
  productId,
  symptom,
  description: `Lånerne får ikke logget inn siden i dag tidlig. Forsøk ${serial}.`,
  contact,
});

const reporting: Chapter = async (driver, cast) => {
  const { libraryNumber, owner: token } = cast;
  const params = { libraryNumber };
  const report = (serial: number) => ({ params, token, body: bodyOf(cast, "no_access", serial) });
  await driver.quietly("faults/list", { params, token });
  const around = "2 GetItem";
  const first = { ...report(1), name: "first of half a minute", status: 201 };
  await driver.does("faults/create", { ...first, calls: `${around} + PutItem + Query` });
  const create = { ...report(2), calls: `${around} + PutItem` };
  await driver.does("faults/create", { ...create, name: "new", status: 201 });
  await driver.does("faults/create", { ...create, name: "the same again", status: 200 });
  const headers = { "idempotency-key": "bench-fault" };
  const keyed = { ...create, headers };
  await driver.does("faults/create", { ...keyed, name: "with a key", status: 201 });
  await driver.does("faults/create", { ...keyed, name: "with a key, replayed", status: 201 });
  const other = { ...keyed, body: bodyOf(cast, "no_access", 3) };
  await driver.does("faults/create", { ...other, name: "key of another payload", status: 422 });
  const unknown = { ...create, body: { ...create.body, productId: "unknown" }, calls: "none" };
  await driver.does("faults/create", { ...unknown, name: "unknown product", status: 404 });
  await driver.does("faults/list", { params, token, name: "of a library", status: 200, calls: "Query" });
};

type Moved = { cast: Cast; params: Record<string, string>; seen: string };

/** They speak of the incident behind the report. */
const ofIncident: ReadonlySet<Operation> = new Set([
  "faults/moves/identified",
  "faults/moves/estimate",
  "faults/moves/workaround",
] as const);

const moverOf = (driver: Driver, moved: Moved) => {
  const move = async (operation: Operation, token: string, body: object): Promise<Answer> => {
    const calls = ofIncident.has(operation) ? "2 GetItem + UpdateItem" : "UpdateItem";
    const { params, seen } = moved;
    const step = { params, token, body, ifMatch: seen, name: "legal", status: 200, calls };
    const answer = await driver.does(operation, step);
    moved.seen = etagOf(answer);
    return answer;
  };
  return move;
};

const made = async (driver: Driver, cast: Cast, symptom: string): Promise<Moved> => {
  const { libraryNumber, owner: token } = cast;
  const body = bodyOf(cast, symptom, Math.random());
  const answer = await driver.quietly("faults/create", { params: { libraryNumber }, token, body });
  const faultReportId = fieldOf(answer, "id");
  await cast.told(cast.faultKey(faultReportId));
  await cast.told(cast.faultKey(faultReportId));
  const params = { libraryNumber, faultReportId };
  return { cast, params, seen: etagOf(await driver.quietly("faults/read", { params, token })) };
};

const moving: Chapter = async (driver, cast) => {
  const { owner, vendor, operator } = cast;
  const one = await made(driver, cast, "slow");
  const move = moverOf(driver, one);
  const read = { params: one.params, token: owner, status: 200, calls: "2 GetItem" };
  await driver.does("faults/read", { ...read, name: "one, and its incident" });
  const missing = { ...read, params: { ...one.params, faultReportId: "A".repeat(22) }, calls: "GetItem" };
  await driver.does("faults/read", { ...missing, name: "no such report", status: 404 });
  await move("faults/moves/acknowledge", vendor, {});
  const late = { params: one.params, token: vendor, body: {}, ifMatch: '"1"', calls: "UpdateItem" };
  await driver.does("faults/moves/acknowledge", { ...late, name: "stale version", status: 412 });
  await driver.does("faults/moves/confirm", {
    ...late,
    token: owner,
    ifMatch: one.seen,
    name: "wrong state",
    status: 409,
  });
  await move("faults/moves/needs-info", vendor, { question: "Hvilken nettleser?" });
  await move("faults/moves/answer", owner, { text: "Alle." });
  const until = new Date(Date.now() + 3_600_000).toISOString();
  await move("faults/moves/identified", vendor, {});
  await move("faults/moves/estimate", vendor, { until });
  await move("faults/moves/workaround", vendor, { text: "Bruk en annen nettleser." });
  await move("faults/moves/fixed", vendor, {});
  await move("faults/moves/reopen", owner, {});
  await move("faults/moves/fixed", vendor, {});
  await move("faults/moves/confirm", owner, {});
  const other = moverOf(driver, await made(driver, cast, "app"));
  await other("faults/moves/not-ours", vendor, {});
  await other("faults/moves/pass-on", operator, { vendorId: "fjordfilm" });
  await other("faults/moves/route", operator, {});
  await other("faults/moves/withdraw", owner, { reason: "mistake" });
};

const incidents: Chapter = async (driver, cast) => {
  const { operator, libraryNumber, owner } = cast;
  const move = async (incidentId: string, moves: readonly Operation[], body: object = {}) => {
    const calls = "into" in body ? "3 GetItem + 2 UpdateItem" : "GetItem + UpdateItem";
    for (const operation of moves) {
      const ifMatch = etagOf(
        await driver.quietly("incidents/read", { params: { incidentId }, token: operator }),
      );
      const step = { params: { incidentId }, token: operator, body, ifMatch, name: "legal", status: 200 };
      await driver.does(operation, { ...step, calls });
    }
  };
  const [first, second] = [`${cast.productId}.access.1`, `${cast.productId}.content.1`];
  await made(driver, cast, "no_access");
  await made(driver, cast, "missing_content");
  const read = { params: { incidentId: first }, token: owner, status: 200, calls: "GetItem + Query" };
  await driver.quietly("incidents/read", read);
  await driver.does("incidents/read", { ...read, name: "one that is not public, for who reported it" });
  await driver.does("incidents/read", {
    ...read,
    params: { incidentId: `${libraryNumber}.access.9` },
    name: "no such incident",
    status: 404,
    calls: "GetItem",
  });
  await move(first, ["incidents/moves/announce", "incidents/moves/identify", "incidents/moves/monitor"]);
  await move(second, ["incidents/moves/merge"], { into: first });
  await move(first, ["incidents/moves/resolve"]);
  await made(driver, cast, "other");
  await move(`${cast.productId}.other.1`, ["incidents/moves/dismiss"]);
};

const muting: Chapter = async (driver, { libraryNumber, productId, owner: token }) => {
  const muted = { params: { libraryNumber, productId }, token, status: 200 };
  const written = "GetItem + PutItem";
  await driver.does("faults/muting/change", { ...muted, name: "muted", calls: written });
  await driver.does("faults/muting/change", { ...muted, name: "muted already", calls: "GetItem" });
  await driver.does("faults/muting/read", { ...muted, name: "one", calls: "GetItem" });
  await driver.does("faults/muting/remove", { ...muted, name: "unmuted", calls: written });
};

export const faults: Chapter = async (driver, cast) => {
  for (const part of [reporting, moving, incidents, muting]) await part(driver, cast);
};
