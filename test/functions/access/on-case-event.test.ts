import { expect, test } from "vitest";
import { job } from "../../../functions/access/on-case-event.ts";
import { ProductId, Year } from "../../../shared/kinds.ts";
import { accessRequestMoves } from "../../../shared/records/access-request.ts";
import type { CaseEvent } from "../../../shared/records/case.ts";
import { systemActor } from "../../../shared/records/case.ts";
import { stamp } from "../../../shared/table/cases/moves.ts";
import { moveOn, useLife } from "../../kit/table/life.ts";
import { noon } from "../../kit/table/small-world.ts";
import { libraryNumber } from "../../kit/table/world.ts";

const { ports, reach } = useLife();
const ref = { kind: "access-request", libraryNumber, id: "2026-fjordfilm" } as const;

const take = (event: CaseEvent) => job.take({ detail: { event } }, ports);

test("whatever happens to an access request reaches the statistics", () => {
  const names: (keyof typeof accessRequestMoves)[] = Object.values(
    Object.fromEntries(Object.keys(accessRequestMoves).map((name) => [name, name])),
  ).filter((name): name is keyof typeof accessRequestMoves => Object.hasOwn(accessRequestMoves, name));
  const wish = { eventId: "e", at: noon, actor: systemActor, reason: null };
  const told = names.map((move) => stamp(ref, { move, ...wish }, { version: 1, state: "sent" }).event.type);
  expect(names.length).toBeGreaterThan(20);
  expect([...new Set(told)].toSorted()).toEqual([...job.types].toSorted());
});

test("events in any order and any number leave the last version, once", async () => {
  const { record } = await reach("acknowledged");
  const moved = await moveOn(ports, record, "activate");
  if (moved.outcome !== "moved") throw new Error(moved.outcome);
  const [early, late] = [record.event, moved.record.event];
  for (const event of [late, early, late, early]) expect(await take(event)).toBe("done");
  const { productId, year } = record;
  expect(await ports.caseMoments.ofProduct(productId, year)).toMatchObject([
    {
      state: "activated",
      version: moved.record.version,
      acknowledged: noon,
      activated: noon,
      verified: null,
    },
  ]);
});

test("what is older than what is kept changes nothing; the event of a case that is gone is done", async () => {
  const { record } = await reach("sent");
  await take(record.event);
  const { productId, year } = record;
  const [kept] = await ports.caseMoments.ofProduct(productId, year);
  if (!kept) throw new Error("Nothing was kept.");
  expect(await ports.caseMoments.keep({ ...kept, version: 1, state: "received" })).toBe(false);
  expect(await take({ ...record.event, case: { ...ref, id: "2026-gone" } })).toBe("done");
  expect(await ports.caseMoments.ofProduct(ProductId.parse("gone"), Year.parse(2026))).toEqual([]);
});
