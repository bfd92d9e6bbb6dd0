import { beforeAll, expect, test } from "vitest";
import { handler } from "../../../functions/training/read.ts";
import { aCaller, theCounty, theOwner, theVendor } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { address, bringOn, operator, schedule, webinarId } from "../../kit/table/training.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const params = { webinarId };

beforeAll(async () => {
  await schedule(ports);
  await bringOn(ports, 2);
});

test("the operator sees all of it; nobody else where it takes place, who changed it, or what is not published", async () => {
  const everybody = [
    null,
    aCaller(theOwner, "access"),
    aCaller(theCounty, "county"),
    aCaller(theVendor, "vendor"),
  ];
  for (const caller of [...everybody, aCaller(theOwner, "operator")]) {
    const told = JSON.stringify(await answer(handler, ports, { params, caller }));
    expect(told).toContain('"operator":null');
    expect(told).not.toMatch(/moterom|video\.bibliotek24|history|"seats"/);
  }
  expect(await answer(handler, ports, { params, caller: operator })).toMatchObject({
    etag: "3",
    body: { recording: null, operator: { recording: address, signedUp: 0, version: 3 } },
  });
});

test("one that is not there is unknown to everybody", async () => {
  for (const caller of [null, operator])
    expect(await answer(handler, ports, { params: { webinarId: "nothing" }, caller })).toMatchObject({
      refused: "webinar.unknown",
    });
});
