import { describe, expect, test } from "vitest";
import { job } from "../../../functions/notifications/every-minute-digests.ts";
import { tell } from "../../../functions/notifications/telling/tell.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import type { OutgoingMail } from "../../../shared/ports/mail.ts";
import type { CaseRef } from "../../../shared/records/case.ts";
import { noon } from "../../kit/table/small-world.ts";
import { useTelling } from "../../kit/table/telling.ts";

const { real, world, aCase } = useTelling({ lean: true });

const numberOf = ({ id, libraryNumber }: CaseRef) => `${id}/${libraryNumber}`;
const toVendor = (sent: readonly OutgoingMail[]) => sent.filter(({ to }) => to === "access@fjord.example");

/** How often each case stands in the vendor's mails, by itself or in a digest. */
const timesNamed = (cases: readonly CaseRef[], sent: readonly OutgoingMail[]) =>
  cases.map((ref) => toVendor(sent).filter(({ text }) => text.includes(numberOf(ref))).length);

const statesOf = (cases: readonly CaseRef[]) =>
  Promise.all(cases.map(async (ref) => (await real.cases.read(ref))?.record.state));

describe("a vendor that is asked for 25 accesses within an hour", () => {
  test("gets ten mails and one digest, which together name every case once; then all are sent", async () => {
    const { ports, sent, at } = world();
    const cases: CaseRef[] = [];
    for (let count = 0; count < 25; count += 1) cases.push(await aCase());
    for (const ref of cases) await tell(ref, ports);
    expect(toVendor(sent)).toHaveLength(10);
    expect(await job.run(ports)).toEqual({ looked: 0, told: 0 });

    const withdrawn = cases[24];
    if (!withdrawn) throw new Error("There should be 25 cases.");
    const actor = { kind: "library", organisationNumber: null, supplier: null } as const;
    const wish = { move: "withdraw", version: 1, eventId: "gone", at: noon, actor, reason: null } as const;
    expect((await ports.cases.move(withdrawn, wish)).outcome).toBe("moved");

    at.now = plusSeconds(noon, 601);
    expect(await job.run(ports)).toEqual({ looked: 1, told: 1 });
    expect(toVendor(sent)).toHaveLength(11);
    expect(timesNamed(cases, sent)).toEqual([...Array.from({ length: 24 }, () => 1), 0]);

    for (const ref of cases) await tell(ref, ports);
    expect(new Set(await statesOf(cases.slice(0, 24)))).toEqual(new Set(["sent"]));
    expect(toVendor(sent)).toHaveLength(11);
    expect(await job.run(ports)).toEqual({ looked: 0, told: 0 });
  });

  test("is told of a withdrawal that came after the digest", async () => {
    const { ports, sent, at } = world();
    at.now = plusSeconds(noon, 7200);
    const cases: CaseRef[] = [];
    for (let count = 0; count < 12; count += 1) cases.push(await aCase());
    for (const ref of cases) await tell(ref, ports);
    at.now = plusSeconds(noon, 7900);
    await job.run(ports);
    const last = cases[11];
    if (!last) throw new Error("There should be 12 cases.");
    await tell(last, ports);
    const actor = { kind: "library", organisationNumber: null, supplier: null } as const;
    const wish = { move: "withdraw", version: 2, eventId: "late", at: at.now, actor, reason: null } as const;
    expect((await ports.cases.move(last, wish)).outcome).toBe("moved");
    await tell(last, ports);
    const subjects = toVendor(sent).map(({ subject }) => subject);
    expect(subjects.filter((subject) => subject.includes("Trukket"))).toHaveLength(1);
  });

  test("whose digest bounces has it sent to the next address, and with none left the cases are undeliverable", async () => {
    const { ports, sent, at } = world();
    at.now = plusSeconds(noon, 20_000);
    const cases: CaseRef[] = [];
    for (let count = 0; count < 11; count += 1) cases.push(await aCase());
    for (const ref of cases) await tell(ref, ports);
    at.now = plusSeconds(noon, 20_700);
    await job.run(ports);
    const last = cases[10];
    if (!last) throw new Error("There should be 11 cases.");
    await tell(last, ports);
    expect(await statesOf([last])).toEqual(["sent"]);
    const [notification] = (await ports.notifications.ofSubject(last)).filter(({ digest }) => digest);
    if (!notification?.digest) throw new Error("The case should be in a digest.");
    const [mail] = await ports.notifications.ofSubject(notification.digest);
    if (!mail) throw new Error("The digest should have a mail.");
    await ports.notifications.receive(mail.ref, { id: "b", type: "Bounce.Permanent", at: at.now });
    await ports.digests.settle(notification.digest, at.now);
    await job.run(ports);
    await tell(last, ports);
    expect(await statesOf([last])).toEqual(["undeliverable"]);
    await tell(last, ports);
    expect(sent.at(-1)?.to).toBe("hjelp@bibliotek24.example");
  });
});
