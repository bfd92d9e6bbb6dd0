// Work on many cases in one turn, each alone: one that fails is logged and stands in nobody's way.

import type { LibraryNumber } from "../kinds.ts";
import { log } from "../log.ts";

/** What a failure is logged under: a case, or something else of a library. */
type Named = { readonly kind?: string; readonly libraryNumber: LibraryNumber };

/** How many were done (`work` said true), and how many failed. */
export const eachAlone = async <R extends Named>(
  refs: readonly R[],
  work: (ref: R) => Promise<boolean>,
): Promise<{ done: number; failed: number }> => {
  const count = { done: 0, failed: 0 };
  for (const ref of refs) {
    try {
      if (await work(ref)) count.done += 1;
    } catch (error) {
      log.error("case_failed", error, { kind: ref.kind ?? "", library: ref.libraryNumber });
      count.failed += 1;
    }
  }
  return count;
};
