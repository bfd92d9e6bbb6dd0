// Proves by when a vendor is asked to have opened an access.
import { expect, test } from "vitest";
import { accessRequestFacts } from "../../../infra/preview/case-facts.ts";
import { Day, Instant } from "../../../shared/kinds.ts";
import { openBy } from "../../../shared/mail/deadlines.ts";
import { render } from "../../../shared/mail/render.ts";

test.each([
  ["2026-08-10T10:00:00.000Z", "2026-01-01", "torsdag 13. august 2026", "counts from the event"],
  ["2026-11-20T10:00:00.000Z", "2027-01-01", "fredag 1. januar 2027", "is never before the agreement's year"],
  ["2026-12-30T22:59:00.000Z", "2026-01-01", "onsdag 6. januar 2027", "skips the turn of the year"],
])("the day asked for after %s with an agreement from %s is %s: it %s", (eventAt, validFrom, day) => {
  const facts = accessRequestFacts({ eventAt: Instant.parse(eventAt), validFrom: Day.parse(validFrom) });
  expect(render({ template: "access-request-to-vendor", facts }, "nb").text).toContain(
    `Åpnes senest: ${day}`,
  );
});

test.each([{ state: "held" as const }, { leadTimeWorkingDays: null }])(
  "there is no such day with %o",
  (changes) => {
    expect(openBy(accessRequestFacts(changes))).toBeNull();
  },
);
