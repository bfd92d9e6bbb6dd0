// The port of muting: which libraries do not want to hear of which product's incidents.
import type { Instant, LibraryNumber, ProductId } from "../kinds.ts";
import type { Mute, MuteKey, Signed } from "../records/faults/mute.ts";

export type MutePorts = {
  mutes: {
    read(key: MuteKey): Promise<Mute | null>;
    /** Mutes the product from `at` on; already muted, nothing changes. */
    mute(key: MuteKey, begun: { at: Instant; by: Signed }): Promise<Mute>;
    /** Lets the library hear again from `at` on; null where it never muted the product. */
    unmute(key: MuteKey, ended: { at: Instant; by: Signed }): Promise<Mute | null>;
    /** The libraries that have the product muted, and since when; what began before is still told to them. */
    ofProduct(productId: ProductId): Promise<ReadonlyMap<LibraryNumber, Instant>>;
  };
};
