// Behaviour of the import of libraries: what it brings in, what it leaves out, and when it stops.
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { importLibraries, type Wish } from "../../../infra/import/libraries-import.ts";
import { demoData } from "../../../infra/local/demo/demo.ts";
import { Day, type LibraryNumber } from "../../../shared/kinds.ts";
import type { Library } from "../../../shared/records/library.ts";

const today = Day.parse("2026-01-06");
const demo = demoData(today);
const plain: Wish = { full: false, acceptVanished: false, dryRun: false };
const full: Wish = { ...plain, full: true };

/** A table in memory, and one run of an import after another over it. */
const aTable = () => {
  const held = new Map<LibraryNumber, Library>();
  const said: string[] = [];
  let rebuilt = 0;
  const run = (file: AsyncIterable<string>, wish: Wish = plain) => {
    said.length = 0;
    return importLibraries({
      file,
      wish,
      ports: {
        clock: { today: () => today },
        organisations: { all: () => Promise.resolve(demo.organisations) },
        places: { keep: () => Promise.resolve(0) },
        libraries: {
          list: () => Promise.resolve({ items: [...held.values()], after: null }),
          put: (library) => {
            held.set(library.libraryNumber, library);
            return Promise.resolve();
          },
        },
        directory: {
          rebuild: () => {
            rebuilt += 1;
            return Promise.resolve({ libraries: held.size, products: 0, bytes: 0 });
          },
        },
      },
      tell: (line) => said.push(line),
      progress: () => undefined,
    });
  };
  const find = (number: string) => [...held.values()].find((library) => library.libraryNumber === number);
  return { run, find, held, said, rebuilt: () => rebuilt };
};

const fixture = (name: string): AsyncIterable<string> =>
  createReadStream(new URL(`./fixtures/${name}`, import.meta.url), { encoding: "utf8", highWaterMark: 61 });

const record = (serial: number, name = `Prøve ${serial}`) =>
  `<record tstamp="2025-12-01 08:00:00"><bibnr>${2_980_000 + serial}</bibnr><bibltype>FBI</bibltype>` +
  `<kommnr>0301</kommnr><inst>${name}</inst></record>`;
const register = (...records: string[]): AsyncIterable<string> =>
  Readable.from([`<?xml version="1.0"?><BaseBibliotek>${records.join("\n")}</BaseBibliotek>\n`]);
const many = (count: number) => Array.from({ length: count }, (_, serial) => record(serial));

test("a new library is brought in with today's place, its role mailbox and the time of its record", async () => {
  const table = aTable();
  expect(await table.run(fixture("register.xml"))).toBe(0);
  expect(table.find("2990100")).toMatchObject({
    name: "Prøvedal & Nedre Prøvedal, folkebibliotek",
    isil: "NO-2990100",
    type: "public",
    status: "open",
    municipalityNumber: "3318",
    countyNumber: "33",
    parent: null,
    mailbox: "post@provedal.example",
    system: "Prøvesystem 3",
    source: "base_bibliotek",
    sourceAt: "2025-06-15T13:06:48.000Z",
  });
  expect(table.rebuilt()).toBe(1);
  expect(table.said.join("\n")).toContain("4 added, 0 changed, 0 unchanged");
});

test("types come from the register's code, a branch's from its parent, and other types are counted", async () => {
  const table = aTable();
  await table.run(fixture("register.xml"));
  expect([...table.held.values()].map((library) => [library.libraryNumber, library.type])).toEqual([
    ["2990100", "public"],
    ["2990101", "public"],
    ["3990100", "upper_secondary"],
    ["2990000", "county"],
  ]);
  expect(table.find("2990101")).toMatchObject({
    parent: "2990100",
    municipalityNumber: "3107",
    mailbox: null,
  });
  expect(table.find("3990100")).toMatchObject({
    status: "temporarily_closed",
    mailbox: null,
    language: "nn",
  });
  expect(table.said.join("\n")).toContain("2 of other types (AVD 1, HØY 1)");
});

test("a public library belongs to its municipality; the register's invoice address grants nothing", async () => {
  const table = aTable();
  await table.run(fixture("register.xml"));
  const owner = demo.organisations.find((body) => body.municipalityNumber === "3318");
  expect(table.find("2990100")?.owners).toEqual([
    { organisationNumber: owner?.organisationNumber, from: today, until: null },
  ]);
  expect(table.find("3990100")?.owners).toEqual([]);
  expect(JSON.stringify([...table.held.values()])).not.toContain("300000006");
});

test("the secret field and the leaders' names are nowhere in the table or the report", async () => {
  const table = aTable();
  for (const file of ["register.xml", "bad-records.xml"]) {
    await table.run(fixture(file));
    const everything = JSON.stringify([...table.held.values()]) + table.said.join("\n");
    expect(everything, file).not.toMatch(/PLANTED|Planted|leder@/);
  }
});

test("a bad record costs that record, and the report says which and why", async () => {
  const table = aTable();
  expect(await table.run(fixture("bad-records.xml"))).toBe(0);
  expect([...table.held.keys()]).toEqual(["2990106"]);
  expect(table.find("2990106")?.name).toBe("God");
  expect(table.said.filter((line) => line.startsWith("  record"))).toEqual([
    "  record 1 (2990100) is not well-formed",
    "  record 2 (2990102) is not well-formed",
    "  record 3 (2990103) lies in no municipality we know",
    "  record 4 (2990104) is a branch of a library we do not know",
    "  record 5 (2990105) has no usable name",
    "  record 7 (2990106) stands in the file twice",
    "  record 8 (2990107) is a branch of a library we do not know",
  ]);
});

test("the same file again writes no library, and makes up for a directory an interrupted run left old", async () => {
  const table = aTable();
  await table.run(fixture("register.xml"));
  const before = [...table.held.values()];
  expect(await table.run(fixture("register.xml"))).toBe(0);
  expect(table.said.join("\n")).toContain("0 added, 0 changed, 4 unchanged");
  expect([...table.held.values()].every((library, at) => library === before[at])).toBe(true);
  expect(table.rebuilt()).toBe(2);
});

test("a change names its fields and keeps the owners we hold", async () => {
  const table = aTable();
  await table.run(register(record(1)));
  const before = table.find("2980001")?.owners;
  await table.run(register(record(1, "Nytt navn")));
  expect(table.find("2980001")).toMatchObject({ name: "Nytt navn", owners: before });
  expect(table.said).toContain("  2980001 Nytt navn (name)");
});

test("a record older than what we hold changes nothing", async () => {
  const table = aTable();
  await table.run(register(record(1)));
  await table.run(register(record(1, "Gammelt navn").replace("2025-12-01", "2025-11-01")));
  expect(table.find("2980001")?.name).toBe("Prøve 1");
  expect(table.said.join("\n")).toContain("1 older than what we hold");
});

test("without --full nothing vanishes, however little the file holds", async () => {
  const table = aTable();
  await table.run(register(...many(40)));
  expect(await table.run(register(record(1)))).toBe(0);
  expect([...table.held.values()].every((library) => library.status === "open")).toBe(true);
});

test("with --full, up to 5 % are closed for good and none deleted; the next time they are known as closed", async () => {
  const table = aTable();
  await table.run(register(...many(40)));
  expect(await table.run(register(...many(38)), full)).toBe(0);
  expect(table.held.size).toBe(40);
  expect(table.find("2980039")?.status).toBe("permanently_closed");
  expect(await table.run(register(...many(38)), full)).toBe(0);
  expect(table.said.join("\n")).toContain("0 vanished");
  await table.run(register(...many(40)), full);
  expect(table.find("2980039")?.status).toBe("open");
});

test("when more than 5 % would vanish the import stops with nothing written, unless it is accepted", async () => {
  const table = aTable();
  await table.run(register(...many(40)));
  const file = () => register(record(99), ...many(37));
  expect(await table.run(file(), full)).toBe(2);
  expect(table.held.size).toBe(40);
  expect([...table.held.values()].every((library) => library.status === "open")).toBe(true);
  expect(table.said.join("\n")).toContain("3 of 40 libraries of the register");
  expect(await table.run(file(), { ...full, acceptVanished: true })).toBe(0);
  expect(table.find("2980038")?.status).toBe("permanently_closed");
});

test("a library whose record is bad has not vanished, nor has any where a number cannot be read", async () => {
  const table = aTable();
  await table.run(register(...many(40)));
  await table.run(register(...many(39), "<record><bibnr>2980039</bibnr><inst>a & b</inst></record>"), full);
  expect(table.find("2980039")?.status).toBe("open");
  await table.run(register(...many(39), "<record><bibltype>FBI</bibltype></record>"), full);
  expect(table.find("2980039")?.status).toBe("open");
});

test("demo libraries are not the register's: a full import leaves them alone", async () => {
  const table = aTable();
  for (const library of demo.libraries) table.held.set(library.libraryNumber, library);
  expect(await table.run(register(record(1)), full)).toBe(0);
  expect(table.find("2030190")?.status).toBe("open");
});

test("a dry run reports and writes nothing", async () => {
  const table = aTable();
  expect(await table.run(fixture("register.xml"), { ...plain, dryRun: true })).toBe(0);
  expect(table.held.size).toBe(0);
  expect(table.said.join("\n")).toContain("4 added");
});

test.each([
  ["is cut off", `<BaseBibliotek>${record(1)}`, "cut off"],
  [
    "declares a document type",
    `<!DOCTYPE a [<!ENTITY b "c">]><BaseBibliotek>${record(1)}</BaseBibliotek>`,
    "refused",
  ],
  [
    "is not UTF-8",
    `<?xml version="1.0" encoding="ISO-8859-1"?><BaseBibliotek>${record(1)}</BaseBibliotek>`,
    "UTF-8",
  ],
  ["is something else", "<html></html>", "not one of Base Bibliotek"],
  ["is empty", "", "not one of Base Bibliotek"],
])("a file that %s is refused whole", async (_, content, message) => {
  const table = aTable();
  await expect(table.run(Readable.from([content]))).rejects.toThrow(message);
  expect(table.held.size).toBe(0);
});
