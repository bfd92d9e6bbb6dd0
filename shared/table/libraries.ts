// The libraries of the register.
import type { Ports } from "../ports.ts";
import { Library } from "../records/library.ts";
import { getItem, putItem } from "./client.ts";
import { fromItem, fromItemOrNull, toItem } from "./codec.ts";
import { keys } from "./keys.ts";
import { page } from "./pages.ts";

export const libraryItem = (library: Library) => toItem(keys.library(library.libraryNumber), library);

/** The libraries port. */
export const open = (): Ports["libraries"] => ({
  read: async (libraryNumber) => fromItemOrNull(Library, (await getItem(keys.library(libraryNumber))).Item),
  list: (wish) => page({ pk: "LIBRARIES", prefix: "LIBRARY#" }, wish, (item) => fromItem(Library, item)),
  put: async (library) => {
    await putItem({ Item: libraryItem(library) });
  },
});
