// A law of the house: a claim about all files, and a planted violation that proves it can be broken.
import { expect, test } from "vitest";
import { type Source, sources } from "./tree.ts";

export type Law = {
  /** The claim, as a test title. */
  readonly says: string;
  /** What breaks it, one line each; empty when it holds. */
  readonly broken: (files: readonly Source[]) => string[];
  /** Files that break it: each of them alone must be caught. */
  readonly planted: readonly (Source | readonly Source[])[];
};

/** Tests that each law holds for `files`, and that each of its planted violations is caught. */
export const hold = (laws: readonly Law[], files: readonly Source[] = sources): void => {
  test.each(laws)("$says", ({ broken }) => {
    expect(files.length).toBeGreaterThan(0);
    expect(broken(files)).toEqual([]);
  });
  test.each(laws)("a violation is seen: $says", ({ broken, planted }) => {
    expect(planted.length).toBeGreaterThan(0);
    for (const one of planted) expect(broken([one].flat())).not.toEqual([]);
  });
};

/** A law about each file by itself: `flaw` says what is wrong with it, or null. */
export const ofEach =
  (flaw: (file: Source) => string | null) =>
  (files: readonly Source[]): string[] =>
    files.flatMap((file) => {
      const found = flaw(file);
      return found === null ? [] : [`${file.path}: ${found}`];
    });
