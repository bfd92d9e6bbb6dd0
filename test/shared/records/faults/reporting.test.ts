import { describe, expect, test } from "vitest";
import { Instant, LibraryNumber, ProductId, VendorId } from "../../../../shared/kinds.ts";
import type { FaultReportBody } from "../../../../shared/records/fault-report.ts";
import { draftOf, heldFor } from "../../../../shared/records/faults/reporting.ts";
import { aDirectory, aReport, theOwner, theStranger } from "../../../kit/builders.ts";

const directory = aDirectory();

const idOf = (body: FaultReportBody, at: string, consumer = theOwner): string => {
  const library = directory.library(LibraryNumber.parse("2000001"));
  const product = directory.product(ProductId.parse("fjordfilm"));
  if (!library || !product) throw new Error("The builder lacks them.");
  const actor = { kind: "library", organisationNumber: null, supplier: null } as const;
  const stamp = { eventId: "e", at: Instant.parse(at), actor, heldFor: null, access: null, alone: false };
  return draftOf({ library, product, body, key: null, caller: { consumer }, ...stamp }).id;
};

describe("the id of a report without a key", () => {
  test("is the same for the same words on the same day in Oslo, across UTC's midnight", () => {
    const evening = idOf(aReport(), "2026-11-23T23:30:00.000Z");
    expect(idOf(aReport(), "2026-11-24T22:30:00.000Z")).toBe(evening);
    expect(idOf(aReport(), "2026-11-24T23:30:00.000Z")).not.toBe(evening);
  });

  test("is another one for other words and another caller", () => {
    const at = "2026-11-23T12:00:00.000Z";
    const ids = [
      idOf(aReport(), at),
      idOf(aReport({ description: "Annet." }), at),
      idOf(aReport(), at, theStranger),
    ];
    expect(new Set(ids).size).toBe(3);
  });
});

test("invoices and statistics go to the operator, and need no vendor to be reached", () => {
  const unreachable = aDirectory({ vendorRoles: [] });
  const vendorId = VendorId.parse("fjord");
  expect(heldFor(unreachable, { vendorId, symptom: "login" })).toBe("no_contact");
  expect(heldFor(unreachable, { vendorId, symptom: "invoice" })).toBeNull();
  expect(heldFor(unreachable, { vendorId, symptom: "statistics" })).toBeNull();
});
