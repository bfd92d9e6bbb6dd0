import { beforeAll, expect, test } from "vitest";
import { handler as cancel } from "../../../../functions/training/moves/cancel.ts";
import { handler } from "../../../../functions/training/sign-ups/change.ts";
import { LibraryNumber } from "../../../../shared/kinds.ts";
import { mostChanges } from "../../../../shared/records/training/sign-up.ts";
import { WebinarId } from "../../../../shared/records/training/webinar.ts";
import { aCaller, theCounty, theOwner, theStranger } from "../../../kit/builders.ts";
import { answer } from "../../../kit/table/calls.ts";
import { aStoredLibrary } from "../../../kit/table/small-world.ts";
import { operator, portsAt, schedule, theWindow, webinarId } from "../../../kit/table/training.ts";
import { libraryNumber, useSmallWorld } from "../../../kit/table/world.ts";

const { ports } = useSmallWorld();
const owner = aCaller(theOwner, "access.write");
const put = (body: object, over: Record<string, unknown> = {}) =>
  answer(handler, ports, { caller: owner, params: { libraryNumber, webinarId, ...over }, body });

beforeAll(() => schedule(ports));

test("a library signs up once however often it is sent, with an address or with its role mailbox", async () => {
  const first = await put({});
  expect(first).toMatchObject({ status: 200, body: { webinarId, signedUp: true, email: null } });
  expect(await put({})).toEqual(first);
  expect(await ports.signUps.taken(webinarId)).toBe(1);
  expect(await put({ email: "kari@bibliotek.example", language: "nn" })).toMatchObject({
    body: { email: "kari@bibliotek.example", language: "nn" },
  });
  expect(await ports.signUps.taken(webinarId)).toBe(1);
});

test("no one but the library's owner, or its county with leave, signs it up", async () => {
  for (const caller of [
    aCaller(theStranger, "access.write"),
    aCaller(theCounty, "county"),
    aCaller(theOwner, "access"),
  ])
    expect(
      await answer(handler, ports, { caller, params: { libraryNumber, webinarId }, body: {} }),
    ).toMatchObject({
      refused: "caller.not-yours",
    });
  expect(await put({}, { libraryNumber: LibraryNumber.parse("9999999") })).toMatchObject({
    refused: "library.unknown",
  });
});

test("a webinar that is not there, has begun, or is cancelled takes no sign-ups", async () => {
  expect(await put({}, { webinarId: WebinarId.parse("nothing") })).toMatchObject({
    refused: "webinar.unknown",
  });
  const asked = { caller: owner, params: { libraryNumber, webinarId }, body: {} };
  expect(await answer(handler, portsAt(ports, theWindow.from), asked)).toMatchObject({
    refused: "webinar.wrong-state",
    standing: { state: "scheduled", moves: [] },
  });
  const id = WebinarId.parse("cancelled");
  await schedule(ports, {}, id);
  await answer(cancel, ports, { caller: operator, params: { webinarId: id }, version: 1 });
  expect(await put({}, { webinarId: id })).toMatchObject({ refused: "webinar.wrong-state" });
});

test("a full webinar takes nobody more", async () => {
  const id = WebinarId.parse("one-seat");
  await schedule(ports, { seats: 1 }, id);
  const other = LibraryNumber.parse("2000009");
  await ports.libraries.put(aStoredLibrary(other));
  await ports.directory.rebuild();
  expect(await put({}, { webinarId: id })).toMatchObject({ status: 200 });
  const wish = {
    email: null,
    language: null,
    at: theWindow.from,
    by: { kind: "library", organisationNumber: null, supplier: null },
  } as const;
  const full = await ports.signUps.signUp({ libraryNumber: other, webinarId: id }, wish, {
    seats: 1,
    window: theWindow,
  });
  expect(full).toEqual({ outcome: "full" });
});

test("where nobody can be written to an address is asked for", async () => {
  await ports.libraries.put({ ...aStoredLibrary(libraryNumber), mailbox: null });
  expect(await put({}, { webinarId: WebinarId.parse("one-seat") })).toMatchObject({
    refused: "sign-up.refused",
    flaws: ["/email required"],
  });
  await ports.libraries.put(aStoredLibrary(libraryNumber));
});

test("the address changes so often and no more", async () => {
  const id = WebinarId.parse("often");
  await schedule(ports, {}, id);
  for (let at = 0; at < mostChanges; at += 1)
    expect(await put({ email: `a${at}@bibliotek.example` }, { webinarId: id })).toMatchObject({
      status: 200,
    });
  expect(await put({ email: "b@bibliotek.example" }, { webinarId: id })).toMatchObject({
    refused: "sign-up.changed-too-often",
  });
});
