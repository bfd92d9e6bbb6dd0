import { describe, expect, test } from "vitest";
import { job } from "../../../functions/notifications/on-receipt.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import { Email } from "../../../shared/kinds.ts";
import { type NotificationRef, tagOf } from "../../../shared/records/telling/notification.ts";
import { noon } from "../../kit/table/small-world.ts";
import { libraryNumber, useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const ref: NotificationRef = {
  subject: { kind: "access-request", libraryNumber, id: "2026-fjordfilm" },
  version: 1,
  template: "access-request-to-vendor",
  rank: 1,
};

const aMessage = (eventType: string, over: Record<string, unknown> = {}, tag = tagOf(ref)) =>
  job.message.parse({
    detail: {
      eventType,
      mail: { messageId: "m1", timestamp: noon, tags: { notification: [tag] } },
      ...over,
    },
  });

const later = plusSeconds(noon, 1);
const written = { templateVersion: 1, contentHash: "h" };
const bounce = { bounce: { timestamp: later, bounceType: "Permanent", bouncedRecipients: [] } };

describe("a receipt of SES", () => {
  test("is appended once to its notification, with the kind of a bounce", async () => {
    const claim = { recipient: Email.parse("a@fjord.example"), language: "nb", now: noon, written } as const;
    await ports.notifications.claim(ref, claim);
    for (const message of [aMessage("Send"), aMessage("Bounce", bounce), aMessage("Send")])
      expect(await job.take(message, ports)).toBe("done");
    const [notification] = await ports.notifications.ofSubject(ref.subject);
    expect(notification?.receipts.map(({ type }) => type)).toEqual(["Send", "Bounce.Permanent"]);
  });

  test("that matches nothing is done with, and not tried for ever", async () => {
    expect(await job.take(aMessage("Send", {}, "not ours"), ports)).toBe("done");
  });
});
