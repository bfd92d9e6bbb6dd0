// Proves that a sign-up is one however often it is sent, forgets an address that is taken back, and mails nobody for ever.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Email, LibraryNumber } from "../../../../shared/kinds.ts";
import { systemActor } from "../../../../shared/records/case.ts";
import {
  mostChanges,
  type SignUp,
  signedOff,
  signedUp,
  signUpView,
} from "../../../../shared/records/training/sign-up.ts";
import { holds } from "../../../kit/holds.ts";
import { noon } from "../../../kit/table/small-world.ts";
import { aWebinar, webinarId } from "../../../kit/table/training.ts";

const key = { libraryNumber: LibraryNumber.parse("2000001"), webinarId };
const by = { at: noon, by: systemActor };
const addresses = ["kari@bibliotek.example", "ola@bibliotek.example", null] as const;
const wish = (email: (typeof addresses)[number]) => ({
  email: email && Email.parse(email),
  language: null,
  ...by,
});

test("the same wish changes nothing, another address makes the next version", () => {
  const first = signedUp(null, key, wish("kari@bibliotek.example"));
  if (typeof first === "string") throw new Error(first);
  expect(signedUp(first, key, wish("kari@bibliotek.example"))).toBe("same");
  expect(signedUp(first, key, wish(null))).toMatchObject({ version: 2, email: null, state: "signed_up" });
});

type Step = (typeof addresses)[number] | "off";

/** The sign-up after a step; as it was where the step changes nothing. */
const after = (signUp: SignUp | null, step: Step): SignUp | null => {
  const next = step === "off" ? signedOff(signUp, by) : signedUp(signUp, key, wish(step));
  return typeof next === "string" ? signUp : (next ?? signUp);
};

test("whatever a library does, it changes at most so often, and what is taken back holds no address", () =>
  holds(
    fc.property(fc.array(fc.constantFrom<Step[]>(...addresses, "off"), { maxLength: 80 }), (steps) => {
      const all: (SignUp | null)[] = [null];
      for (const step of steps) all.push(after(all.at(-1) ?? null, step));
      const made = all.filter((one) => one !== null);
      const versions = made.map(({ version }) => version);
      expect(versions).toEqual(versions.toSorted((one, other) => one - other));
      expect(new Set(versions).size).toBe(new Set(made.map((one) => JSON.stringify(one))).size);
      expect(made.filter(({ state, email }) => state === "signed_off" && email !== null)).toEqual([]);
      expect(Math.max(0, ...versions)).toBeLessThanOrEqual(mostChanges + 1);
    }),
    200,
  ));

test("what a library sees is whether it has signed up, who is written to, and the way in while it is", () => {
  const webinar = aWebinar();
  const none = { signedUp: false, email: null, joinAddress: null };
  expect(signUpView(webinar, null)).toMatchObject({ ...none, changedAt: null });
  const signUp = signedUp(null, key, wish(null));
  if (typeof signUp === "string") throw new Error(signUp);
  expect(signUpView(webinar, signUp)).toMatchObject({ signedUp: true, joinAddress: webinar.joinAddress });
  expect(signUpView(webinar, signedOff(signUp, by))).toMatchObject(none);
  expect(signUpView(aWebinar({ state: "cancelled" }), signUp)).toMatchObject({ joinAddress: null });
});
