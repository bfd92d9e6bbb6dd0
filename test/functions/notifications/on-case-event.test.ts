import { marshall } from "@aws-sdk/util-dynamodb";
import { describe, expect, test } from "vitest";
import { handler as create } from "../../../functions/access/create.ts";
import { job } from "../../../functions/notifications/on-case-event.ts";
import type { OutgoingMail, SendOutcome } from "../../../shared/ports/mail.ts";
import { aRequest } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { libraryNumber, theRequest, useSmallWorld } from "../../kit/table/world.ts";

const { ports, enrol } = useSmallWorld();

/** The event on the item, as stream and Pipe bring it. */
const theMessage = async () => {
  const record = await ports.accessRequests.read(theRequest);
  return job.message.parse({ detail: { event: marshall(record?.event ?? {}) } });
};

const withMail = (outcome: SendOutcome) => {
  const sent: OutgoingMail[] = [];
  const send = (mail: OutgoingMail) => {
    sent.push(mail);
    return Promise.resolve(outcome);
  };
  return {
    sent,
    ports: {
      ...ports,
      mail: { send, quota: () => Promise.resolve(500) },
      mailHours: { opensAt: (now: typeof at) => now },
    },
  };
};
const at = ports.clock.now();

describe("an event of a case", () => {
  test("comes again when a mail was throttled, and is done when all is told", async () => {
    await enrol(2026);
    await answer(create, ports, { params: { libraryNumber }, body: aRequest() });
    const throttled = withMail({ outcome: "throttled", detail: "" });
    expect(await job.take(await theMessage(), throttled.ports)).toBe("retry");
    const open = withMail({ outcome: "accepted", messageId: "m" });
    expect(await job.take(await theMessage(), open.ports)).toBe("done");
    expect(open.sent).toHaveLength(2);
  });

  test("of the wrong form is not taken for one", () => {
    const wrong = [{}, { detail: { event: {} } }, { detail: { event: { id: { S: "x" } } } }];
    expect(wrong.map((message) => job.message.safeParse(message).success)).toEqual([false, false, false]);
  });
});
