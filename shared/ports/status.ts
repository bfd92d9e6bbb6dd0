// The port of the status pages: what everybody may see, in one query.
import type { ProductId } from "../kinds.ts";
import type { Shown, ShownIncident } from "../records/faults/shown.ts";

export type StatusPorts = {
  status: {
    /** Shows an incident as it is now; one that is shown in a later version, or with more reports, stands. */
    show(incident: ShownIncident): Promise<void>;
    /** All that is open, planned, or over for less than 30 days. One query for each MB; that is some thousand entries. */
    everything(): Promise<Shown>;
    ofProduct(productId: ProductId): Promise<Shown>;
  };
};
