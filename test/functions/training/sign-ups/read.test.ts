import { beforeAll, expect, test } from "vitest";
import { handler as change } from "../../../../functions/training/sign-ups/change.ts";
import { handler } from "../../../../functions/training/sign-ups/read.ts";
import { aCaller, theCounty, theOperator, theOwner, theStranger, theVendor } from "../../../kit/builders.ts";
import { useDoor } from "../../../kit/pages/door.ts";
import { answer } from "../../../kit/table/calls.ts";
import { schedule, webinarId } from "../../../kit/table/training.ts";
import { libraryNumber, useSmallWorld } from "../../../kit/table/world.ts";

const { ports } = useSmallWorld();
useDoor(ports);
const params = { libraryNumber, webinarId };

beforeAll(async () => {
  await schedule(ports);
  const body = { email: "kari@bibliotek.example" };
  await answer(change, ports, { caller: aCaller(theOwner, "access.write"), params, body });
});

test("the library, its county and the operator see the sign-up; another owner and a vendor do not", async () => {
  for (const caller of [
    aCaller(theOwner, "access"),
    aCaller(theOwner, "access.write"),
    aCaller(theCounty, "county"),
    aCaller(theOperator, "operator"),
  ])
    expect(await answer(handler, ports, { caller, params })).toMatchObject({
      body: {
        signedUp: true,
        email: "kari@bibliotek.example",
        joinAddress: "https://video.bibliotek24.example/moterom",
      },
    });
  for (const caller of [aCaller(theStranger, "access"), aCaller(theVendor, "vendor")])
    expect(await answer(handler, ports, { caller, params })).toMatchObject({ refused: "caller.not-yours" });
});

test("a webinar, or a library, that is not there is unknown", async () => {
  const caller = aCaller(theOwner, "access");
  expect(await answer(handler, ports, { caller, params: { ...params, webinarId: "nothing" } })).toMatchObject(
    {
      refused: "webinar.unknown",
    },
  );
  expect(
    await answer(handler, ports, { caller, params: { ...params, libraryNumber: "9999999" } }),
  ).toMatchObject({
    refused: "library.unknown",
  });
});
