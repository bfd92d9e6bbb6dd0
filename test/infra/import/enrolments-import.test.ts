// Behaviour of the import of enrolments: rows in and out, bad rows, and when it stops.
import { expect, test } from "vitest";
import { importEnrolments } from "../../../infra/import/enrolments-import.ts";
import type { Wish } from "../../../infra/import/libraries-import.ts";
import { demoData } from "../../../infra/local/demo/demo.ts";
import { Day, Instant } from "../../../shared/kinds.ts";
import type { EnrolmentRow } from "../../../shared/ports.ts";
import { directoryOf } from "../../../shared/records/directory.ts";

const demo = demoData(Day.parse("2026-01-06"));
const now = Instant.parse("2026-01-06T12:00:00.000Z");
const plain: Wish = { full: false, acceptVanished: false, dryRun: false };
const full: Wish = { ...plain, full: true };
const header = "libraryNumber,productId,year,state";
const directory = directoryOf({
  ...demo,
  organisations: [],
  libraries: demo.libraries,
});

async function* linesOf(lines: string[]): AsyncGenerator<string> {
  for (const line of lines) yield await Promise.resolve(line);
}

const nameOf = (row: Omit<EnrolmentRow, "enrolment" | "vendorId">) =>
  `${row.libraryNumber},${row.productId},${row.year}`;

/** A table in memory, and one run of an import after another over it. */
const aTable = (rows: EnrolmentRow[] = []) => {
  const held = new Map(rows.map((row) => [nameOf(row), row]));
  const said: string[] = [];
  const puts: EnrolmentRow[] = [];
  const run = (lines: string[], wish: Wish = plain) => {
    said.length = 0;
    puts.length = 0;
    return importEnrolments({
      lines: linesOf(lines),
      wish,
      directory,
      enrolments: {
        ofLibrary: (libraryNumber, year) =>
          Promise.resolve(
            [...held.values()].filter((row) => row.libraryNumber === libraryNumber && row.year === year),
          ),
        put: (row) => {
          puts.push(row);
          if (row.enrolment === null) held.delete(nameOf(row));
          else held.set(nameOf(row), row);
          return Promise.resolve("written");
        },
      },
      clock: { now: () => now },
      ids: { next: () => "event" },
      tell: (line) => said.push(line),
      progress: () => undefined,
    });
  };
  const stateOf = (name: string) => held.get(name)?.enrolment?.state;
  return { run, held, said, puts, stateOf };
};

const lineOf = (row: EnrolmentRow): string => `${nameOf(row)},${row.enrolment?.state}`;
const thisYear = demo.enrolments.filter((row) => row.year === 2026);

test("rows are added and changed, and come with the product's vendor", async () => {
  const table = aTable();
  expect(await table.run([header, "2030190,fjordfilm,2026,enrolled"])).toBe(0);
  expect(table.puts).toEqual([
    {
      libraryNumber: "2030190",
      productId: "fjordfilm",
      vendorId: "fjordfilm",
      year: 2026,
      enrolment: { state: "enrolled", at: now },
    },
  ]);
  await table.run([header, "2030190,fjordfilm,2026,active"]);
  expect(table.stateOf("2030190,fjordfilm,2026")).toBe("active");
  expect(table.said.join("\n")).toContain("0 added, 1 changed, 0 unchanged");
});

test.each([
  ["a byte order mark", [`\uFEFF${header}`, "2030190,fjordfilm,2026,enrolled"]],
  ["semicolons", [header.replaceAll(",", ";"), "2030190;fjordfilm;2026;enrolled"]],
  ["carriage returns", [`${header}\r`, "2030190,fjordfilm,2026,enrolled\r"]],
  ["quotes and spaces", [header, ' "2030190", "fjordfilm" ,2026,enrolled ']],
  [
    "another order and a column of its own",
    ["year,name,state,productId,libraryNumber", "2026,Oslo,enrolled,fjordfilm,2030190"],
  ],
  ["empty lines", [header, "", "2030190,fjordfilm,2026,enrolled", " "]],
])("a file with %s is read", async (_, lines) => {
  const table = aTable();
  expect(await table.run(lines)).toBe(0);
  expect(table.stateOf("2030190,fjordfilm,2026")).toBe("enrolled");
  expect(table.said.join("\n")).toContain("0 bad");
});

test("a bad row costs that row, and the report says which line and why", async () => {
  const table = aTable();
  const lines = [
    header,
    "30190,fjordfilm,2026,enrolled",
    "2030190,Fjordfilm,26,joined",
    "2030190,fjordfilm,2026",
    '2030190,"fjordfilm,2026,enrolled',
    "2999999,fjordfilm,2026,enrolled",
    "2185690,fjordfilm,2026,enrolled",
    "2030190,nowhere,2026,enrolled",
    "2030190,avisbolgen-arkiv,2026,enrolled",
    "2030190,klassevev,2026,enrolled",
    "2030190,fjordfilm,2026,enrolled",
    "2030190,fjordfilm,2026,active",
    `2030190,${"x".repeat(2000)},2026,enrolled`,
    "2030190,tonevev,2026,enrolled",
  ];
  expect(await table.run(lines)).toBe(0);
  expect([...table.held.keys()]).toEqual(["2030190,fjordfilm,2026", "2030190,tonevev,2026"]);
  expect(table.said.filter((line) => line.startsWith("  line"))).toEqual([
    "  line 2 has no valid libraryNumber",
    "  line 3 has no valid productId, year, state",
    "  line 4 has 3 columns, not 4",
    "  line 5 has quotes that do not close",
    "  line 6 names a library we do not know: 2999999",
    "  line 7 names a library closed for good: 2185690",
    "  line 8 names a product we do not know: nowhere",
    "  line 9 has no agreement: avisbolgen-arkiv for 2026",
    "  line 10 names a product that is not for libraries of this type: klassevev",
    "  line 12 repeats line 11",
    "  line 13 is too long",
  ]);
});

test.each([
  ["no header", ["2030190,fjordfilm,2026,enrolled"], "it lacks libraryNumber"],
  ["a header without a column", ["libraryNumber,productId,year", "2030190,fjordfilm,2026"], "it lacks state"],
  ["nothing", [], "empty"],
])("a file with %s is refused whole", async (_, lines, message) => {
  await expect(aTable().run(lines)).rejects.toThrow(message);
});

test("the same file again, as after an interruption, writes only what is missing", async () => {
  const table = aTable(thisYear.slice(0, 100));
  expect(await table.run([header, ...thisYear.map(lineOf)])).toBe(0);
  expect(table.puts).toHaveLength(thisYear.length - 100);
  await table.run([header, ...thisYear.map(lineOf)]);
  expect(table.puts).toEqual([]);
  expect(table.said.join("\n")).toContain(`${thisYear.length} unchanged`);
});

test("without --full nothing is removed", async () => {
  const table = aTable(thisYear);
  expect(await table.run([header, "2030190,tonevev,2026,enrolled"])).toBe(0);
  expect(table.puts.map((row) => row.enrolment === null)).toEqual([false]);
});

test("with --full, up to 5 % of a year are removed, of other years nothing", async () => {
  const table = aTable(demo.enrolments);
  const rows = thisYear.slice(0, -20);
  expect(await table.run([header, ...rows.map(lineOf)], full)).toBe(0);
  expect(table.held.size).toBe(demo.enrolments.length - 20);
  expect(table.puts.every((row) => row.enrolment === null && row.year === 2026)).toBe(true);
});

test("when more than 5 % of a year would vanish the import stops with nothing written, unless accepted", async () => {
  const table = aTable(thisYear);
  const lines = [header, ...thisYear.slice(0, 600).map(lineOf)];
  expect(await table.run(lines, full)).toBe(2);
  expect(table.puts).toEqual([]);
  expect(table.said.join("\n")).toContain("enrolments of 2026");
  expect(await table.run(lines, { ...full, acceptVanished: true })).toBe(0);
  expect(table.held.size).toBe(600);
});

test("a small year does not hide behind a large one", async () => {
  const next = demo.enrolments.filter((row) => row.year === 2027);
  const table = aTable(demo.enrolments);
  const lines = [header, ...thisYear.map(lineOf), ...next.slice(20).map(lineOf)];
  expect(await table.run(lines, full)).toBe(2);
  expect(table.said.join("\n")).toContain("enrolments of 2027");
});

test("an enrolment whose row is bad has not vanished", async () => {
  const table = aTable(thisYear);
  const [first, ...rest] = thisYear.map(lineOf);
  expect(await table.run([header, first ?? "", first ?? "", ...rest], full)).toBe(0);
  expect(table.puts).toEqual([]);
});

test("a dry run reports and writes nothing", async () => {
  const table = aTable();
  const wish = { ...plain, dryRun: true };
  expect(await table.run([header, "2030190,fjordfilm,2026,enrolled"], wish)).toBe(0);
  expect(table.puts).toEqual([]);
  expect(table.said.join("\n")).toContain("1 added");
});
