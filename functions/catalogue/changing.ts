// What every change of a product has in common: who may, on which version, one write, and the reference anew.
import { canonical } from "../../shared/canonical.ts";
import { Problem } from "../../shared/http/problem.ts";
import type { ProductId, VendorId } from "../../shared/kinds.ts";
import type { Granted } from "../../shared/ports.ts";
import { operatorOnly } from "../../shared/records/authority.ts";
import type { Caller } from "../../shared/records/caller.ts";
import type { Actor } from "../../shared/records/case.ts";
import type { ChangeKind, Kept } from "../../shared/records/catalogue/kept.ts";
import type { Product } from "../../shared/records/product.ts";
import type { Around } from "./rules.ts";

export const changingUses = {
  clock: ["now", "today"],
  ids: ["next"],
  directory: ["current", "rebuild"],
  products: ["kept", "replace"],
  organisations: ["read"],
} as const;
type Changing = Granted<typeof changingUses>;

type Looking = Granted<{
  readonly clock: readonly ["now", "today"];
  readonly directory: readonly ["current"];
}>;

/** The operator of the day at this moment, or `caller.not-operator`. */
export const operatorNow = async (caller: Caller, { clock, directory }: Looking) => {
  const reference = await directory.current();
  const today = clock.today();
  const actor = operatorOnly({ directory: reference, caller, today });
  return { actor, directory: reference, today, now: clock.now() };
};
export type Operating = Awaited<ReturnType<typeof operatorNow>>;

/** The product with what stands around it; `vendorId` where it is to have another vendor. */
export const aroundProduct = async (
  { operating, vendorId }: { operating: Operating; vendorId: VendorId },
  { organisations }: Pick<Changing, "organisations">,
): Promise<Around> => ({ ...operating, vendor: await organisations.read(vendorId) });

/** The product as it is now, or `product.unknown`. */
export const keptProduct = async (
  productId: ProductId,
  { products }: Granted<{ readonly products: readonly ["kept"] }>,
): Promise<Kept<Product>> => {
  const kept = await products.kept(productId);
  if (!kept) throw new Problem("product.unknown");
  return kept;
};

type Wanted = {
  seen: Kept<Product> | null;
  after: Product;
  /** The version the caller has seen; 0 where there must be none. */
  version: number;
  what: ChangeKind;
  by: Actor;
};

/**
 * Writes the product on the version that was seen, and makes the reference anew: within a minute every function knows.
 * What is there already is not written again, whatever version its caller saw.
 */
export const writeProduct = async (
  { seen, after, version, what, by }: Wanted,
  { clock, ids, products, directory }: Omit<Changing, "organisations">,
): Promise<Kept<Product>> => {
  if (seen && canonical(seen.record) === canonical(after)) return seen;
  if ((seen?.version ?? 0) !== version) throw new Problem("request.version-stale");
  const written = await products.replace(seen, after, { id: ids.next(), at: clock.now(), by, what });
  if (!written) throw new Problem("request.version-stale");
  await directory.rebuild();
  return written;
};
