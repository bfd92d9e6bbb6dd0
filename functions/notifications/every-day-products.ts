// Asks vendors once a year whether their products are registered rightly, and gives the operator what they leave undone.
import { osloDay, yearOf } from "../../shared/clock.ts";
import { log } from "../../shared/log.ts";
import type { Granted } from "../../shared/ports.ts";
import { schedule } from "../../shared/queue/job.ts";
import type { OperatorIdentity } from "../../shared/records/organisation.ts";
import type { Product } from "../../shared/records/product.ts";
import { askAbout, confirmingUses, productRef } from "./catalogue/confirming.ts";
import { mindingUses, mindProofs, mindProposals, mindSilence } from "./catalogue/minding.ts";
import { isOnOffer } from "./catalogue/rules.ts";
import { operatorOn } from "./telling/surroundings.ts";

const uses = {
  ...confirmingUses,
  ...mindingUses,
  clock: [...confirmingUses.clock, ...mindingUses.clock],
  notifications: [...confirmingUses.notifications, ...mindingUses.notifications],
  products: [...confirmingUses.products, "all"],
  directory: ["current"],
  organisations: ["read"],
} as const;
type Looking = Granted<typeof uses>;

type Sum = { looked: number; asked: number; raised: number; failed: number };

const lookAfter = async (
  { vendorId, products }: { vendorId: Product["vendorId"]; products: readonly Product[] },
  operator: OperatorIdentity,
  ports: Looking,
): Promise<Pick<Sum, "asked" | "raised">> => {
  const vendor = await ports.organisations.read(vendorId);
  if (!vendor) return { asked: 0, raised: 0 };
  const done = { asked: 0, raised: await mindProofs(vendor, ports) };
  for (const product of products) {
    const told = await ports.notifications.ofSubject(productRef(product));
    const question = { product, vendor, operator, told };
    done.raised += await mindSilence(question, ports);
    done.asked += Number(await askAbout(question, ports));
  }
  return done;
};

export const job = schedule({
  summary:
    "Asks vendors whether their products are still registered rightly, and raises tasks for what is stale",
  everyMinutes: 1440,
  uses,
}).handle(async (ports) => {
  const now = ports.clock.now();
  const operator = operatorOn(await ports.directory.current(), now);
  const onOffer = (await ports.products.all()).filter((product) => isOnOffer(product, yearOf(osloDay(now))));
  const sum: Sum = { looked: onOffer.length, asked: 0, raised: await mindProposals(ports), failed: 0 };
  for (const [vendorId, products] of Map.groupBy(onOffer, (product) => product.vendorId)) {
    try {
      const { asked, raised } = await lookAfter({ vendorId, products }, operator, ports);
      sum.asked += asked;
      sum.raised += raised;
    } catch (error) {
      log.error("case_failed", error, { kind: "product", owner: vendorId });
      sum.failed += 1;
    }
  }
  return sum;
});
