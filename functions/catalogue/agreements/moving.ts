// An agreement moves: the same change with another word, and for an offer everything that is missing at once.
import { yearOf } from "../../../shared/clock.ts";
import { Problem } from "../../../shared/http/problem.ts";
import type { ProductId, Year } from "../../../shared/kinds.ts";
import type { Granted } from "../../../shared/ports.ts";
import type { Caller } from "../../../shared/records/caller.ts";
import type { AgreementMove } from "../../../shared/records/catalogue/agreement-moves.ts";
import { aroundProduct, type changingUses, keptProduct, operatorNow, writeProduct } from "../changing.ts";
import { recordReply } from "../products/bodies.ts";
import { moved, offerFlaws } from "../rules.ts";

type Asked = { productId: ProductId; year: Year; version: number; caller: Caller };

/** Makes the move on the version that was seen, and tells the record as it is then. */
export const moveAgreement = async (
  move: AgreementMove,
  { productId, year, version, caller }: Asked,
  ports: Granted<typeof changingUses>,
) => {
  const operating = await operatorNow(caller, ports);
  const seen = await keptProduct(productId, ports);
  const agreement = seen.record.agreements.find((one) => one.year === year);
  if (!agreement) throw new Problem("agreement.unknown");
  if (seen.version !== version) throw new Problem("request.version-stale");
  const result = moved(seen.record, { agreement, move }, yearOf(operating.today));
  if ("moves" in result) throw new Problem("agreement.wrong-state", { standing: result });
  const around = await aroundProduct({ operating, vendorId: seen.record.vendorId }, ports);
  const flaws = move === "offer" ? offerFlaws(seen.record, around) : [];
  if (flaws.length > 0) throw new Problem("product.incomplete", { flaws });
  const { product: after } = result;
  const kept = await writeProduct({ seen, after, version, what: move, by: operating.actor }, ports);
  return recordReply(kept, around);
};
