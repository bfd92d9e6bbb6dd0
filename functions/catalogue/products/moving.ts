// A product becomes complete, or is retired: the same change with another word.
import { Problem } from "../../../shared/http/problem.ts";
import type { ProductId } from "../../../shared/kinds.ts";
import type { Granted } from "../../../shared/ports.ts";
import type { Caller } from "../../../shared/records/caller.ts";
import {
  legalProductMoves,
  type ProductMove,
  productMoves,
} from "../../../shared/records/catalogue/agreement-moves.ts";
import { aroundProduct, type changingUses, keptProduct, operatorNow, writeProduct } from "../changing.ts";
import { completeFlaws } from "../rules.ts";
import { recordReply } from "./bodies.ts";

type Asked = { productId: ProductId; version: number; caller: Caller };

/** Makes the move on the version that was seen, and tells the record as it is then. */
export const moveProduct = async (
  what: ProductMove,
  { productId, version, caller }: Asked,
  ports: Granted<typeof changingUses>,
) => {
  const operating = await operatorNow(caller, ports);
  const seen = await keptProduct(productId, ports);
  if (seen.version !== version) throw new Problem("request.version-stale");
  const moves = legalProductMoves(seen.record.state);
  if (!moves.includes(what))
    throw new Problem("product.wrong-state", { standing: { state: seen.record.state, moves } });
  const around = await aroundProduct({ operating, vendorId: seen.record.vendorId }, ports);
  const flaws = what === "complete" ? completeFlaws(seen.record, around) : [];
  if (flaws.length > 0) throw new Problem("product.incomplete", { flaws });
  const after = { ...seen.record, state: productMoves[what].to };
  const kept = await writeProduct({ seen, after, version, what, by: operating.actor }, ports);
  return recordReply(kept, around);
};
