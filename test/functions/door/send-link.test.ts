import { afterEach, expect, test } from "vitest";
import { taken } from "../../../shared/meter.ts";
import { askingsIn, putDoor, useDoor } from "../../kit/pages/door.ts";
import { pagesOver } from "../../kit/pages.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
useDoor(ports);
const pages = pagesOver(ports);
let hours = 0;

afterEach(async () => {
  for (const { event } of await askingsIn(ports)) await ports.linkOrders.settle(event);
  hours += 2;
  pages.at(hours * 3600);
});

const ask = () => pages.post("/door", { libraryNumber: "2000001", search: "prøve" });

test("a chosen library has one asking written, which names no address", async () => {
  expect((await ask()).statusCode).toBe(200);
  expect((await askingsIn(ports)).map(({ event }) => event.wanted)).toEqual([
    { page: "door", libraryNumber: "2000001" },
  ]);
});

test("without a library, with one that is none, or with two, nothing is asked for", async () => {
  for (const form of [
    "",
    "search=pr%C3%B8ve",
    "libraryNumber=",
    "libraryNumber=9999999",
    "libraryNumber=abc",
  ]) {
    const { statusCode, body } = await pages.post("/door", form);
    expect([statusCode, body?.includes('role="alert"')]).toEqual([422, true]);
  }
  const refused = [
    "libraryNumber=2000001&libraryNumber=2000001",
    "libraryNumber=20000011",
    "email=a@b.example",
  ];
  for (const form of refused) expect((await pages.post("/door", form)).statusCode).toBe(400);
  expect(await askingsIn(ports)).toEqual([]);
});

test("the answer and the work behind it are the same with a mailbox, without one, and beyond the limit", async () => {
  const seen: string[] = [];
  const look = async () => {
    taken();
    const { statusCode, body, headers } = await ask();
    seen.push(JSON.stringify([statusCode, body, headers, taken().map(({ operation }) => operation)]));
  };
  await look();
  await putDoor(ports, { over: { mailbox: null } });
  for (let time = 0; time < 4; time += 1) await look();
  await putDoor(ports, { over: { status: "permanently_closed" } });
  await look();
  await putDoor(ports);
  expect(new Set(seen).size).toBe(1);
  expect(seen[0]).toContain("Er adressen registrert hos oss");
  expect(seen[0]).not.toMatch(/2000001|Prøve|@/);
});
