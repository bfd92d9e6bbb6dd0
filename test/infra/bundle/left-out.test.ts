// The trimmed calendar keeps the same days as the whole one.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { leftOut } from "../../../infra/bundle/left-out.ts";
import { isWorkingDay } from "../../../shared/calendar.ts";
import { Day } from "../../../shared/kinds.ts";

const root = resolve(import.meta.dirname, "../../..");
let folder = "";

const bundled = (name: string, plugins = leftOut) =>
  build({
    absWorkingDir: root,
    entryPoints: ["shared/calendar.ts"],
    outfile: join(folder, name),
    plugins,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    metafile: true,
  });

const sizeOf = async (name: string, plugins = leftOut): Promise<number> =>
  Object.values((await bundled(name, plugins)).metafile.outputs).reduce((sum, { bytes }) => sum + bytes, 0);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bibliotek24-calendar-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const daysOf = (year: number): Day[] =>
  Array.from({ length: 366 }, (_, at) => new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10)).map(
    (day) => Day.parse(day),
  );

test("every working day from 2020 to 2060 is one in the bundle too", async () => {
  await bundled("calendar.mjs");
  const trimmed: unknown = await import(pathToFileURL(join(folder, "calendar.mjs")).href);
  const asked = Reflect.get(Object(trimmed), "isWorkingDay");
  const days = Array.from({ length: 41 }, (_, at) => daysOf(2020 + at)).flat();
  expect(days.filter((day) => asked(day) !== isWorkingDay(day))).toEqual([]);
});

test("the calendar without the rest of the world is a fifth of its size or less", async () => {
  expect(await sizeOf("small.mjs")).toBeLessThan((await sizeOf("large.mjs", [])) / 5);
});
