// What everybody may see of a product's state, and which products are shown at all.
import * as z from "zod";
import { osloDay, yearOf } from "../../shared/clock.ts";
import { Instant, Language, ProductId } from "../../shared/kinds.ts";
import { confirmationOf, labelOf } from "../../shared/pages/status/words.ts";
import type { Directory } from "../../shared/records/directory.ts";
import {
  type Downtime,
  DowntimeView,
  downtimeView,
  isAlterable,
} from "../../shared/records/faults/downtime.ts";
import { type Shown, ShownIncident, StatusState, standingOf } from "../../shared/records/faults/shown.ts";
import { isOpen } from "../../shared/records/incident/incident.ts";
import type { ReferenceProduct } from "../../shared/records/reference.ts";

const Label = z.object({ nb: z.string(), nn: z.string(), en: z.string() });

/** `libraries` and `counties` are at least what has been reported; `countedAt` says as of when. */
const PublicIncident = ShownIncident.omit({ productId: true, changes: true, mergedInto: true, endedAt: true })
  .extend({ label: Label.describe("Who has confirmed it, in words") })
  .meta({ id: "PublicIncident" });

export const ProductStatus = z
  .object({
    productId: ProductId,
    name: z.string(),
    vendorName: z.string(),
    state: StatusState,
    since: Instant.nullable(),
    label: Label.nullable().describe(
      "What the state is called, or who has confirmed it; null while all is well",
    ),
    libraries: z.int().nullable().describe("At least so many libraries have reported it"),
    nextUpdateAt: Instant.nullable(),
    workaround: z.string().nullable(),
    incidents: z.array(PublicIncident).describe("All that are open"),
    maintenance: z.array(DowntimeView).describe("Ongoing and scheduled"),
  })
  .meta({ id: "ProductStatus" });
type ProductStatus = z.input<typeof ProductStatus>;

/** The language of texts for people. */
export const languageQuery = z.strictObject({ language: Language.optional() });

/** Offered for this year or a later one. */
const isShown = ({ state, agreements }: ReferenceProduct, now: Instant): boolean =>
  state === "complete" &&
  agreements.some((agreement) => agreement.state === "offered" && agreement.year >= yearOf(osloDay(now)));

/** The products that have a status, by id. */
export const shownProducts = (
  { products }: Pick<Directory, "products">,
  now: Instant,
): ReadonlyMap<string, ReferenceProduct> =>
  new Map(products.filter((one) => isShown(one, now)).map((one) => [one.productId, one]));

const publicIncident = ({
  changes: _,
  productId: __,
  mergedInto: ___,
  endedAt: ____,
  ...shown
}: ShownIncident) => ({
  ...shown,
  label: confirmationOf(shown.confirmedBy),
});

const byBegin = (one: Downtime, other: Downtime): number => (one.window.from < other.window.from ? -1 : 1);

/** The state of one product out of all that is shown. */
export const statusOf = (
  { productId, name, vendorId }: ReferenceProduct,
  shown: Shown,
  { directory, now }: { directory: Directory; now: Instant },
): ProductStatus => {
  const incidents = shown.incidents.filter((one) => one.productId === productId && isOpen(one));
  const downtimes = shown.downtimes.filter((one) => one.productId === productId && isAlterable(one, now));
  const { state, since, incident } = standingOf({ incidents, downtimes }, now);
  return {
    productId,
    name,
    vendorName: directory.organisation(vendorId)?.name ?? vendorId,
    state,
    since,
    label: labelOf(state, incident?.confirmedBy ?? null),
    libraries: incident?.libraries ?? null,
    nextUpdateAt: incident?.nextUpdateAt ?? null,
    workaround: incident?.workaround ?? null,
    incidents: incidents.map(publicIncident),
    maintenance: downtimes.toSorted(byBegin).map((one) => downtimeView(one, now)),
  };
};
