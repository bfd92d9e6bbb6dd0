import { expect, test } from "vitest";
import { job } from "../../../functions/organisations/every-hour.ts";
import { LibraryNumber } from "../../../shared/kinds.ts";
import { aStoredLibrary } from "../../kit/table/small-world.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();

test("a library that was put is in the directory after the next turn, and a young key is left alone", async () => {
  const libraryNumber = LibraryNumber.parse("2000009");
  await ports.libraries.put(aStoredLibrary(libraryNumber));
  expect((await ports.directory.current()).library(libraryNumber)).toBeUndefined();
  expect(await job.run(ports)).toMatchObject({ libraries: 2, products: 1, rotated: 0 });
  expect((await ports.directory.current()).library(libraryNumber)).toMatchObject({ libraryNumber });
});
