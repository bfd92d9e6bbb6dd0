import { expect, test } from "vitest";
import { handler as cancel } from "../../../functions/training/moves/cancel.ts";
import { handler } from "../../../functions/training/replace.ts";
import { WebinarId } from "../../../shared/records/training/webinar.ts";
import { aCaller, aProduct, theOperator, theOwner } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { bringOn, operator, schedule, theWindow, webinarBody, webinarId } from "../../kit/table/training.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const put = (over: Record<string, unknown>, version: number, id = webinarId) =>
  answer(handler, ports, { caller: operator, params: { webinarId: id }, body: webinarBody(over), version });

test("a webinar is scheduled, changed on its version, and its history names who changed what", async () => {
  expect(await put({}, 1)).toMatchObject({ refused: "webinar.unknown" });
  expect(await put({}, 0)).toMatchObject({
    status: 201,
    etag: "1",
    body: { state: "scheduled", ...theWindow, recording: null, operator: { moves: ["cancel"], signedUp: 0 } },
  });
  expect(await put({}, 0)).toMatchObject({ refused: "request.version-stale" });
  expect(await put({ seats: 9 }, 1)).toMatchObject({
    status: 200,
    etag: "2",
    body: {
      operator: {
        seats: 9,
        history: [
          { what: "create", fields: [] },
          { what: "change", fields: ["seats"], by: { organisationNumber: theOperator } },
        ],
      },
    },
  });
  expect(await put({ seats: 8 }, 1)).toMatchObject({ refused: "request.version-stale" });
});

test("everything that is wrong is told at once", async () => {
  const wrong = { productIds: ["nothing"], to: theWindow.from };
  expect(await put(wrong, 2)).toMatchObject({
    refused: "webinar.refused",
    flaws: ["/to ends_before_it_begins", "/productIds/0 not_known"],
  });
});

test("a product that is not in the catalogue yet is named to nobody", async () => {
  await ports.products.put(aProduct({ productId: "draft-one", state: "draft" }));
  await ports.directory.rebuild();
  expect(await put({ productIds: ["fjordfilm", "draft-one"] }, 2)).toMatchObject({
    refused: "webinar.refused",
    flaws: ["/productIds/1 not_known"],
  });
});

test("what is cancelled stays as it is, and what was held keeps its time", async () => {
  const id = WebinarId.parse("cancelled");
  await schedule(ports, {}, id);
  await answer(cancel, ports, { caller: operator, params: { webinarId: id }, version: 1 });
  expect(await put({ seats: 9 }, 2, id)).toMatchObject({
    refused: "webinar.wrong-state",
    standing: { state: "cancelled", moves: [] },
  });
  const held = WebinarId.parse("held");
  await schedule(ports, {}, held);
  await bringOn(ports, 1, held);
  expect(await put({ title: { nb: "Ny tittel", nn: null, en: null } }, 2, held)).toMatchObject({
    status: 200,
  });
});

test("nobody but the operator of the day may", async () => {
  for (const caller of [aCaller(theOwner, "operator"), aCaller(theOwner, "access.write")])
    expect(
      await answer(handler, ports, { caller, params: { webinarId }, body: webinarBody(), version: 2 }),
    ).toMatchObject({ refused: "caller.not-operator" });
});

test("an address that is no https address, and a language that is none, are refused before anything is read", () => {
  const parsed = (over: Record<string, unknown>) => handler.body.safeParse(webinarBody(over)).success;
  expect(parsed({})).toBe(true);
  for (const joinAddress of [
    "http://a.example/",
    "javascript:alert(1)",
    "https://u:p@a.example/",
    "a",
    `https://a.example/${"a".repeat(500)}`,
  ])
    expect(parsed({ joinAddress })).toBe(false);
  expect(parsed({ title: { nb: "a\nb", nn: null, en: null } })).toBe(false);
  expect(parsed({ title: { nn: "a", nb: null, en: null } })).toBe(false);
  expect(parsed({ seats: 0 })).toBe(false);
});
