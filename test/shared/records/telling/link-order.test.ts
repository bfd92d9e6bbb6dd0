import * as fc from "fast-check";
import { expect, test } from "vitest";
import { plusSeconds } from "../../../../shared/clock.ts";
import { type Instant, LibraryNumber } from "../../../../shared/kinds.ts";
import { contactMark } from "../../../../shared/records/link.ts";
import {
  grantedWith,
  isTooLate,
  pageName,
  WantedLink,
} from "../../../../shared/records/telling/link-order.ts";
import { holds } from "../../../kit/holds.ts";
import { noon } from "../../../kit/table/small-world.ts";

const hour = 3600;

/** Which of many askings, so many seconds apart, are granted. */
const grants = (gaps: readonly number[]): Instant[] => {
  const all: Instant[] = [];
  let kept: readonly Instant[] = [];
  let now = noon;
  for (const gap of gaps) {
    now = plusSeconds(now, gap);
    const granted = grantedWith(kept, now);
    if (granted === null) continue;
    kept = granted;
    all.push(now);
  }
  return all;
};

test("however it is asked, no hour sees more than three links, and who waits an hour gets one", () =>
  holds(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 * hour }), { maxLength: 60 }), (gaps) => {
      const granted = grants(gaps);
      const crowded = granted.filter((first, at) => {
        const fourth = granted[at + 3];
        return fourth !== undefined && fourth < plusSeconds(first, hour);
      });
      expect(crowded).toEqual([]);
      const last = granted.at(-1) ?? noon;
      expect(grantedWith(granted.slice(-3), plusSeconds(last, hour))).not.toBeNull();
    }),
  ));

test("links to one page are counted together, whoever asks; to other pages apart", () => {
  const ref = { kind: "access-request", libraryNumber: LibraryNumber.parse("2000001"), id: "2026-fjordfilm" };
  const aLink = (over: Record<string, unknown>) =>
    WantedLink.parse({ page: "case", case: ref, as: "vendor", contact: contactMark("a@b.example"), ...over });
  expect(pageName(aLink({ contact: contactMark("c@d.example") }))).toBe(pageName(aLink({})));
  const others = [
    aLink({}),
    aLink({ as: "library" }),
    aLink({ case: { ...ref, id: "2027-fjordfilm" } }),
    WantedLink.parse({ page: "door", libraryNumber: "2000001" }),
    WantedLink.parse({ page: "work", vendorId: "fjord", contact: contactMark("a@b.example") }),
  ];
  expect(new Set(others.map(pageName)).size).toBe(others.length);
});

test("half an hour later nobody waits for the mail any more", () => {
  expect(isTooLate({ at: noon }, plusSeconds(noon, 1799))).toBe(false);
  expect(isTooLate({ at: noon }, plusSeconds(noon, 1800))).toBe(true);
});
