// A register of 10,000 records in every shape there is: brought into a real table, compared with a second one whose
// difference is known, and stopped at a third one in which too much is missing.
import { beforeAll, expect, test } from "vitest";
import {
  type Edition,
  editionOf,
  type Fate,
  generatedRegister,
} from "../../../infra/import/generated/register.ts";
import { planted } from "../../../infra/import/generated/xml.ts";
import { importLibraries, type Wish } from "../../../infra/import/libraries-import.ts";
import { Day, MunicipalityNumber } from "../../../shared/kinds.ts";
import { Library } from "../../../shared/records/library.ts";
import { fromItem } from "../../../shared/table/codec.ts";
import { open as openLibraries } from "../../../shared/table/libraries.ts";
import { open as openOrganisations } from "../../../shared/table/organisations.ts";
import { everything } from "../../../shared/table/pages.ts";
import { open as openDirectory } from "../../../shared/table/reference.ts";
import { open as openPlaces } from "../../../shared/table/register/places.ts";
import { useTable } from "../../kit/table/engine.ts";

useTable({ lean: true });

const count = 10_000;
const full: Wish = { full: true, acceptVanished: false, dryRun: false };
const written: Library[] = [];

async function* piecesOf(edition: Edition): AsyncGenerator<string> {
  yield* generatedRegister(count, edition);
}

const run = async (edition: Edition) => {
  const said: string[] = [];
  written.length = 0;
  const libraries = openLibraries();
  const code = await importLibraries({
    file: piecesOf(edition),
    wish: full,
    ports: {
      clock: { today: () => Day.parse("2026-02-03") },
      organisations: openOrganisations(),
      places: openPlaces(),
      libraries: {
        list: libraries.list,
        put: async (library) => {
          written.push(library);
          await libraries.put(library);
        },
      },
      directory: openDirectory(),
    },
    tell: (line) => said.push(line),
    progress: () => undefined,
  });
  return { code, said, sum: said.find((line) => / added, /.test(line)) };
};

const held = () => everything({ pk: "LIBRARIES", prefix: "LIBRARY#" }, (item) => fromItem(Library, item));

const numbersOf = (edition: Edition, fate: Fate): string[] =>
  [...editionOf(count, edition)].filter((one) => one.fate === fate).map(({ sketch }) => sketch.libraryNumber);

const writtenAs = (is: (library: Library) => boolean): string[] =>
  written.filter(is).map(({ libraryNumber }) => libraryNumber);

let first: Awaited<ReturnType<typeof run>>;
beforeAll(async () => {
  first = await run(1);
});

test("10,000 records are 4,415 libraries of ours, each bad one says why, and no secret or name comes along", async () => {
  expect(first.code).toBe(0);
  expect(first.sum).toBe(
    "4415 added, 0 changed, 0 unchanged, 0 older than what we hold, 0 vanished, " +
      "5485 of other types (AVD 100, FAG 1600, FHS 300, GSK 2985, HØY 500), 100 bad.",
  );
  expect(
    new Set(first.said.filter((line) => /^ {2}record/.test(line)).map((line) => line.replace(/.*\) /, ""))),
  ).toEqual(
    new Set([
      "has no library number of 7 digits",
      "is not well-formed",
      "has no type",
      "has no usable name",
      "lies in no municipality we know",
      "is a branch of a library we do not know",
    ]),
  );
  const libraries = await held();
  expect(libraries).toHaveLength(4415);
  expect(JSON.stringify(libraries) + first.said.join()).not.toContain(planted);
  expect(
    libraries.every(({ municipalityNumber, countyNumber }) => municipalityNumber.startsWith(countyNumber)),
  ).toBe(true);
});

test("the reference over all of them is rebuilt, with the names of their places", async () => {
  const built = await openDirectory().rebuild();
  expect(built.libraries).toBe(4415);
  expect(built.bytes).toBeLessThan(200_000);
  expect((await openDirectory().current()).municipality(MunicipalityNumber.parse("4601"))).toBe("Bergen");
});

test("the same register again writes nothing", async () => {
  const { sum } = await run(1);
  expect(sum).toContain("0 added, 0 changed, 4415 unchanged, 0 older than what we hold, 0 vanished");
  expect(written).toEqual([]);
});

test("a second register shows exactly what is known to be different, and that alone is written", async () => {
  const { code, sum } = await run(2);
  expect(code).toBe(0);
  const of = (fate: Fate) => numbersOf(2, fate);
  const [added, gone, renamed, moved, closed, older] = [
    of("new"),
    of("gone"),
    of("renamed"),
    of("moved"),
    of("closed"),
    of("older"),
  ];
  const changed = renamed.length + moved.length + closed.length;
  const unchanged = 4415 - gone.length - changed - older.length;
  expect([added, gone, renamed, moved, closed, older].map(({ length }) => length)).toEqual([
    12, 38, 54, 62, 51, 48,
  ]);
  expect(sum).toContain(
    `${added.length} added, ${changed} changed, ${unchanged} unchanged, ` +
      `${older.length} older than what we hold, ${gone.length} vanished`,
  );
  expect(writtenAs(({ name }) => name.includes("nytt navn"))).toEqual(renamed);
  expect(writtenAs(({ name }) => name.includes("gammelt navn"))).toEqual([]);
  expect(writtenAs(({ status }) => status === "permanently_closed").toSorted()).toEqual(
    [...closed, ...gone].toSorted(),
  );
  expect(written).toHaveLength(added.length + changed + gone.length);
});

test("a third one, in which every tenth is missing, is stopped with figures, and nothing is written", async () => {
  const before = await held();
  const { code, said } = await run(3);
  expect(code).toBe(2);
  expect(said.at(-1)).toMatch(
    /^Stopped: 479 of 4231 libraries of the register are not in the file, or closed or unreadable in it, more than 5 %\. Nothing was written\./,
  );
  expect(written).toEqual([]);
  expect(await held()).toEqual(before);
});
