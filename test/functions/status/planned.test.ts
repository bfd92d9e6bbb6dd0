import { expect, test } from "vitest";
import * as z from "zod";
import { handler as cancel } from "../../../functions/downtime/cancel.ts";
import { handler } from "../../../functions/status/planned.ts";
import { answer } from "../../kit/table/calls.ts";
import { announced, hours, vendor } from "../../kit/table/downtimes.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();

const calendar = async (query: object = {}): Promise<string> => {
  const answered = await answer(handler, ports, { query: { ...query }, caller: null });
  const { type, data } = z
    .object({ type: z.string(), data: z.string() })
    .parse("body" in answered ? answered.body : null);
  expect(type).toBe("text/calendar; charset=utf-8");
  return data.replaceAll("\r\n ", "");
};

test("without windows it is a whole calendar", async () => {
  expect(await calendar()).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2.0[\s\S]*END:VCALENDAR$/);
});

test("each window is an event in UTC under an id of its own, and a cancelled one says so", async () => {
  const { id } = await announced(ports, { reason: { nb: "Servere; kabler, alt\\nytt" } });
  await announced(ports, { from: hours(48), to: hours(49) });
  const planned = await calendar();
  expect(planned.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(planned).toContain(`UID:fjordfilm.${id}@bibliotek24`);
  expect(planned).toContain("DTSTART:20261124T120000Z");
  expect(planned).toContain("DTEND:20261124T140000Z");
  expect(planned).toContain("SUMMARY:Fjordfilm: planlagt vedlikehold");
  expect(planned).toContain("DESCRIPTION:Servere\\; kabler\\, alt\\\\nytt");
  expect(await calendar()).toBe(planned);
  const params = { productId: "fjordfilm", downtimeId: id };
  await answer(cancel, ports, { params, version: 1, caller: vendor });
  const cancelled = await calendar();
  expect(cancelled).toContain("STATUS:CANCELLED");
  expect(cancelled).toContain("SEQUENCE:1");
});
