// Which address of a role has its turn with a mail that stands for itself: a digest, or an announcement.
import type { Addressee } from "./addressees.ts";
import type { Fate } from "./fate.ts";

/** `tried` came to nothing; `fixed` may have the mail already, and keeps it whatever the contacts are now. */
export type Place = { rank: number; tried: readonly string[]; fixed: Addressee | null };

/** The first address; the next one, when that came to nothing; or the one that may have the mail already. */
export const placeOf = (fate: Extract<Fate, { fate: "untold" | "pending" }>): Place => {
  if (fate.fate === "untold") return { rank: fate.rank, tried: fate.tried, fixed: null };
  const { ref, recipient, language } = fate.record;
  const fixed = recipient && { email: recipient, language: language ?? "nb" };
  return { rank: ref.rank, tried: [], fixed };
};

/** The address whose turn it is, or null where none is left. */
export const addressIn = ({ tried, fixed }: Place, all: readonly Addressee[]): Addressee | null =>
  fixed ?? all.find(({ email }) => !tried.includes(email)) ?? null;
