import { describe, expect, test } from "vitest";
import { plusSeconds } from "../../../../shared/clock.ts";
import { Email, Instant, LibraryNumber } from "../../../../shared/kinds.ts";
import { type NotificationRef, refOfTag, tagOf } from "../../../../shared/records/telling/notification.ts";
import { open } from "../../../../shared/table/telling/notifications.ts";
import { useTable } from "../../../kit/table/engine.ts";

useTable();

const notifications = open();
const at = Instant.parse("2026-11-23T12:00:00.000Z");
const later = (seconds: number) => plusSeconds(at, seconds);
let serial = 0;

const aRef = (template: NotificationRef["template"] = "access-request-to-vendor"): NotificationRef => {
  serial += 1;
  return {
    subject: {
      kind: "access-request",
      libraryNumber: LibraryNumber.parse(String(2_000_000 + serial)),
      id: "2026-fjordfilm",
    },
    version: 1,
    template,
    rank: 1,
  };
};

const claimAt = (ref: NotificationRef, now: Instant) =>
  notifications.claim(ref, {
    recipient: Email.parse("tilgang@fjord.example"),
    language: "nb",
    now,
    written: { templateVersion: 1, contentHash: "h" },
  });

const sendReceipt = { id: "m1", type: "Send", at };
const only = async (ref: NotificationRef) => {
  const [first, ...rest] = await notifications.ofSubject(ref.subject);
  if (!first || rest.length > 0) throw new Error("There should be exactly one.");
  return first;
};

describe("the claim on a notification", () => {
  test("50 senders at once: one sends", async () => {
    const ref = aRef();
    const claims = await Promise.all(Array.from({ length: 50 }, () => claimAt(ref, at)));
    expect(claims.filter(({ outcome }) => outcome === "claimed")).toHaveLength(1);
    expect(claims.filter(({ outcome }) => outcome === "waits")).toHaveLength(49);
  });

  test("once accepted it is told for good, and the message id is kept", async () => {
    const ref = aRef();
    await claimAt(ref, at);
    await notifications.accepted(ref, { fence: 1, attempt: 1, messageId: "m-1", now: at });
    expect(await claimAt(ref, later(99_999))).toEqual({ outcome: "told" });
    expect((await only(ref)).attempts).toEqual([
      { n: 1, at, reason: "first", messageId: "m-1", templateVersion: 1, contentHash: "h" },
    ]);
  });

  test("whose sender vanished waits for the receipt until the window is over, then is sent again with its reason", async () => {
    const ref = aRef();
    await claimAt(ref, at);
    expect(await claimAt(ref, later(899))).toEqual({ outcome: "waits", until: later(900) });
    expect(await claimAt(ref, later(901))).toEqual({ outcome: "claimed", fence: 2, attempt: 2 });
    expect((await only(ref)).attempts.map(({ reason }) => reason)).toEqual(["first", "unconfirmed"]);
  });

  test("of a fault to a vendor waits for two minutes only", async () => {
    const ref = aRef("fault-report-to-vendor");
    await claimAt(ref, at);
    expect(await claimAt(ref, later(119))).toEqual({ outcome: "waits", until: later(120) });
    expect(await claimAt(ref, later(121))).toMatchObject({ outcome: "claimed", attempt: 2 });
  });

  test("whose receipt came is told, although its sender never wrote so", async () => {
    const ref = aRef();
    await claimAt(ref, at);
    await notifications.receive(ref, sendReceipt);
    expect(await claimAt(ref, later(901))).toEqual({ outcome: "told" });
  });

  test("a sender that lost its claim to a later one cannot write its result", async () => {
    const ref = aRef();
    await claimAt(ref, at);
    await claimAt(ref, later(901));
    await notifications.accepted(ref, { fence: 1, attempt: 1, messageId: "late", now: at });
    expect(await only(ref)).toMatchObject({ state: "claimed", fence: 2 });
  });

  test("given back by a throttled sender it may be taken at once, however often, and leaves one attempt", async () => {
    const ref = aRef();
    await claimAt(ref, at);
    for (let fence = 1; fence <= 30; fence += 1) {
      await notifications.release(ref, fence);
      expect(await claimAt(ref, later(fence))).toEqual({ outcome: "claimed", fence: fence + 1, attempt: 1 });
    }
    expect((await only(ref)).attempts).toHaveLength(1);
  });

  test("unknown for the twentieth time, it has failed, and can still be read", async () => {
    const ref = aRef();
    for (let copy = 0; copy < 20; copy += 1)
      expect(await claimAt(ref, later(copy * 1000))).toMatchObject({ outcome: "claimed", attempt: copy + 1 });
    expect(await claimAt(ref, later(30_000))).toEqual({ outcome: "told" });
    expect(await only(ref)).toMatchObject({ state: "failed", fence: 20 });
  });

  test("refused, skipped and addressed to nobody are ends", async () => {
    const [refused, skipped, unaddressed] = [aRef(), aRef(), aRef()];
    await claimAt(refused, at);
    await notifications.end(refused, 1, "failed");
    await claimAt(skipped, at);
    await notifications.end(skipped, 1, "condition_no_longer_true");
    await notifications.leaveOut(unaddressed, null);
    const states = await Promise.all(
      [refused, skipped, unaddressed].map(async (ref) => (await only(ref)).state),
    );
    expect(states).toEqual(["failed", "condition_no_longer_true", "failed"]);
    const claims = await Promise.all([refused, skipped, unaddressed].map((ref) => claimAt(ref, later(9999))));
    expect(claims.map(({ outcome }) => outcome)).toEqual(["told", "told", "told"]);
  });
});

test("a claim that is throttled while it is sent once more because of an unknown outcome keeps that reason", async () => {
  const ref = aRef();
  await claimAt(ref, at);
  expect(await claimAt(ref, later(1000))).toMatchObject({ outcome: "claimed", fence: 2, attempt: 2 });
  await notifications.release(ref, 2);
  expect(await claimAt(ref, later(1001))).toMatchObject({ outcome: "claimed", fence: 3, attempt: 2 });
  expect((await only(ref)).attempts.map(({ reason }) => reason)).toEqual(["first", "unconfirmed"]);
});

describe("receipts", () => {
  test("are appended in any order, each once, also after delivery", async () => {
    const ref = aRef();
    await claimAt(ref, at);
    const bounce = { id: "m1b", type: "Bounce.Permanent", at: later(5) };
    const delivery = { id: "m1d", type: "Delivery", at: later(2) };
    const outcomes: string[] = [];
    for (const receipt of [delivery, bounce, delivery, sendReceipt, bounce])
      outcomes.push(await notifications.receive(ref, receipt));
    expect(outcomes).toEqual(["appended", "appended", "known", "appended", "known"]);
    expect((await only(ref)).receipts.map(({ type }) => type)).toEqual([
      "Send",
      "Delivery",
      "Bounce.Permanent",
    ]);
  });

  test("beyond a hundred are let go, and the record can still be read", async () => {
    const ref = aRef();
    await claimAt(ref, at);
    for (let serial = 0; serial < 110; serial += 1)
      expect(await notifications.receive(ref, { ...sendReceipt, id: `r${serial}` })).toBe(
        serial < 100 ? "appended" : "known",
      );
    expect((await only(ref)).receipts).toHaveLength(100);
  });

  test("that match nothing are said to", async () => {
    expect(await notifications.receive(aRef(), sendReceipt)).toBe("unmatched");
  });

  test("find their notification by a tag of letters SES allows; any other tag finds none", () => {
    const ref = aRef();
    expect(tagOf(ref)).toMatch(/^[\w-]{1,256}$/);
    expect(refOfTag(tagOf(ref))).toEqual(ref);
    expect(["", "x", tagOf(ref).slice(3), `${tagOf(ref)}x`.repeat(9)].map(refOfTag)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
