// The form of every list: its items, and the cursor to the next page or null.
import * as z from "zod";
import { canonical } from "../canonical.ts";
import { hash } from "../hash.ts";
import { wholeNumber } from "../kinds.ts";
import type { Caller } from "../records/caller.ts";

/** How many rows a page has when nobody asks for another number, and at most. */
export const pageSize = 100;

/** The part of a query that every list takes. */
export const listQuery = {
  limit: wholeNumber(z.int().min(1).max(pageSize)).optional(),
  cursor: z.string().min(1).max(500).optional(),
} as const;

/** `{ "items": […], "next": "cursor or null" }` */
export const listOf = <S extends z.ZodType>(row: S) =>
  z.object({ items: z.array(row), next: z.string().nullable() });

/** What a cursor is bound to: the caller, the address and the filters, so that it fits no other list. */
export const bindingOf = (
  request: { path: string },
  query: Record<string, unknown> | undefined,
  caller: Caller | null,
): string => {
  const { cursor: _, limit: __, ...filters } = query ?? {};
  return hash(caller?.consumer ?? "", caller?.scopes.join(" ") ?? "", request.path, canonical(filters));
};
