import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextMove } from "../../../../functions/notifications/telling/next.ts";
import { type Known, noticesOf, untold } from "../../../../functions/notifications/telling/rules.ts";
import { stillTrue } from "../../../../functions/notifications/telling/still-true.ts";
import type { Case } from "../../../../shared/ports.ts";
import {
  AccessRequest,
  type AccessRequestMove,
  accessRequestMoves,
} from "../../../../shared/records/access-request.ts";
import { Notification } from "../../../../shared/records/telling/notification.ts";
import { holds } from "../../../kit/holds.ts";

const at = "2026-11-23T12:00:00.000Z";
const ref = { kind: "access-request", libraryNumber: "2000001", id: "2026-fjordfilm" };

/** An access request that has made these moves, one a version. */
const aCase = (...moves: AccessRequestMove[]): Case => {
  const history = moves.map((move, index) => ({
    id: `e${index}`,
    v: index + 1,
    at,
    move,
    to: accessRequestMoves[move].to,
    by: "library",
  }));
  const last = history.at(-1);
  const record = AccessRequest.parse({
    schemaVersion: 1,
    version: moves.length,
    attempt: 1,
    fingerprint: "f",
    history,
    event: {
      id: last?.id,
      type: "access-request.requested",
      at,
      version: moves.length,
      case: ref,
      actor: { kind: "library", organisationNumber: null, supplier: null },
      state: last?.to,
      reason: null,
    },
    libraryNumber: "2000001",
    productId: "fjordfilm",
    vendorId: "fjord",
    year: 2026,
    state: last?.to,
    reason: null,
    requestedAt: at,
    contact: null,
    ipRanges: [],
    note: null,
    validFrom: "2026-01-01",
    validTo: "2026-12-31",
  });
  return { kind: "access-request", record };
};

const told = (version: number, template: string, state = "accepted") =>
  Notification.parse({
    ref: { subject: ref, version, template, rank: 1 },
    state,
    recipient: null,
    language: null,
    fence: 1,
    leaseUntil: null,
    attempts: [],
    receipts: [],
    digest: null,
  });

const known = (found: Case, told: Notification[] = []): Known => ({
  found,
  told,
  overdue: { due: [], nextAt: null },
});

const names = (found: Case, records: Notification[] = []) =>
  noticesOf(known(found, records)).map(({ version, template }) => `${version} ${template}`);

describe("what is told about an access request", () => {
  test("a request is told to its vendor and confirmed to the library", () => {
    expect(names(aCase("request"))).toEqual(["1 access-request-to-vendor", "1 access-request-receipt"]);
  });

  test("a held one is told to the operator and to no vendor", () => {
    expect(names(aCase("hold"))).toEqual(["1 held-to-operator", "1 access-request-receipt"]);
  });

  test("a withdrawal is told only to a vendor that was, or may have been, written to", () => {
    const found = aCase("request", "withdraw");
    expect(names(found)).not.toContain("2 withdrawn-to-vendor");
    expect(names(found, [told(1, "access-request-to-vendor")])).toContain("2 withdrawn-to-vendor");
    expect(names(found, [told(1, "access-request-to-vendor", "claimed")])).toContain("2 withdrawn-to-vendor");
  });

  test("a mail about an earlier attempt does not make the vendor hear of a later one's withdrawal", () => {
    const found = aCase("request", "send", "withdraw", "hold", "withdraw");
    const records = [told(1, "access-request-to-vendor")];
    expect(names(found, records)).toContain("3 withdrawn-to-vendor");
    expect(names(found, records)).not.toContain("5 withdrawn-to-vendor");
  });

  test("a request that was withdrawn meanwhile is no longer true, its receipt still is", () => {
    const found = aCase("request", "withdraw");
    const [toVendor, receipt] = noticesOf(known(found, []));
    expect([toVendor, receipt].map((notice) => notice && stillTrue(known(found), notice))).toEqual([
      false,
      true,
    ]);
  });

  test("a new attempt makes an old withdrawal no reason to stay silent", () => {
    const found = aCase("request", "withdraw", "request");
    const latest = noticesOf(known(found, [])).filter((notice) => notice.version === 3);
    expect(latest.map((notice) => stillTrue(known(found), notice))).toEqual([true, true]);
  });

  test("a received case is sent once its vendor's mail is accepted, and undeliverable when that failed", () => {
    const found = aCase("request");
    expect(nextMove(known(found, []))).toBeNull();
    expect(nextMove(known(found, [told(1, "access-request-receipt")]))).toBeNull();
    expect(nextMove(known(found, [told(1, "access-request-to-vendor", "claimed")]))).toBeNull();
    expect(nextMove(known(found, [told(1, "access-request-to-vendor")]))).toBe("send");
    expect(nextMove(known(found, [told(1, "access-request-to-vendor", "failed")]))).toBe("fail_delivery");
  });

  test("whatever was told, what is left and what is done are together all there is to tell", () => {
    const moves = fc.array(
      fc.constantFrom<AccessRequestMove>("request", "hold", "lift", "send", "withdraw"),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    holds(
      fc.property(moves, fc.func(fc.boolean()), (list, isTold) => {
        const found = aCase(...list);
        const records = noticesOf(known(found, []))
          .filter((notice) => isTold(notice.version, notice.template))
          .map((notice) => told(notice.version, notice.template));
        const all = noticesOf(known(found, records)).length;
        const ended = records.filter((record) =>
          noticesOf(known(found, records)).some(
            (notice) => notice.version === record.ref.version && notice.template === record.ref.template,
          ),
        ).length;
        expect(untold(known(found, records)).length + ended).toBe(all);
      }),
    );
  });
});
