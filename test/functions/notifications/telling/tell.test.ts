import { describe, expect, test } from "vitest";
import { tell } from "../../../../functions/notifications/telling/tell.ts";
import { plusSeconds } from "../../../../shared/clock.ts";
import type { OutgoingMail } from "../../../../shared/ports/mail.ts";
import type { CaseRef } from "../../../../shared/records/case.ts";
import { refOfTag } from "../../../../shared/records/telling/notification.ts";
import { killedAt } from "../../../kit/kill.ts";
import { noon } from "../../../kit/table/small-world.ts";
import { accept, useTelling } from "../../../kit/table/telling.ts";

const { real, world, aCase } = useTelling({ lean: true });
const { cases, notifications } = real;

const stateOf = async (ref: CaseRef) => (await cases.read(ref))?.record.state;
const recipients = (sent: OutgoingMail[]) => sent.map((mail) => mail.to).sort();
const both = ["access@fjord.example", "kari@bibliotek.example"];

const deliverReceipts = async (sent: OutgoingMail[]) => {
  for (const [at, { tag }] of sent.entries()) {
    const ref = refOfTag(tag);
    if (ref) await notifications.receive(ref, { id: `r${at}`, type: "Send", at: noon });
  }
};

describe("telling a case", () => {
  test("mails vendor and library, moves the case on, and leaves nothing due", async () => {
    const ref = await aCase();
    const { ports, sent } = world();
    expect(await tell(ref, ports)).toBe("told");
    expect(recipients(sent)).toEqual(both);
    expect((await cases.read(ref))?.record).toMatchObject({ state: "sent", version: 2 });
    // 08:00 in Oslo on the working day after the lead time of three days: then the vendor is reminded.
    expect((await cases.read(ref))?.record.dueAt).toBe("2026-11-27T07:00:00.000Z");
  });

  test("20 deliveries of the same event at once send no second copy", async () => {
    const ref = await aCase();
    const { ports, sent } = world();
    await Promise.all(Array.from({ length: 20 }, () => tell(ref, ports)));
    await tell(ref, ports);
    expect(recipients(sent)).toEqual(both);
    expect(await stateOf(ref)).toBe("sent");
  });

  test("a throttled mail is tried again, and lost by nobody", async () => {
    const ref = await aCase();
    let left = 3;
    const { ports, sent } = world(() => {
      left -= 1;
      return left >= 0 ? { outcome: "throttled", detail: "" } : accept();
    });
    const results = [await tell(ref, ports), await tell(ref, ports), await tell(ref, ports)];
    expect(results).toEqual(["again", "again", "told"]);
    expect(recipients(sent)).toEqual(both);
  });

  test("outside office hours the receipt goes at once, and the vendor's mail when they begin", async () => {
    const ref = await aCase();
    const { ports, sent, at } = world();
    at.opens = plusSeconds(noon, 3600);
    expect(await tell(ref, ports)).toBe("later");
    expect(recipients(sent)).toEqual(["kari@bibliotek.example"]);
    expect(await stateOf(ref)).toBe("received");
    at.now = at.opens;
    expect(await tell(ref, ports)).toBe("told");
    expect(recipients(sent)).toEqual(both);
  });

  test("a vendor's address that SES refuses makes the case undeliverable, and the operator hears of it", async () => {
    const ref = await aCase();
    const { ports, sent } = world((mail) =>
      mail.to.endsWith("@fjord.example") ? { outcome: "refused", detail: "" } : accept(),
    );
    await tell(ref, ports);
    expect(await stateOf(ref)).toBe("undeliverable");
    await tell(ref, ports);
    expect(recipients(sent)).toEqual(["hjelp@bibliotek24.example", "kari@bibliotek.example"]);
    const toOperator = sent.find(({ to }) => to === "hjelp@bibliotek24.example");
    expect(toOperator?.text).toContain("access@fjord.example");
  });
});

describe("telling a case in bad weather", () => {
  test("withdrawn before its mail went, the vendor hears nothing", async () => {
    const ref = await aCase();
    const actor = { kind: "library", organisationNumber: null, supplier: null } as const;
    const wish = { move: "withdraw", version: 1, eventId: "gone", at: noon, actor, reason: null } as const;
    await cases.move(ref, wish);
    const { ports, sent } = world();
    await tell(ref, ports);
    expect(recipients(sent)).toEqual(["kari@bibliotek.example"]);
  });

  test("with an outcome unknown the receipt decides; without one a second copy carries its reason", async () => {
    const [confirmed, lost] = [await aCase(), await aCase()];
    const unsure = world((mail) => (mail.to === both[0] ? { outcome: "unknown", detail: "" } : accept()));
    await tell(confirmed, unsure.ports);
    await tell(lost, unsure.ports);
    await deliverReceipts(unsure.sent.filter((mail) => mail.subject.includes(confirmed.libraryNumber)));
    const after = world();
    after.at.now = plusSeconds(noon, 1000);
    await tell(confirmed, after.ports);
    await tell(lost, after.ports);
    expect(after.sent.map((mail) => mail.subject.includes(lost.libraryNumber))).toEqual([true]);
    const ledger = (await notifications.ofSubject(lost)).flatMap(({ attempts }) =>
      attempts.map(({ reason }) => reason),
    );
    expect(ledger.filter((reason) => reason === "unconfirmed")).toHaveLength(1);
    expect([await stateOf(confirmed), await stateOf(lost)]).toEqual(["sent", "sent"]);
  });

  test("killed at any of its steps it loses nothing, and doubles nothing whose receipt comes", async () => {
    let steps = 0;
    for (let step = 0; step === steps; step += 1) {
      const ref = await aCase();
      const first = world();
      // Each in an hour of its own: the eleventh of an hour would be left to a digest.
      first.at.now = plusSeconds(noon, step * 3700);
      const { ports, made } = killedAt(first.ports, step);
      await tell(ref, ports).catch(() => "killed");
      if (made() > step) steps += 1;
      await deliverReceipts(first.sent);
      const second = world();
      second.at.now = plusSeconds(first.at.now, 2000);
      await tell(ref, second.ports);
      expect([step, recipients([...first.sent, ...second.sent])]).toEqual([step, both]);
      expect([step, await stateOf(ref)]).toEqual([step, "sent"]);
    }
    expect(steps).toBeGreaterThan(12);
  });
});
