// What the bench asks of a process under measure, and what it is told.

export type Asked =
  /** Import the bundle and answer its first call. */
  | { kind: "first"; file: string; event: unknown }
  /** Answer these one after the other; any other status than `status` ends the bench. */
  | { kind: "many"; events: unknown[]; status: number }
  | { kind: "one"; event: unknown }
  /** Answer an event with a body of this shape, and tell for how long nothing else could run. */
  | { kind: "block"; event: unknown; shape: Shape; count: number };

/** A long string, a long array, many fields, or brackets within brackets. */
export type Shape = "string" | "array" | "fields" | "deep";

export type First = {
  answer: unknown;
  /** Milliseconds from the start of the import to its end. */
  importMs: number;
  /** Milliseconds from the start of the import to the first answer. */
  firstMs: number;
  /** Processor time over the same stretch, milliseconds. */
  cpuMs: number;
  /** Bytes resident after the first answer. */
  rss: number;
};
export type Many = { cpuUs: number; wallUs: number };
export type Block = { status: number; blockedMs: number; bytes: number };
export type Told = First | Many | Block | { answer: unknown } | { failed: string } | { ready: true };
