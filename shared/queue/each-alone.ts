// Work on many cases in one turn, each alone: one that fails is logged and stands in nobody's way.
import { log } from "../log.ts";
import type { CaseRef } from "../records/case.ts";

/** How many were done (`work` said true), and how many failed. */
export const eachAlone = async (
  refs: readonly CaseRef[],
  work: (ref: CaseRef) => Promise<boolean>,
): Promise<{ done: number; failed: number }> => {
  const count = { done: 0, failed: 0 };
  for (const ref of refs) {
    try {
      if (await work(ref)) count.done += 1;
    } catch (error) {
      log.error("case_failed", error, { kind: ref.kind, library: ref.libraryNumber });
      count.failed += 1;
    }
  }
  return count;
};
