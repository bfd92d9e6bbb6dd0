// Behaviour of the loading: all of it in the table, the directory over it, once only; and imports on top of it.
import { createReadStream } from "node:fs";
import { expect, test } from "vitest";
import { importLibraries } from "../../../../infra/import/libraries-import.ts";
import { demoData } from "../../../../infra/local/demo/demo.ts";
import { loadDemo } from "../../../../infra/local/demo/load.ts";
import { Day, LibraryNumber, ProductId, Year } from "../../../../shared/kinds.ts";
import { open as openAccessRequests } from "../../../../shared/table/cases/access-requests.ts";
import { open as openEnrolments } from "../../../../shared/table/cases/enrolments.ts";
import { open as openLibraries } from "../../../../shared/table/libraries.ts";
import { open as openOrganisations } from "../../../../shared/table/organisations.ts";
import { open as openDirectory } from "../../../../shared/table/reference.ts";
import { open as openPlaces } from "../../../../shared/table/register/places.ts";
import { useTable } from "../../../kit/table/engine.ts";

useTable();

const today = Day.parse("2026-03-01");
const demo = demoData(today);
const target = () => ({ tableName: "table", endpoint: process.env["AWS_ENDPOINT_URL_DYNAMODB"] ?? "" });
const year = Year.parse(2026);

test("everything is loaded with progress, the second time nothing", async () => {
  const seen: number[] = [];
  const first = await loadDemo(target(), today, (written) => seen.push(written));
  expect(first.loaded).toBe(true);
  expect(seen.length).toBeGreaterThan(10);
  expect(await loadDemo(target(), today, () => undefined)).toEqual({ loaded: false, items: 0 });
});

test("the directory knows every library, product, owner and place", async () => {
  await loadDemo(target(), today, () => undefined);
  const directory = await openDirectory().current();
  expect(directory.libraries).toHaveLength(402);
  for (const product of demo.products) expect(directory.product(product.productId)?.name).toBe(product.name);
  for (const library of directory.libraries)
    expect(directory.ownerOf(library, today), library.name).toBeDefined();
  expect(directory.operator(today)?.senderAddress).toBe("varsel@bibliotek24.example");
});

test("enrolments stand as the store reads them, and one that works already is an activated case", async () => {
  await loadDemo(target(), today, () => undefined);
  const wanted = demo.enrolments.filter((row) => row.libraryNumber === "2030190" && row.year === year);
  const byProduct = (rows: typeof wanted) => rows.map((row) => [row.productId, row.enrolment?.state]).sort();
  const oslo = LibraryNumber.parse("2030190");
  expect(byProduct(await openEnrolments().ofLibrary(oslo, year))).toEqual(byProduct(wanted));
  const active = wanted.find((row) => row.enrolment?.state === "active");
  const productId = ProductId.parse(active?.productId);
  const record = await openAccessRequests().read({ libraryNumber: oslo, productId, year });
  expect([record?.state, record?.reason]).toEqual(["activated", "carried_over"]);
});

test("the register is brought in beside the demo and read back whole", async () => {
  await loadDemo(target(), today, () => undefined);
  const file = createReadStream(new URL("../../import/fixtures/register.xml", import.meta.url), {
    encoding: "utf8",
  });
  const code = await importLibraries({
    file,
    wish: { full: true, acceptVanished: false, dryRun: false },
    ports: {
      clock: { today: () => today },
      organisations: openOrganisations(),
      places: openPlaces(),
      libraries: openLibraries(),
      directory: openDirectory(),
    },
    tell: () => undefined,
    progress: () => undefined,
  });
  expect(code).toBe(0);
  expect((await openDirectory().current()).libraries).toHaveLength(406);
  const library = await openLibraries().read(LibraryNumber.parse("2990100"));
  expect(JSON.stringify(library)).not.toMatch(/planted/i);
  expect(library?.source).toBe("base_bibliotek");
});
