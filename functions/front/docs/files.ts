// The files of the reference page, which lie beside the bundle: a fixed list, each read and compressed once.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const compress = promisify(gzip);

const mediaTypes = {
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
  "swagger-ui.css": "text/css; charset=utf-8",
  "start.js": "text/javascript; charset=utf-8",
} as const;
type Name = keyof typeof mediaTypes;

const isName = (name: string): name is Name => Object.hasOwn(mediaTypes, name);

type File = { type: string; data: Uint8Array };
const read = new Map<Name, Promise<File>>();

const fileNamed = async (name: Name): Promise<File> => ({
  type: mediaTypes[name],
  data: await compress(await readFile(join(import.meta.dirname, "docs", name))),
});

/** The file compressed with gzip, or null when the page has none of that name. */
export const docsFile = (name: string): Promise<File> | null => {
  if (!isName(name)) return null;
  const reading = read.get(name) ?? fileNamed(name);
  read.set(name, reading);
  return reading;
};
