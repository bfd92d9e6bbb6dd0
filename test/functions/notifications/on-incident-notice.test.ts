import { describe, expect, test } from "vitest";
import { job } from "../../../functions/notifications/on-incident-notice.ts";
import { job as receive } from "../../../functions/notifications/on-receipt.ts";
import { handler as read } from "../../../functions/notifications/read.ts";
import { Email } from "../../../shared/kinds.ts";
import type { SendOutcome } from "../../../shared/ports/mail.ts";
import { refOfTag } from "../../../shared/records/telling/notification.ts";
import { aCaller, theOperator, theVendor } from "../../kit/builders.ts";
import { libraryAt, mailboxAt, opensAccess, ownerOf } from "../../kit/faults/places.ts";
import { useFaults } from "../../kit/faults/world.ts";
import { receiptsOf } from "../../kit/storm/weather.ts";
import { answer } from "../../kit/table/calls.ts";

const { aStory } = useFaults(6);

describe("a notice of an incident", () => {
  test("whose mail was throttled goes when it is tried again, once", async () => {
    let answer: SendOutcome = { outcome: "throttled", detail: "" };
    const story = aStory((mail) =>
      mail.to === mailboxAt(0) ? answer : { outcome: "accepted", messageId: "m" },
    );
    await story.access(0, ...opensAccess);
    await story.reportAll(1);
    await story.move("identify");
    expect(story.sent.filter(({ to }) => to === mailboxAt(0))).toEqual([]);
    answer = { outcome: "accepted", messageId: "m" };
    for (let turn = 0; turn < 3; turn += 1) await story.pass(61);
    expect(story.sent.filter(({ to }) => to === mailboxAt(0))).toHaveLength(1);
  });

  test("that never got out is not followed by an end", async () => {
    const story = aStory((mail) =>
      mail.to === mailboxAt(0)
        ? { outcome: "throttled", detail: "" }
        : { outcome: "accepted", messageId: "m" },
    );
    await story.access(0, ...opensAccess);
    await story.reportAll(1);
    await story.move("identify");
    await story.move("resolve");
    for (let turn = 0; turn < 3; turn += 1) await story.pass(61);
    expect(story.sent.filter(({ to }) => to === mailboxAt(0))).toEqual([]);
  });

  test("of a library whose access has ended meanwhile is not told", async () => {
    const story = aStory();
    await story.access(0, ...opensAccess);
    await story.reportAll(1);
    const { ports } = story;
    await ports.incidentNotices.put({
      incident: (await story.incident()).id,
      owner: "2200002",
      version: 1,
      template: "incident-confirmed-to-library",
      at: story.now,
    });
    await story.move("identify");
    expect(story.sent.filter(({ to }) => to === mailboxAt(2))).toEqual([]);
    expect(story.sent.filter(({ to }) => to === mailboxAt(0))).toHaveLength(1);
  });
});

test("what was told of an incident is proven to whom it was told, and to no other", async () => {
  const story = aStory();
  await story.access(0, ...opensAccess);
  await story.reportAll(0, 1, 2, 3, 4, 5);
  await story.move("identify");
  const callers = [
    aCaller(ownerOf(libraryAt(0)), "fault"),
    aCaller(ownerOf(libraryAt(1)), "fault"),
    aCaller(theVendor, "vendor"),
    aCaller(theOperator, "operator"),
  ];
  const seenBy = async (template: string) => {
    const { tag: notificationId = "" } =
      story.sent.find(({ tag }) => refOfTag(tag)?.template === template) ?? {};
    const answers = await Promise.all(
      callers.map((caller) => answer(read, story.ports, { params: { notificationId }, caller })),
    );
    return answers.map((one) => ("refused" in one ? one.refused : one.status));
  };
  const no = "notification.unknown";
  expect(await seenBy("incident-confirmed-to-library")).toEqual([200, no, no, 200]);
  expect(await seenBy("incident-growth-to-vendor")).toEqual([no, no, 200, 200]);
});

test("an event of the wrong form is not taken for one", () => {
  expect(job.message.safeParse({ detail: { event: {} } }).success).toBe(false);
});

// Last, because the address stays broken.
test("a notice whose address bounced at the vendor goes to the next one of that role, once", async () => {
  const story = aStory();
  const { ports } = story;
  const vendor = await ports.organisations.read("fjord");
  if (!vendor) throw new Error("There is no vendor.");
  const [support] = vendor.contacts.filter(({ role }) => role === "support");
  if (!support) throw new Error("It has no support.");
  const second = { ...support, email: Email.parse("vakt@fjord.example") };
  await ports.organisations.put({ ...vendor, contacts: [...vendor.contacts, second] });
  await story.reportAll(0, 1, 2, 3, 4, 5);
  const growth = () =>
    story.sent.filter(({ tag }) => refOfTag(tag)?.template === "incident-growth-to-vendor");
  expect(growth().map(({ to }) => to)).toEqual([support.email]);
  const [mail] = growth();
  const [bounced] = receiptsOf({ tag: mail?.tag ?? "", at: story.now }, 1, "bounces").slice(-1);
  expect(await receive.take(receive.message.parse(bounced), ports)).toBe("done");
  for (let turn = 0; turn < 3; turn += 1) await story.pass(61);
  expect(growth().map(({ to }) => to)).toEqual([support.email, second.email]);
  await ports.organisations.put(vendor);
});
