import { beforeAll, expect, test } from "vitest";
import { countyContact, putDoor, useDoor } from "../../kit/pages/door.ts";
import { choicesIn, pagesOver } from "../../kit/pages.ts";
import { linkFor, sendCase, theCase } from "../../kit/table/sent-case.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports, enrol } = useSmallWorld();
useDoor(ports);
const pages = pagesOver(ports);

beforeAll(() => enrol(2026));

test("the county's contact moves a case only with the owner's leave, and then in the county's name", async () => {
  const { version } = await sendCase(ports);
  const county = await linkFor(ports, "county", { email: countyContact });
  const verify = { version: String(version), choice: "verify" };
  expect(choicesIn((await pages.get(county)).body)).toEqual([]);
  expect((await pages.post(county, verify)).statusCode).toBe(422);
  await putDoor(ports, { delegates: true });
  expect(choicesIn((await pages.get(county)).body)).toEqual(["verify", "withdraw"]);
  expect((await pages.post(county, verify)).statusCode).toBe(200);
  const found = await ports.cases.read(theCase);
  expect(found?.record).toMatchObject({ state: "verified", event: { actor: { kind: "county" } } });
});
