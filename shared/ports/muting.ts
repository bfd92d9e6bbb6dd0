// The port of muting: which libraries do not want to hear of which product.
import type { Instant, LibraryNumber, ProductId } from "../kinds.ts";
import type { Muting, MutingKey, Signed } from "../records/faults/muting.ts";

export type MutingPorts = {
  muting: {
    read(key: MutingKey): Promise<Muting | null>;
    /** Mutes the product from `at` on; already muted, nothing changes. */
    mute(key: MutingKey, begun: { at: Instant; by: Signed }): Promise<Muting>;
    /** Lets the library hear again from `at` on; null where it never muted the product. */
    unmute(key: MutingKey, ended: { at: Instant; by: Signed }): Promise<Muting | null>;
    /** The libraries that hear of nothing about the product that began at `moment`. */
    ofProduct(productId: ProductId, moment: Instant): Promise<ReadonlySet<LibraryNumber>>;
  };
};
