// What the addresses of a muted product have in common: whose it is, of which product, and who signs a change.
import * as z from "zod";
import { Problem } from "../../../shared/http/problem.ts";
import { LibraryNumber, ProductId } from "../../../shared/kinds.ts";
import type { Granted } from "../../../shared/ports.ts";
import { actorFor } from "../../../shared/records/authority.ts";
import type { Caller } from "../../../shared/records/caller.ts";
import type { Signed } from "../../../shared/records/faults/mute.ts";

/** `/v1/libraries/{libraryNumber}/muted-products/{productId}` */
export const mutingParams = z.object({ libraryNumber: LibraryNumber, productId: ProductId });

export const changingUses = { clock: ["now", "today"], directory: ["current"] } as const;

/** Who changes it, for the library and a product that there is; everybody else is refused. */
export const changerOf = async (
  params: z.infer<typeof mutingParams>,
  caller: Caller,
  { clock, directory }: Granted<typeof changingUses>,
): Promise<{ at: ReturnType<typeof clock.now>; by: Signed }> => {
  const reference = await directory.current();
  const { libraryNumber, productId } = params;
  actorFor({ directory: reference, caller, libraryNumber, today: clock.today(), scope: "fault.write" });
  if (!reference.product(productId)) throw new Problem("product.unknown");
  return { at: clock.now(), by: { by: caller.consumer, supplier: caller.supplier } };
};
