import { beforeEach, describe, expect, test } from "vitest";
import { job } from "../../../functions/notifications/on-link-asked.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import { Email, VendorId } from "../../../shared/kinds.ts";
import type { OutgoingMail, SendOutcome } from "../../../shared/ports/mail.ts";
import { contactMark } from "../../../shared/records/link.ts";
import type { WantedLink } from "../../../shared/records/telling/link-order.ts";
import { addressRef } from "../../../shared/records/telling/subject.ts";
import { askingsIn, countyContact, mailbox, putDoor, useDoor } from "../../kit/pages/door.ts";
import { noon } from "../../kit/table/small-world.ts";
import { accept, useTelling } from "../../kit/table/telling.ts";
import { libraryNumber } from "../../kit/table/world.ts";

const { real, world, aCase } = useTelling();
useDoor(real);
const day = 86_400;
let serial = 0;
let at = noon;

// Each test a day of its own, so that none uses up another's three links an hour.
beforeEach(() => {
  serial += 1;
  at = plusSeconds(noon, serial * day);
});

type Answer = (mail: OutgoingMail) => SendOutcome;

/** Asks for a link, and hands what is due to the consumer. */
const deliver = async (wanted: WantedLink, answer: Answer = accept, late = 0) => {
  await real.linkOrders.ask(wanted, { eventId: `asked-${serial}`, at });
  const telling = world(answer);
  telling.at.now = plusSeconds(at, late);
  const take = async () => {
    const outcomes: string[] = [];
    for (const { message } of await askingsIn(real))
      outcomes.push(await job.take(job.message.parse(message), telling.ports));
    return outcomes;
  };
  return { outcomes: await take(), take, ...telling };
};
const door: WantedLink = { page: "door", libraryNumber };

describe("a link to the door", () => {
  test("goes to the library's registered mailbox, in its language, once however often it is told", async () => {
    await putDoor(real, { over: { language: "nn" } });
    await real.linkOrders.ask(door, { eventId: "twice", at });
    const [asking] = await askingsIn(real);
    const { ports, sent, at: clock } = world();
    clock.now = at;
    for (let times = 0; times < 3; times += 1)
      expect(await job.take(job.message.parse(asking?.message), ports)).toBe("done");
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      [mailbox, "[B24] Lenke til sakene for Prøve bibliotek"],
    ]);
    const [, href = ""] = /^(https:\S+\/door\/\S+)$/m.exec(sent[0]?.text ?? "") ?? [];
    const link = await real.links.open("door", href.split("/").at(-1) ?? "");
    expect(link).toMatchObject({
      libraryNumber,
      expiresAt: plusSeconds(at, 1800),
      contact: contactMark(mailbox),
    });
    expect(await askingsIn(real)).toEqual([]);
    await putDoor(real);
  });

  test("is proven by a notification of its own", async () => {
    await deliver(door);
    const told = await real.notifications.ofSubject(addressRef(libraryNumber, mailbox));
    expect(told.at(-1)).toMatchObject({
      ref: { template: "door-to-library" },
      state: "accepted",
      recipient: mailbox,
      attempts: [{ messageId: "m", templateVersion: 1 }],
    });
  });

  test.each([
    ["has no mailbox", { mailbox: null }],
    ["is closed for a time", { status: "temporarily_closed" as const }],
  ])("goes to the county contact where the library %s", async (_, over) => {
    await putDoor(real, { over });
    const { sent } = await deliver(door);
    expect(sent.map(({ to }) => to)).toEqual([countyContact]);
    await putDoor(real);
  });

  test("goes to the county contact where SES will not take the mailbox", async () => {
    const { sent, outcomes } = await deliver(door, (mail) =>
      mail.to === mailbox ? { outcome: "refused", detail: "" } : accept(),
    );
    expect([outcomes, sent.map(({ to }) => to)]).toEqual([["done"], [countyContact]]);
  });

  test("of a library that is closed for good, or that there is none of, goes to nobody and is settled", async () => {
    await putDoor(real, { over: { status: "permanently_closed" } });
    expect((await deliver(door)).sent).toEqual([]);
    await putDoor(real);
    expect(await askingsIn(real)).toEqual([]);
  });

  test("is tried again while SES is too busy, and by the sweeper while nobody knows what became of it", async () => {
    const busy = await deliver(door, () => ({ outcome: "throttled", detail: "" }));
    expect([busy.outcomes, busy.sent]).toEqual([["retry"], []]);
    expect(await askingsIn(real)).toHaveLength(1);
    const unknown = await deliver(door, () => ({ outcome: "unknown", detail: "" }));
    expect(unknown.outcomes).toEqual(["done"]);
    expect(await askingsIn(real)).toHaveLength(1);
    unknown.at.now = plusSeconds(at, 1800);
    expect(await unknown.take()).toEqual(["done"]);
    expect([unknown.sent.length, await askingsIn(real)]).toEqual([1, []]);
  });

  test("that comes half an hour late is not sent at all", async () => {
    const { sent, outcomes } = await deliver(door, accept, 1800);
    expect([sent, outcomes]).toEqual([[], ["done"]]);
  });
});

describe("a new link in place of an old one", () => {
  const fjord = VendorId.parse("fjord");
  const mark = (email: string) => contactMark(Email.parse(email));

  test("to a case goes to the vendor's contact of today, never to whom the old one was sent", async () => {
    const ref = await aCase();
    const wanted = { page: "case", case: ref, as: "vendor", contact: mark("sluttet@fjord.example") } as const;
    const { sent } = await deliver(wanted);
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      [
        "access@fjord.example",
        `[B24 2026-fjordfilm/${ref.libraryNumber}] Ny lenke til saken om Fjordfilm for Prøve bibliotek`,
      ],
    ]);
    const [, href = ""] = /^(https:\S+\/cases\/\S+)$/m.exec(sent[0]?.text ?? "") ?? [];
    expect(await real.links.open("case", href.split("/").at(-1) ?? "")).toMatchObject({
      case: ref,
      as: "vendor",
      contact: mark("access@fjord.example"),
      expiresAt: plusSeconds(at, 90 * day),
    });
  });

  test("to a case goes to the library's contact in it, or to the county's, whoever's link was too old", async () => {
    const ref = await aCase();
    const library = await deliver({ page: "case", case: ref, as: "library", contact: mark(mailbox) });
    expect(library.sent.map(({ to }) => to)).toEqual(["kari@bibliotek.example"]);
    at = plusSeconds(at, 2 * 3600);
    const county = await deliver({
      page: "case",
      case: { ...ref, libraryNumber },
      as: "county",
      contact: mark(mailbox),
    });
    expect(county.sent.map(({ to }) => to)).toEqual([countyContact]);
  });

  test("to the work page goes to the contact who asked, as long as that is one", async () => {
    const support = { page: "work", vendorId: fjord, contact: mark("support@fjord.example") } as const;
    const { sent } = await deliver(support);
    expect(sent.map(({ to }) => to)).toEqual(["support@fjord.example"]);
    expect(sent[0]?.text).toContain("https://bibliotek24.example/open-cases/");
  });
});
