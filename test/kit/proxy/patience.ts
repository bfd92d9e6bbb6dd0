// How long the client waits for an answer of the table.
import { open } from "../../../shared/table/client.ts";

/** As the product waits. */
export const asInProduction = 2000;
/** On a machine that is busy itself: nothing but the proxy then makes anybody wait in vain. */
export const long = 60_000;

/** Has every call from now on wait so many milliseconds. */
export const waitFor = (milliseconds: number): void => {
  const { requestHandler } = open().config;
  const update: unknown = Reflect.get(requestHandler, "updateHttpClientConfig");
  if (typeof update !== "function") throw new Error("The client's handler cannot be told how long to wait.");
  for (const name of ["requestTimeout", "connectionTimeout"])
    Reflect.apply(update, requestHandler, [name, milliseconds]);
};
