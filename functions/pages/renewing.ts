// A link that had become too old: a new one is sent to whom is registered now, if a person asks for it.
import type { Instant, Language } from "../../shared/kinds.ts";
import type { Page } from "../../shared/pages/layout.ts";
import { objected, said } from "../../shared/pages/notices.ts";
import type { Granted } from "../../shared/ports.ts";
import { WantedLink } from "../../shared/records/telling/link-order.ts";

export const renewingUses = { ids: ["next"], linkOrders: ["ask"] } as const;

type Wish = { choice: string | undefined; language: Language; now: Instant };
type Asked = { status: 200 | 422; notice: NonNullable<Page["notice"]> };

/** Asks for the new link; whatever comes of it, the answer is the same. */
export const renew = async (
  wanted: WantedLink,
  { choice, language, now }: Wish,
  { ids, linkOrders }: Granted<typeof renewingUses>,
): Promise<Asked> => {
  if (choice !== "yes") return { status: 422, notice: objected("no_choice", language) };
  await linkOrders.ask(WantedLink.parse(wanted), { eventId: ids.next(), at: now });
  return { status: 200, notice: said("asked", language) };
};
