// Proves at the table that seats are never given twice, and that a sign-up and its seat are written as one.
import { expect, test } from "vitest";
import { millisecondsOf, plusSeconds } from "../../../../shared/clock.ts";
import { Email, type Instant, LibraryNumber } from "../../../../shared/kinds.ts";
import { systemActor } from "../../../../shared/records/case.ts";
import { type SignUpKey, untold } from "../../../../shared/records/training/sign-up.ts";
import { WebinarId } from "../../../../shared/records/training/webinar.ts";
import { getItem } from "../../../../shared/table/client.ts";
import { keys } from "../../../../shared/table/keys.ts";
import { open } from "../../../../shared/table/training/sign-ups.ts";
import { useTable } from "../../../kit/table/engine.ts";
import { noon } from "../../../kit/table/small-world.ts";
import { theWindow } from "../../../kit/table/training.ts";

useTable();
const signUps = open();
const by = { at: noon, by: systemActor };
const wish = (email: string | null) => ({
  email: email === null ? null : Email.parse(email),
  language: null,
  ...by,
});
const secondsOf = (moment: Instant): number => millisecondsOf(moment) / 1000;
const expiryOf = async (key: SignUpKey): Promise<number> =>
  Number((await getItem(keys.signUp(key))).Item?.["expiresAt"]?.N);
const number = (serial: number) => LibraryNumber.parse(String(2_000_000 + serial));

test("of twenty libraries at once exactly as many get in as there are seats, and a seat that is freed goes to the next", async () => {
  const webinarId = WebinarId.parse("twenty-at-once");
  const webinar = { seats: 7, window: theWindow };
  const made = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      signUps.signUp({ webinarId, libraryNumber: number(at) }, wish(null), webinar),
    ),
  );
  const outcomes = made.map(({ outcome }) => outcome);
  expect(outcomes.filter((outcome) => outcome === "signed_up")).toHaveLength(7);
  expect(outcomes.filter((outcome) => outcome === "full")).toHaveLength(13);
  expect(await signUps.taken(webinarId)).toBe(7);
  const inside = number(outcomes.indexOf("signed_up"));
  const outside = number(outcomes.indexOf("full"));
  await signUps.signOff({ webinarId, libraryNumber: inside }, by);
  await signUps.signOff({ webinarId, libraryNumber: inside }, by);
  expect(await signUps.taken(webinarId)).toBe(6);
  expect(await signUps.signUp({ webinarId, libraryNumber: outside }, wish(null), webinar)).toMatchObject({
    outcome: "signed_up",
  });
  expect(await signUps.taken(webinarId)).toBe(7);
});

test("the same wish from five callers at once takes one seat and is one version", async () => {
  const webinarId = WebinarId.parse("five-callers");
  const key = { webinarId, libraryNumber: number(1) };
  const same = wish("kari@bibliotek.example");
  const webinar = { seats: 1, window: theWindow };
  const made = await Promise.all(Array.from({ length: 5 }, () => signUps.signUp(key, same, webinar)));
  expect(made.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 5 }, () => "signed_up"));
  expect(await signUps.read(key)).toMatchObject({ version: 1, email: "kari@bibliotek.example" });
  expect(await signUps.taken(webinarId)).toBe(1);
});

test("another address keeps the seat, also of a full webinar, and is to be told anew", async () => {
  const webinarId = WebinarId.parse("another-address");
  const key = { webinarId, libraryNumber: number(1) };
  const webinar = { seats: 1, window: theWindow };
  await signUps.signUp(key, wish(null), webinar);
  const seen = await signUps.read(key);
  if (!seen) throw new Error("There is no sign-up.");
  const told = { ...untold, confirmed: theWindow.from };
  expect(await signUps.told(seen, told, theWindow.to)).toBe(true);
  expect(await signUps.signUp(key, wish("ola@bibliotek.example"), webinar)).toMatchObject({
    outcome: "signed_up",
  });
  expect(await signUps.read(key)).toMatchObject({ version: 2, told: untold });
  expect(await signUps.taken(webinarId)).toBe(1);
  expect(await signUps.told(seen, told, theWindow.to)).toBe(false);
});

test("a library that never signed up is signed off without a trace", async () => {
  const webinarId = WebinarId.parse("never");
  expect(await signUps.signOff({ webinarId, libraryNumber: number(1) }, by)).toBeNull();
  expect(await signUps.taken(webinarId)).toBe(0);
  expect(await signUps.ofWebinar(webinarId)).toEqual([]);
});

test("seats are counted for as long as the sign-ups stand, however late the webinar is put", async () => {
  const webinarId = WebinarId.parse("put-later");
  const [one, other] = [number(1), number(2)].map((libraryNumber) => ({ webinarId, libraryNumber }));
  if (!one || !other) throw new Error("There are two.");
  for (const key of [one, other]) await signUps.signUp(key, wish(null), { seats: 2, window: theWindow });
  const later = plusSeconds(theWindow.to, 300 * 86_400);
  const seen = await signUps.read(one);
  if (!seen) throw new Error("There is no sign-up.");
  await signUps.told(seen, untold, later);
  expect((await getItem(keys.seats(webinarId))).Item).not.toHaveProperty("expiresAt");
  await signUps.signUp(one, wish("ola@bibliotek.example"), { seats: 2, window: theWindow });
  expect(await expiryOf(one)).toBe(secondsOf(later));
  await signUps.signOff(one, by);
  expect(await expiryOf(one)).toBe(secondsOf(later));
});

test("a library that signs off while its sign-up comes to be kept longer does not shorten that again", async () => {
  const webinarId = WebinarId.parse("off-meanwhile");
  const key = { webinarId, libraryNumber: number(1) };
  const later = plusSeconds(theWindow.to, 300 * 86_400);
  for (let time = 0; time < 5; time += 1) {
    await signUps.signUp(key, wish(null), { seats: 1, window: theWindow });
    const seen = await signUps.read(key);
    if (!seen) throw new Error("There is no sign-up.");
    const [extended] = await Promise.all([signUps.told(seen, untold, later), signUps.signOff(key, by)]);
    expect(extended ? await expiryOf(key) : secondsOf(later)).toBe(secondsOf(later));
  }
});
