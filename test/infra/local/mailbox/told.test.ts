import fc from "fast-check";
import { expect, test } from "vitest";
import { Accepted } from "../../../../infra/local/mailbox/ledger.ts";
import { openTold } from "../../../../infra/local/mailbox/told.ts";
import { holds } from "../../../kit/holds.ts";

const aMail = (to: string, more: { n?: number; configurationSet?: string | null } = {}): Accepted => {
  const { n = 0, configurationSet = "bibliotek24-local" } = more;
  return Accepted.parse({
    kind: "accepted",
    messageId: `m-${n}`,
    at: Date.parse("2026-11-23T12:00:00.000Z"),
    configurationSet,
    tags: { notification: "tag" },
    email: {
      messageId: `m-${n}`,
      from: "varsel@bibliotek24.example",
      replyTo: [],
      destination: { to: [to], cc: [], bcc: [] },
      subject: "Hei",
      body: {},
      attachments: [],
      at: 0,
    },
  });
};

const simulated = (name: string): string => `${name}@simulator.bibliotek24.example`;

test.each([
  ["tilgang@vendor.example", ["Sent", "Delivered"]],
  [simulated("deliver"), ["Sent", "Delivered"]],
  [simulated("bounce+2"), ["Sent", "Bounced"]],
  [simulated("delay"), ["Sent", "Delivery Delayed", "Delivered"]],
  [simulated("complain"), ["Sent", "Delivered", "Complaint Received"]],
  [simulated("silent"), []],
  [simulated("ooto"), ["Sent", "Delivered", "Bounced"]],
])("of a mail to %s SES tells %j", (to, news) => {
  const { events, next } = openTold([aMail(to)]).after(0);
  expect(events.map((event) => event["detail-type"])).toEqual(news.map((one) => `Email ${one}`));
  expect(next).toBe(news.length);
  for (const { detail } of events)
    expect(detail).toMatchObject({
      mail: { messageId: "m-0", tags: { "ses:configuration-set": ["bibliotek24-local"] } },
    });
});

test("an address that bounces does so for good, an out-of-office reply only for now", () => {
  const last = (name: string) =>
    openTold([aMail(simulated(name))])
      .after(0)
      .events.at(-1)?.detail;
  expect(last("bounce")).toMatchObject({ eventType: "Bounce", bounce: { bounceType: "Permanent" } });
  expect(last("ooto")).toMatchObject({ eventType: "Bounce", bounce: { bounceType: "Transient" } });
});

test("of a mail without a configuration set SES tells nothing", () => {
  const told = openTold([aMail(simulated("bounce"), { configurationSet: null }), aMail("a@vendor.example")]);
  expect(told.after(0).events).toHaveLength(2);
});

test("wherever one reads on, after restarts and more mails, every event comes once and in order", () => {
  const names = fc.constantFrom("deliver", "bounce", "delay", "complain", "silent", "ooto");
  const mails = fc.array(names).map((all) => all.map((name, n) => aMail(simulated(name), { n })));
  holds(
    fc.property(mails, fc.nat(), fc.nat(), (all, cut, at) => {
      const whole = openTold(all).after(0);
      const restarted = openTold(all.slice(0, cut % (all.length + 1)));
      for (const mail of all.slice(cut % (all.length + 1))) restarted.add(mail);
      const position = at % (whole.events.length + 1);
      const rest = restarted.after(position);
      expect(rest).toEqual({ events: whole.events.slice(position), next: whole.next });
    }),
  );
});

test("many mails are told in portions, silent ones among them", () => {
  const told = openTold(
    Array.from({ length: 600 }, (_, n) => aMail(simulated(n % 3 === 0 ? "silent" : "deliver"), { n })),
  );
  const first = told.after(0);
  const second = told.after(first.next);
  expect(first.events.length).toBeLessThan(800);
  expect(first.events.length + second.events.length + told.after(second.next).events.length).toBe(800);
});

test("a portion of silent mails alone does not end the telling", () => {
  const silent = Array.from({ length: 300 }, (_, n) => aMail(simulated("silent"), { n }));
  expect(openTold([...silent, aMail("a@vendor.example")]).after(0).events).toHaveLength(2);
  expect(
    openTold([aMail("a@vendor.example"), ...silent, aMail("b@vendor.example")]).after(2).events,
  ).toHaveLength(2);
});
