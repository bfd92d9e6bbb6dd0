import { beforeAll, expect, test } from "vitest";
import { handler as report } from "../../../functions/faults/create.ts";
import { handler as events } from "../../../functions/feed/list.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import type { Instant } from "../../../shared/kinds.ts";
import { taken } from "../../../shared/meter.ts";
import type { Caller } from "../../../shared/records/caller.ts";
import { FaultReportId } from "../../../shared/records/fault-report.ts";
import { aCaller, aReport, theOperator, theOwner, theStranger } from "../../kit/builders.ts";
import { delivered, moved } from "../../kit/life/feeds.ts";
import { answer, owner } from "../../kit/table/calls.ts";
import { at, callers, useLife } from "../../kit/table/life.ts";
import { noon } from "../../kit/table/small-world.ts";
import { libraryNumber, theRequest } from "../../kit/table/world.ts";

const { ports } = useLife();

const read = (caller: Caller, query: Record<string, unknown> = {}, now: Instant = noon) =>
  answer(events, at(ports, now), { query, caller });

const told = async (caller: Caller, query: Record<string, unknown> = {}) => {
  const answered = await read(caller, query);
  if ("refused" in answered) throw new Error(answered.refused);
  return answered.body;
};

const reported = async (symptom: string) => {
  const made = await answer(report, ports, {
    params: { libraryNumber },
    body: aReport({ symptom }),
    caller: owner,
  });
  if ("refused" in made) throw new Error(made.refused);
  const id = FaultReportId.parse(made.body["id"]);
  const found = await ports.faultReports.read(libraryNumber, id);
  if (!found) throw new Error("The report is gone.");
  await delivered(ports, found.event);
};

beforeAll(async () => {
  for (const event of await moved(ports, "fjordfilm", 2)) await delivered(ports, event);
  await reported("no_access");
  await reported("invoice");
});

test("the owner reads what happened, in positions, without a word of what people wrote", async () => {
  const body = await told(owner);
  expect(body).toMatchObject({
    last: 5,
    more: false,
    items: [
      { position: 1, type: "access-request.requested", version: 1, actor: "library" },
      { position: 2, type: "access-request.sent", version: 2, actor: "system" },
      { position: 3, type: "access-request.acknowledged", version: 3, actor: "vendor" },
      { position: 4, type: "fault-report.reported" },
      { position: 5, type: "fault-report.reported" },
    ],
  });
  expect(JSON.stringify(body)).not.toMatch(/Kari|@|Ingen kommer inn|\d{9}/);
});

test("it goes on from where it was, and at the end there is nothing until something happens", async () => {
  const first = await told(owner, { limit: 2 });
  expect(first).toMatchObject({ items: [{ position: 1 }, { position: 2 }], last: 2, more: true });
  expect(await told(owner, { after: 2, limit: 3 })).toMatchObject({ last: 5, more: false });
  expect(await told(owner, { after: 5 })).toEqual({ items: [], last: 5, more: false });
  expect(await told(owner, { limit: 2 })).toEqual(first);
});

test("a token for access alone passes over reports without losing its place", async () => {
  const body = await told(aCaller(theOwner, "access"));
  expect(body).toMatchObject({ items: [{ position: 1 }, { position: 2 }, { position: 3 }], last: 5 });
});

test("the county reads all of it, a vendor what is its own to answer, another owner nothing", async () => {
  expect(await told(callers.county)).toMatchObject({ last: 5 });
  expect(await told(callers.vendor)).toMatchObject({
    last: 4,
    items: [{}, {}, {}, { type: "fault-report.reported" }],
  });
  expect(await told(aCaller(theStranger, "access", "fault"))).toEqual({ items: [], last: 0, more: false });
  expect(await read(aCaller(theOperator, "operator"))).toMatchObject({ refused: "caller.missing-scope" });
});

test("a position that was never given, or whose events are kept no longer, is gone; the beginning never is", async () => {
  expect(await read(owner, { after: 6 })).toMatchObject({ refused: "feed.gone" });
  const later = plusSeconds(noon, 401 * 86_400);
  expect(await read(owner, { after: 2 }, later)).toMatchObject({ refused: "feed.gone" });
  expect(await read(owner, {}, later)).toMatchObject({ body: { items: [], last: 5 } });
  expect(await read(owner, { after: 5 }, later)).toMatchObject({ body: { items: [], last: 5 } });
});

test("an event that is older than what is kept is not entered anew when its case moves again", async () => {
  const later = plusSeconds(noon, 401 * 86_400);
  const [event] = await moved(at(ports, later), "fjordfilm", 1);
  if (!event) throw new Error("Nothing happened.");
  await delivered(at(ports, later), event);
  expect(await read(owner, {}, later)).toMatchObject({
    body: { items: [{ position: 6, type: "access-request.needs-info", version: 4 }], last: 6 },
  });
});

test("a reading is one query, and at the end one read more; an event that is known costs a read of each feed", async () => {
  taken();
  await read(owner, { limit: 2 });
  expect(taken().map(({ operation }) => operation)).toEqual(["Query"]);
  await read(owner, { after: 6 });
  expect(taken().map(({ operation }) => operation)).toEqual(["Query", "GetItem"]);
  const record = await ports.accessRequests.read(theRequest);
  taken();
  if (record) await delivered(ports, record.event);
  expect(taken().map(({ operation }) => operation)).toEqual(["GetItem", "GetItem", "GetItem", "GetItem"]);
});
