import { afterEach, beforeEach, expect, test } from "vitest";
import { Instant } from "../../../shared/kinds.ts";
import { open } from "../../../shared/mail/hours.ts";
import { MailHours } from "../../../shared/records/organisation.ts";

const evening = Instant.parse("2026-11-23T16:30:00.000Z");
const morning = Instant.parse("2026-11-24T07:00:00.000Z");
const before = process.env["MAIL_HOURS"];

beforeEach(() => {
  process.env["MAIL_HOURS"] = "office";
});
afterEach(() => {
  process.env["MAIL_HOURS"] = before;
});

test("a vendor is written to in office hours, in its own ones where it has some, or at any time where it wants that", () => {
  const { opensAt } = open();
  expect(opensAt(evening, null)).toBe(morning);
  expect(opensAt(evening, {})).toBe(morning);
  expect(opensAt(evening, { mailHours: { opens: 9, closes: 18 } })).toBe(evening);
  expect(opensAt(evening, { mailHours: { opens: 7, closes: 16 } })).toBe("2026-11-24T06:00:00.000Z");
  expect(opensAt(evening, { mailHours: "always" })).toBe(evening);
});

test("a stage that always mails asks for nobody's hours", () => {
  process.env["MAIL_HOURS"] = "always";
  expect(open().opensAt(evening, { mailHours: { opens: 7, closes: 16 } })).toBe(evening);
});

test.each([{ opens: 3, closes: 16 }, { opens: 12, closes: 12 }, { opens: 8, closes: 25 }, "never"])(
  "%j are no hours of a vendor",
  (hours) => {
    expect(MailHours.safeParse(hours).success).toBe(false);
  },
);
