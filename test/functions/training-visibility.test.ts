// Proves who sees what of training: the operator all of it, everybody what is public, and of a sign-up only whose it is.
import { beforeAll, expect, test } from "vitest";
import { handler as readWebinar } from "../../functions/training/read.ts";
import { handler as change } from "../../functions/training/sign-ups/change.ts";
import { handler as readSignUp } from "../../functions/training/sign-ups/read.ts";
import { handler as remove } from "../../functions/training/sign-ups/remove.ts";
import type { AnyRoute } from "../../shared/http/route.ts";
import type { Caller } from "../../shared/records/caller.ts";
import { aCaller, theCounty, theOperator, theOwner, theStranger, theVendor } from "../kit/builders.ts";
import { useDoor } from "../kit/pages/door.ts";
import { answer } from "../kit/table/calls.ts";
import { schedule, webinarId } from "../kit/table/training.ts";
import { libraryNumber, useSmallWorld } from "../kit/table/world.ts";

const { ports } = useSmallWorld();
useDoor(ports);
beforeAll(() => schedule(ports));

const params = { libraryNumber, webinarId };
const no = "caller.not-yours";

const outcome = async (route: AnyRoute, caller: Caller): Promise<string> => {
  const told = await answer(route, ports, { params, caller, body: {} });
  return "refused" in told ? told.refused : "yes";
};

const matrix = [
  ["the library", aCaller(theOwner, "access", "access.write"), "public", "yes", "yes"],
  ["the library that only reads", aCaller(theOwner, "access"), "public", "yes", no],
  ["its county", aCaller(theCounty, "county"), "public", "yes", no],
  ["the operator", aCaller(theOperator, "operator"), "whole", "yes", no],
  ["a vendor", aCaller(theVendor, "vendor"), "public", no, no],
  ["another owner", aCaller(theStranger, "access", "access.write"), "public", no, no],
] as const;

test.each(matrix)("%s", async (...[, caller, webinar, reads, acts]) => {
  const told = await answer(readWebinar, ports, { params: { webinarId }, caller });
  const whole = "body" in told && told.body["operator"] !== null;
  expect(whole ? "whole" : "public").toBe(webinar);
  expect(await outcome(readSignUp, caller)).toBe(reads);
  expect([await outcome(change, caller), await outcome(remove, caller)]).toEqual([acts, acts]);
});
