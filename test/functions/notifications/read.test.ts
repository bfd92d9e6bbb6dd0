import { describe, expect, test } from "vitest";
import { handler as list } from "../../../functions/notifications/list.ts";
import { handler } from "../../../functions/notifications/read.ts";
import { tell } from "../../../functions/notifications/telling/tell.ts";
import { tagOf } from "../../../shared/records/telling/notification.ts";
import { aCaller, theCounty, theOperator, theStranger, theVendor } from "../../kit/builders.ts";
import { answer, owner } from "../../kit/table/calls.ts";
import { useTasks } from "../../kit/table/held.ts";

const { ports, world, aCase } = useTasks();
const readers = {
  library: owner,
  county: aCaller(theCounty, "county"),
  vendor: aCaller(theVendor, "vendor"),
  operator: aCaller(theOperator, "operator"),
  stranger: aCaller(theStranger, "access"),
};

describe("GET /v1/notifications/{notificationId}", () => {
  test("is the proof of what was told, shown to whom it was told and to the operator; to others it does not exist", async () => {
    const ref = await aCase();
    await tell(ref, world().ports);
    const all = await ports.notifications.ofSubject(ref);
    const seenBy = async (template: string) => {
      const found = all.find((one) => one.ref.template === template);
      if (!found) throw new Error(`${template} was not told.`);
      const params = { notificationId: tagOf(found.ref) };
      const answers = await Promise.all(
        Object.values(readers).map((caller) => answer(handler, ports, { params, caller })),
      );
      return answers.map((one) => ("refused" in one ? one.refused : one.status));
    };
    const no = "notification.unknown";
    expect(await seenBy("access-request-to-vendor")).toEqual([no, no, 200, 200, no]);
    expect(await seenBy("access-request-receipt")).toEqual([200, 200, no, 200, no]);
    const [first] = all;
    const params = { notificationId: first ? tagOf(first.ref) : "" };
    expect(await answer(handler, ports, { params, caller: readers.operator })).toMatchObject({
      body: { state: "accepted", language: "nb", attempts: [{ n: 1, reason: "first", messageId: "m" }] },
    });
  });

  test("of another form, or of a case that is not there, does not exist", async () => {
    for (const notificationId of ["x", "", "W10", Buffer.from("[1,2]").toString("base64url")]) {
      const asked = { params: { notificationId }, caller: readers.operator };
      expect(await answer(handler, ports, asked)).toMatchObject({ refused: "notification.unknown" });
    }
  });
});

describe("GET /v1/libraries/{libraryNumber}/cases/{caseId}/notifications", () => {
  test("lists to each reader its own", async () => {
    const ref = await aCase();
    if (ref.libraryNumber !== "2000002" && ref.libraryNumber !== "2000001")
      throw new Error(ref.libraryNumber);
    await tell(ref, world().ports);
    const params = { libraryNumber: ref.libraryNumber, caseId: ref.id };
    const templates = async (caller: (typeof readers)["vendor"]) => {
      const answered = await answer(list, ports, { params, caller });
      return "refused" in answered
        ? answered.refused
        : JSON.stringify(answered.body).match(/access-request-[a-z-]+(?=")/g);
    };
    expect(new Set(await templates(readers.vendor))).toContain("access-request-to-vendor");
    expect(new Set(await templates(readers.vendor))).not.toContain("access-request-receipt");
    expect(new Set(await templates(readers.library))).toContain("access-request-receipt");
    expect(await templates(readers.stranger)).toBe("caller.not-yours");
  });
});
