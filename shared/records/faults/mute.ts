// A library's wish not to hear of a product's incidents: dated periods that are begun and ended, never taken away.
import * as z from "zod";
import { Instant, LibraryNumber, OrganisationNumber, ProductId } from "../../kinds.ts";

const Signed = z.object({ by: OrganisationNumber, supplier: OrganisationNumber.nullable() });
export type Signed = z.infer<typeof Signed>;

/** Muted at from ≤ moment < until; null: until somebody ends it. */
const MutedPeriod = z.object({
  from: Instant,
  until: Instant.nullable(),
  begun: Signed,
  ended: Signed.nullable(),
});
type MutedPeriod = z.infer<typeof MutedPeriod>;

/** More periods than this are not remembered: with the next one the oldest is forgotten. */
const mostPeriods = 50;

/** Names one library's muting of one product. */
export type MuteKey = { libraryNumber: LibraryNumber; productId: ProductId };

export const Mute = z.object({
  libraryNumber: LibraryNumber,
  productId: ProductId,
  version: z.int().positive(),
  periods: z.array(MutedPeriod).max(mostPeriods),
});
export type Mute = z.infer<typeof Mute>;

const isOpen = ({ until }: MutedPeriod): boolean => until === null;

/**
 * Since when a library hears of nothing new about the product; null where it hears. What began before that moment is
 * still told to it, and so is the end of everything whose beginning it was told.
 */
export const mutedSince = ({ periods }: Pick<Mute, "periods">): Instant | null =>
  periods.find(isOpen)?.from ?? null;

/** The periods once the product is muted; null where it is already. */
export const muted = (
  periods: readonly MutedPeriod[],
  { at, by }: { at: Instant; by: Signed },
): MutedPeriod[] | null =>
  periods.some(isOpen)
    ? null
    : [...periods, { from: at, until: null, begun: by, ended: null }].slice(-mostPeriods);

/** The periods once it is heard again; null where it is. */
export const unmuted = (
  periods: readonly MutedPeriod[],
  { at, by }: { at: Instant; by: Signed },
): MutedPeriod[] | null =>
  periods.some(isOpen)
    ? periods.map((period) => (isOpen(period) ? { ...period, until: at, ended: by } : period))
    : null;

/** What a library sees of its muting of one product. */
export const MutingView = z
  .object({
    productId: ProductId,
    muted: z.boolean().describe("Incidents that begin from now on are not mailed to the library"),
    periods: z.array(MutedPeriod).describe("Every time it was muted, with who began and who ended it"),
  })
  .meta({ id: "MutedProduct" });
export type MutingView = z.infer<typeof MutingView>;

export const mutingView = (productId: ProductId, mute: Mute | null): MutingView => ({
  productId,
  muted: mute !== null && mutedSince(mute) !== null,
  periods: mute?.periods ?? [],
});
