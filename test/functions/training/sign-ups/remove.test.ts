import { beforeAll, expect, test } from "vitest";
import { handler as change } from "../../../../functions/training/sign-ups/change.ts";
import { handler } from "../../../../functions/training/sign-ups/remove.ts";
import { aCaller, theOwner, theStranger } from "../../../kit/builders.ts";
import { answer } from "../../../kit/table/calls.ts";
import { schedule, webinarId } from "../../../kit/table/training.ts";
import { libraryNumber, useSmallWorld } from "../../../kit/table/world.ts";

const { ports } = useSmallWorld();
const params = { libraryNumber, webinarId };
const caller = aCaller(theOwner, "access.write");

beforeAll(() => schedule(ports));

test("a library that signs off frees its seat and leaves no address, and may sign up again", async () => {
  expect(await answer(handler, ports, { caller, params })).toMatchObject({
    body: { signedUp: false, changedAt: null },
  });
  const body = { email: "kari@bibliotek.example" };
  await answer(change, ports, { caller, params, body });
  expect(await answer(handler, ports, { caller, params })).toMatchObject({
    body: { signedUp: false, email: null },
  });
  expect(await ports.signUps.taken(webinarId)).toBe(0);
  expect(await ports.signUps.read(params)).toMatchObject({ email: null, version: 2 });
  expect(await answer(change, ports, { caller, params, body })).toMatchObject({ body: { signedUp: true } });
});

test("nobody else signs it off, and not from a webinar or for a library that is not there", async () => {
  expect(
    await answer(handler, ports, { caller: aCaller(theStranger, "access.write"), params }),
  ).toMatchObject({
    refused: "caller.not-yours",
  });
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
