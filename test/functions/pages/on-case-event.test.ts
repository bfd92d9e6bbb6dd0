import { beforeAll, expect, test } from "vitest";
import { job } from "../../../functions/pages/on-case-event.ts";
import { VendorId } from "../../../shared/kinds.ts";
import { moveCase, sendCase, theCase } from "../../kit/table/sent-case.ts";
import { noon } from "../../kit/table/small-world.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports, enrol } = useSmallWorld();
const vendorId = VendorId.parse("fjord");
const open = async () => (await ports.openCases.ofVendor(vendorId, { limit: 10, after: null })).items;
const hear = async () => {
  const found = await ports.cases.read(theCase);
  if (!found) throw new Error("The case is not there.");
  return job.take({ detail: { event: found.record.event } }, ports);
};

beforeAll(() => enrol(2026));

test("a case is listed while it waits for its vendor, however often that is told", async () => {
  const { version } = await sendCase(ports);
  for (const _ of [1, 2]) expect(await hear()).toBe("done");
  expect(await open()).toEqual([theCase]);
  await moveCase(ports, { move: "activate", by: "vendor", version });
  await hear();
  expect(await open()).toEqual([]);
});

test("a late word of an earlier version brings nothing back", async () => {
  await ports.openCases.note(theCase, { vendorId, version: 1, isOpen: true, at: noon });
  expect(await open()).toEqual([]);
});

test("an event of a case that is not there is done with", async () => {
  const found = await ports.cases.read(theCase);
  if (!found) throw new Error("The case is not there.");
  const event = { ...found.record.event, case: { ...theCase, id: "2027-fjordfilm" } };
  expect(await job.take({ detail: { event } }, ports)).toBe("done");
});
