import { expect, test } from "vitest";
import { mailHealthOf } from "../../../../shared/records/telling/mail-health.ts";

test.each([
  [49, 49, "well", "with fewer than 50 mails nothing is judged"],
  [50, 4, "well", "four recipients are chance"],
  [50, 5, "stopped", "five of 50 are 10 %"],
  [10_000, 499, "well", "4.99 %"],
  [10_000, 500, "warns", "5 %"],
  [10_000, 999, "warns", "9.99 %"],
  [10_000, 1000, "stopped", "10 %"],
  [50, 60, "stopped", "more bounced than were sent, as after a restore"],
])("of %i mails %i recipients bounced: %s, for %s", (sent, bounced, health) => {
  expect(mailHealthOf({ sent, bounced })).toBe(health);
});
