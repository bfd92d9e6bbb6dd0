// The libraries of the register, and who owns them.
import type { Ports } from "../ports.ts";
import { Library } from "../records/library.ts";
import { readKept, replaceKept } from "./catalogue/kept.ts";
import { getItem, toAttributes, updateItem } from "./client.ts";
import { fromItem, fromItemOrNull, schemaVersion, setAll, toItem } from "./codec.ts";
import { keys } from "./keys.ts";
import { page } from "./pages.ts";

export const libraryItem = (library: Library) => toItem(keys.library(library.libraryNumber), library);

const Owned = Library.pick({ libraryNumber: true, owners: true });

/** The register knows a library's name and place; who owns it is ours to say, so its owners are written but once. */
const put: Ports["libraries"]["put"] = async ({ owners, ...registered }) => {
  const set = setAll({ schemaVersion, ...registered });
  await updateItem(keys.library(registered.libraryNumber), {
    UpdateExpression: `${set.expression}, owners = if_not_exists(owners, :owners)`,
    ExpressionAttributeNames: set.names,
    ExpressionAttributeValues: { ...set.values, ...toAttributes({ ":owners": owners }) },
  });
};

/** The libraries port. */
export const open = (): Ports["libraries"] => ({
  read: async (libraryNumber) => fromItemOrNull(Library, (await getItem(keys.library(libraryNumber))).Item),
  list: (wish) => page({ pk: "LIBRARIES", prefix: "LIBRARY#" }, wish, (item) => fromItem(Library, item)),
  put,
  owned: (libraryNumber) => readKept(keys.library(libraryNumber), Owned),
  replaceOwners: (seen, owners, change) => {
    const { libraryNumber } = seen.record;
    return replaceKept(keys.library(libraryNumber), { seen, after: { libraryNumber, owners } }, change);
  },
});
