import { describe, expect, test } from "vitest";
import { handler } from "../../../../functions/faults/moves/workaround.ts";
import { anIncident, moveIncident } from "../../../kit/faults/incidents.ts";
import { moveReportOn, useReportLife } from "../../../kit/faults/report-life.ts";
import { answer } from "../../../kit/table/calls.ts";
import { callers } from "../../../kit/table/life.ts";

const life = useReportLife();

/** A report the vendor has in hand, and the incident behind it. */
const counted = async () => {
  const { record, params } = await life.reach("received");
  const incident = await anIncident(record.productId);
  await moveIncident(incident, "identify");
  const forwarded = await life.forward(record, incident.id);
  return { params, incident, record: await moveReportOn(life.ports, forwarded, "send") };
};

describe("POST …/fault-reports/{faultReportId}/workaround", () => {
  test("says it of the incident, and leaves the report as it is", async () => {
    const { params, record, incident } = await counted();
    const asked = {
      params,
      body: { text: "Bruk lenken uten www." },
      caller: callers.vendor,
      version: record.version,
    };
    expect(await answer(handler, life.ports, asked)).toMatchObject({
      status: 200,
      etag: String(record.version),
      body: { state: "sent", incident: { id: incident.id, state: "identified" } },
    });
  });

  test("what cannot be said is refused, with where and why", async () => {
    const { params, record } = await counted();
    const asked = {
      params,
      body: { text: "Født 01010750160" },
      caller: callers.vendor,
      version: record.version,
    };
    expect(await answer(handler, life.ports, asked)).toMatchObject({
      refused: "fault-report.refused",
      flaws: ["/text national_identity_number"],
    });
  });

  test("of a report without an incident, or on an older version, nothing is said", async () => {
    const { params, record } = await life.reach("sent");
    const asked = {
      params,
      body: { text: "Bruk lenken uten www." },
      caller: callers.vendor,
      version: record.version,
    };
    expect(await answer(handler, life.ports, asked)).toMatchObject({
      refused: "fault-report.wrong-state",
      standing: { state: "sent" },
    });
    expect(await answer(handler, life.ports, { ...asked, version: 1 })).toMatchObject({
      refused: "request.version-stale",
    });
  });

  test("of an incident that is over it is refused with where that stands", async () => {
    const { params, record, incident } = await counted();
    await moveIncident(incident, "resolve");
    const asked = {
      params,
      body: { text: "Bruk lenken uten www." },
      caller: callers.vendor,
      version: record.version,
    };
    expect(await answer(handler, life.ports, asked)).toMatchObject({
      refused: "incident.wrong-state",
      standing: { state: "resolved" },
    });
  });

  test("who may not, what does not exist, and where there is no library", async () => {
    const { params, record } = await counted();
    const asked = { body: { text: "Bruk lenken uten www." }, version: record.version };
    const { ports } = life;
    const other = { ...params, faultReportId: "x".repeat(22) };
    const nowhere = { ...params, libraryNumber: "9999999" };
    expect([
      await answer(handler, ports, { ...asked, params, caller: callers.stranger }),
      await answer(handler, ports, { ...asked, params: other, caller: callers.vendor }),
      await answer(handler, ports, { ...asked, params: nowhere, caller: callers.vendor }),
    ]).toMatchObject([
      { refused: "caller.not-yours" },
      { refused: "fault-report.unknown" },
      { refused: "library.unknown" },
    ]);
  });
});
