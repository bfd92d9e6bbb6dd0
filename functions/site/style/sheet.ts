// The style sheet, which lies beside the bundle: read and compressed once.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

const compress = promisify(gzip);

let read: Promise<Uint8Array> | undefined;

const fromDisk = async (): Promise<Uint8Array> =>
  compress(await readFile(join(import.meta.dirname, "style/b24.css")), { level: 9 });

/** Its bytes, compressed with gzip. */
export const sheet = (): Promise<Uint8Array> => {
  read ??= fromDisk();
  return read;
};
