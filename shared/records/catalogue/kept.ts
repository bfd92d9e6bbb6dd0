// Records that remember their changes: each has a version, and who changed which of its fields when.
import * as z from "zod";
import { Instant, line } from "../../kinds.ts";
import { Actor } from "../case.ts";

/** With the next change the oldest is forgotten. */
export const mostChanges = 50;
/** A change of more fields than this tells of the parts of the record they stand in. */
export const mostFields = 40;

/** What a change is called. */
export const ChangeKind = z.enum([
  "create",
  "change",
  "complete",
  "retire",
  "agree",
  "approve",
  "offer",
  "withdraw",
  "not_agreed",
  "low_uptake",
  "confirm",
  "accept_proposal",
  "cancel",
  "hold",
  "record",
  "caption",
]);
export type ChangeKind = z.infer<typeof ChangeKind>;

/**
 * One change: `version` is the one it led to, `fields` names what changed, such as `answers.homeUse.value`. The values
 * are never copied: what was personal in them must not outlive them.
 */
export const Change = z
  .object({
    id: line(40),
    version: z.int().positive(),
    at: Instant,
    by: Actor,
    what: ChangeKind,
    fields: z.array(line(160)).max(mostFields),
  })
  .meta({ id: "Change" });
export type Change = z.infer<typeof Change>;

/** A record with its version and its last changes, the latest last. What was written before there were versions has 1. */
export type Kept<T> = { record: T; version: number; history: readonly Change[] };

/** A change before the store knows what it changes and which version it leads to. */
export type NewChange = Pick<Change, "id" | "at" | "by" | "what">;

/** What a record shows of itself to who may change it: the version for `If-Match`, and its last 50 changes. */
export const keptShape = { version: z.int(), history: z.array(Change) } as const;
