import { expect, test } from "vitest";
import { consequenceOf } from "../../../functions/tasks/rules.ts";
import { LibraryNumber } from "../../../shared/kinds.ts";

const subject = {
  kind: "access-request",
  libraryNumber: LibraryNumber.parse("2000001"),
  id: "2026-fjordfilm",
} as const;
const address = { kind: "address", organisationId: "fjord", id: "hash" } as const;

test("only what is done has something follow, and only where something was broken", () => {
  const undeliverable = { ref: { subject, version: 1, kind: "undeliverable" } } as const;
  const broken = { ref: { subject: address, version: 1, kind: "address_broken" } } as const;
  const held = { ref: { subject, version: 1, kind: "held" } } as const;
  expect(consequenceOf(undeliverable, { outcome: "done" })).toEqual({ does: "redeliver", case: subject });
  expect(consequenceOf(broken, { outcome: "done" })).toEqual({ does: "mend", addressId: "hash" });
  expect(consequenceOf(undeliverable, { outcome: "not_needed" })).toEqual({ does: "nothing" });
  expect(consequenceOf(held, { outcome: "done" })).toEqual({ does: "nothing" });
});
