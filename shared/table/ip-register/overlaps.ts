// The overlap index: every registered range of every library in one compressed item, kept in memory for a moment.
import { gunzipSync, gzipSync } from "node:zlib";
import * as z from "zod";
import { Problem } from "../../http/problem.ts";
import { blockOf } from "../../ip/block.ts";
import { type OverlapIndex, overlapIndex } from "../../ip/overlap.ts";
import { LibraryNumber } from "../../kinds.ts";
import type { IpRegisterPort } from "../../ports/ip-register.ts";
import { IpRegister, SharedUse } from "../../records/ip/register.ts";
import type { IpClaim } from "../../records/ip/sharing.ts";
import { getItem, putItem } from "../client.ts";
import { fromItem, fromItemOrNull, toItem } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { memory } from "../memory.ts";
import { everything } from "../pages.ts";

// Why so short: a library that registers a range wants to see who else has it, and few do that at once.
const keptMilliseconds = 5_000;
const tries = 5;

/** `revision` counts rebuildings. Some 40,000 ranges fit into the 400 KB of an item; 700 libraries have a few each. */
const Stored = z.object({ revision: z.int().positive(), gzip: z.instanceof(Uint8Array) });

/** Library, range, declared uses: as short as it can be said, because all of them are read at once. */
const Row = z.tuple([LibraryNumber, z.string(), z.array(SharedUse)]);

const load = async (): Promise<OverlapIndex<IpClaim>> => {
  const stored = fromItemOrNull(Stored, (await getItem(keys.ipOverlaps())).Item);
  const rows = stored ? z.array(Row).parse(JSON.parse(gunzipSync(stored.gzip).toString("utf8"))) : [];
  return overlapIndex(
    rows.map(([libraryNumber, range, alsoUsedBy]) => ({
      block: blockOf(range),
      of: { libraryNumber, alsoUsedBy },
    })),
  );
};

const index = memory<OverlapIndex<IpClaim>>(keptMilliseconds);

/** Forgets what is in memory, so that the next call reads anew. */
export const { forget } = index;

export const overlaps = (): Promise<OverlapIndex<IpClaim>> => index.current(load);

const registered = () =>
  everything({ pk: "IPRANGES", prefix: "LIBRARY#", consistent: true }, (item) => fromItem(IpRegister, item));

type Index = { revision: number; ranges: number; gzip: Uint8Array };

// The revision is read before the registers are: whoever writes over it later has read all that this one has.
const collect = async (): Promise<Index> => {
  const before = fromItemOrNull(Stored, (await getItem(keys.ipOverlaps(), true)).Item);
  const rows = (await registered()).flatMap((register) =>
    register.rows.map(({ range, alsoUsedBy }) => [register.libraryNumber, range, alsoUsedBy]),
  );
  const packed = gzipSync(JSON.stringify(rows));
  return { revision: before?.revision ?? 0, ranges: rows.length, gzip: packed };
};

const put = async (index: Index): Promise<boolean> => {
  const written = await conditionally(
    putItem({
      Item: toItem(keys.ipOverlaps(), { revision: index.revision + 1, gzip: index.gzip }),
      ConditionExpression: "attribute_not_exists(pk) OR revision = :seen",
      ExpressionAttributeValues: { ":seen": { N: String(index.revision) } },
    }),
  );
  return written.ok;
};

export const rebuild: IpRegisterPort["rebuild"] = async () => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const index = await collect();
    if (await put(index)) {
      forget();
      return { ranges: index.ranges, bytes: index.gzip.length };
    }
  }
  throw new Problem("system.unavailable", { headers: { "retry-after": "1" } });
};
