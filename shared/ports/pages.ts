// Pages of a list, as every store answers them.

/** A page of a list; `after` is the store's own position, sealed into a cursor before it leaves the house. */
export type Page<T> = { items: T[]; after: string | null };
export type PageWish = { limit: number; after: string | null };
