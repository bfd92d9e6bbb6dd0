// Files that a room's function serves from disk: copied next to its bundle.

/** `from` is relative to the repository, `to` to the bundle's directory. */
export type Asset = { readonly from: string; readonly to: string };

export const assets: Readonly<Record<string, readonly Asset[]>> = {};
