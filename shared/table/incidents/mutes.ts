// Which libraries wish to hear nothing of a product's incidents, and since when.
import * as z from "zod";
import { Instant, LibraryNumber } from "../../kinds.ts";
import type { Ports } from "../../ports.ts";
import { fromItem } from "../codec.ts";
import { keys } from "../keys.ts";
import { everything } from "../pages.ts";

const Mute = z.object({ libraryNumber: LibraryNumber, since: Instant });

/** The mutes port. */
export const open = (): Ports["mutes"] => ({
  ofProduct: async (productId) => {
    const all = await everything({ ...keys.mutesOf(productId), consistent: true }, (item) =>
      fromItem(Mute, item),
    );
    return new Map(all.map(({ libraryNumber, since }) => [libraryNumber, since]));
  },
});
