import { expect, test } from "vitest";
import { choicesOf, judge, waitsForVendor, whyClosed } from "../../../functions/pages/rules.ts";
import { Instant } from "../../../shared/kinds.ts";
import { contactMark, type LinkTo } from "../../../shared/records/link.ts";
import { anAgedCase, type Step } from "../../kit/moved-case.ts";
import { theCase } from "../../kit/table/sent-case.ts";

const at = "2026-11-23T12:00:00.000Z";
const now = Instant.parse(at);
const caseAfter = (...moves: Step[0][]) =>
  ({ kind: "access-request", record: anAgedCase(moves.map((move): Step => [move, at])) }) as const;
const sent = caseAfter("request", "send");
const link: LinkTo["case"] = {
  case: theCase,
  as: "vendor",
  contact: contactMark("access@fjord.example"),
  language: "nb",
  expiresAt: Instant.parse("2027-02-21T12:00:00.000Z"),
};

test("each reader has the choices that its kind may make, and only vendor and library have any", () => {
  expect([...choicesOf("vendor", sent, now).keys()]).toEqual([
    "acknowledge",
    "activate",
    "needs-info",
    "reject",
  ]);
  expect([...choicesOf("library", sent, now).keys()]).toEqual(["verify", "withdraw"]);
  expect([...choicesOf("county", sent, now).keys()]).toEqual(["verify", "withdraw"]);
  expect(choicesOf(null, sent, now).size + choicesOf("operator", sent, now).size).toBe(0);
  const active = caseAfter("request", "send", "activate");
  expect([...choicesOf("library", active, now).keys()]).toEqual(["verify", "does-not-work"]);
  expect([...choicesOf("vendor", active, now).entries()]).toEqual([
    ["undo", { of: "access-request", move: "undo_activate" }],
  ]);
});

test.each([
  [{}, { flaw: "no_choice" }],
  [{ choice: "verify" }, { flaw: "not_now" }],
  [{ choice: "toString" }, { flaw: "not_now" }],
  [{ choice: "reject" }, { flaw: "no_reason" }],
  [{ choice: "reject", reason: "bored" }, { flaw: "no_reason" }],
  [{ choice: "needs-info" }, { flaw: "no_text" }],
  [{ choice: "needs-info", text: " \r\n " }, { flaw: "no_text" }],
  [{ choice: "reject", reason: "other", text: "Født 01010750160" }, { flaw: "identity_number" }],
  [{ choice: "needs-info", text: "x".repeat(1001) }, { flaw: "bad_text" }],
  [
    { choice: "acknowledge", text: "left over" },
    { choice: { of: "access-request", move: "acknowledge" }, until: null, reason: null, text: null },
  ],
  [
    { choice: "reject", reason: "other" },
    { choice: { of: "access-request", move: "reject" }, until: null, reason: "other", text: null },
  ],
  [
    { choice: "needs-info", text: "a\r\nb" },
    { choice: { of: "access-request", move: "needs_info" }, until: null, reason: null, text: "a\nb" },
  ],
])("the form %j means %j", (form, meant) => {
  expect(judge(form, choicesOf("vendor", sent, now), now)).toEqual(meant);
});

test("a link is over with its case or after its time, and not before", () => {
  expect(whyClosed(link, sent, now)).toBeNull();
  expect(whyClosed(link, caseAfter("request", "withdraw"), now)).toBe("ended");
  expect(whyClosed({ ...link, expiresAt: now }, sent, now)).toBe("expired");
  const again = anAgedCase(
    [
      ["request", at],
      ["send", at],
    ],
    { attempt: 2 },
  );
  const old = { ...link, expiresAt: Instant.parse("2027-02-21T11:59:59.999Z") };
  expect(whyClosed(old, { kind: "access-request", record: again }, now)).toBe("ended");
  expect(whyClosed(link, { kind: "access-request", record: again }, now)).toBeNull();
});

test("a case waits for its vendor from when it is sent until the vendor has opened it or said no", () => {
  const waits = (...moves: Step[0][]) => waitsForVendor(caseAfter(...moves));
  expect([waits("request"), waits("request", "send"), waits("request", "send", "needs_info")]).toEqual([
    false,
    true,
    true,
  ]);
  expect([waits("request", "send", "activate"), waits("request", "send", "reject")]).toEqual([false, false]);
});
