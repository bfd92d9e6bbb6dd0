// The rows of a bulk request: each read by itself, with its own key and its own answer.
import * as z from "zod";
import { hash } from "../../shared/hash.ts";
import { flawsOf } from "../../shared/http/flaws/found.ts";
import type { Flaw } from "../../shared/http/flaws.ts";
import { Problem, problems } from "../../shared/http/problem.ts";
import { LibraryNumber } from "../../shared/kinds.ts";
import type { IdempotencyKey } from "../../shared/ports.ts";
import type { AccessRequestView } from "../../shared/records/access/view.ts";
import { AccessRequestBody } from "../../shared/records/access-request.ts";
import { GivenContact } from "../../shared/records/contact.ts";

/** One request with its library; `contact` may be left out where one is given for all. */
const Row = AccessRequestBody.extend({ libraryNumber: LibraryNumber });
type Row = z.infer<typeof Row>;

const Plain = z.record(z.string().max(40), z.unknown());

/** A row is read when its turn comes, so that a bad one spoils no other. */
export const BulkBody = z
  .strictObject({
    contact: GivenContact.optional().describe("The contact of every row that names none"),
    rows: z.array(z.unknown()).min(1).max(200).describe("Each as AccessRequestBody, with libraryNumber"),
  })
  .meta({ id: "BulkBody" });
type BulkBody = z.infer<typeof BulkBody>;

const RowResult = z.object({
  row: z.int().describe("Its place in `rows`, from 0"),
  status: z.int().describe("As asking for this row alone would have answered"),
  code: z.string().nullable().describe("Why it was refused, or null"),
  errors: z.array(z.object({ pointer: z.string(), code: z.string() })),
  libraryNumber: z.string().nullable(),
  id: z.string().nullable(),
  state: z.string().nullable(),
  reason: z.string().nullable(),
  version: z.int().nullable(),
});
type RowResult = z.infer<typeof RowResult>;

export const BulkResult = z
  .object({
    items: z.array(RowResult),
    next: z
      .int()
      .nullable()
      .describe("The first row that was not looked at: send the same again with ?from=next"),
  })
  .meta({ id: "BulkResult" });

/** The row with the contact of all, or everything that is wrong with it. */
export const rowOf = (
  { contact, rows }: BulkBody,
  at: number,
): { libraryNumber: Row["libraryNumber"]; body: AccessRequestBody } | { flaws: Flaw[] } => {
  const parsed = Row.safeParse(
    { ...(contact && { contact }), ...Plain.safeParse(rows[at]).data },
    { reportInput: true },
  );
  if (!parsed.success) return { flaws: flawsOf(parsed.error, "") };
  const { libraryNumber, ...body } = parsed.data;
  return { libraryNumber, body };
};

/** Every row has a key of its own: sent again, it is replayed; with another payload, refused. */
export const keyOfRow = (key: IdempotencyKey | null, row: number): IdempotencyKey | null =>
  key && { ...key, id: hash(key.id, String(row)) };

const nothing = { libraryNumber: null, id: null, state: null, reason: null, version: null };

export const takenRow = (row: number, taken: { status: number; body: AccessRequestView }): RowResult => {
  const { libraryNumber, id, state, reason, version } = taken.body;
  return { row, status: taken.status, code: null, errors: [], libraryNumber, id, state, reason, version };
};

/** A refusal belongs to its row; whatever else goes wrong is nobody's row, and is thrown. */
export const refusedRow = (row: number, error: unknown, libraryNumber: string | null): RowResult => {
  if (!(error instanceof Problem)) throw error;
  const { code, flaws } = error;
  const errors = flaws.slice(0, 20);
  return { ...nothing, row, status: problems[code].status, code, errors, libraryNumber };
};

const lanes = 8;

type Work = { from: number; until: number; mayBegin: () => boolean };

/** Works on rows in order, eight at a time, for as long as rows may begin; `next` is the first that did not. */
export const manyAtOnce = async <T>(
  { from, until, mayBegin }: Work,
  work: (row: number) => Promise<T>,
): Promise<{ done: T[]; next: number | null }> => {
  let next = from;
  const done: T[] = [];
  const lane = async (): Promise<void> => {
    while (next < until && mayBegin()) {
      const row = next;
      next += 1;
      done[row - from] = await work(row);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { done, next: next < until ? next : null };
};
