import { expect, test } from "vitest";
import { sesSimulator, simulatedBy } from "../../../../shared/mail/destination/simulated.ts";

test.each([
  ["deliver@simulator.bibliotek24.example", "deliver", ""],
  ["bounce+2@simulator.bibliotek24.example", "bounce", "+2"],
  ["Silent+a+b@Simulator.Bibliotek24.EXAMPLE", "silent", "+a+b"],
])("%s is simulated: %s, label '%s'", (address, behaviour, label) => {
  expect(simulatedBy(address)).toEqual({ behaviour, label });
});

test.each([
  "bounce@bibliotek24.example",
  "bounce@not-simulator.bibliotek24.example",
  "bounce@simulator.bibliotek24.example.no",
  "bounce@simulator.bibliotek24.example@vendor.example",
  "bouncer@simulator.bibliotek24.example",
  "@simulator.bibliotek24.example",
  "bounce",
  "",
])("'%s' is an address like any other", (address) => {
  expect(simulatedBy(address)).toBeNull();
});

test.each([
  ["deliver+x", "success+x"],
  ["bounce", "bounce"],
  ["delay", "success"],
  ["complain", "complaint"],
  ["silent", "success"],
  ["ooto+7", "ooto+7"],
])("%s is played at SES by %s", (name, atSes) => {
  const simulated = simulatedBy(`${name}@simulator.bibliotek24.example`);
  expect(simulated && sesSimulator(simulated)).toBe(`${atSes}@simulator.amazonses.com`);
});
