// The places port: municipalities and counties of today, as the reference names them.
import { canonical } from "../../canonical.ts";
import { eachOf } from "../../each-of.ts";
import type { Ports } from "../../ports.ts";
import { County, Municipality } from "../../records/organisation.ts";
import { putItem } from "../client.ts";
import { fromItem, type Item, toItem } from "../codec.ts";
import { keys } from "../keys.ts";
import { everything } from "../pages.ts";

export const municipalityItem = (place: Municipality) =>
  toItem(keys.municipality(place.municipalityNumber), place);
export const countyItem = (place: County) => toItem(keys.county(place.countyNumber), place);

const differing = <T>(wanted: readonly T[], there: readonly T[]): T[] => {
  const known = new Set(there.map(canonical));
  return wanted.filter((place) => !known.has(canonical(place)));
};

/** The places port. */
export const open = (): Ports["places"] => ({
  keep: async ({ municipalities, counties }) => {
    const [places, larger] = await Promise.all([
      everything({ pk: "PLACES", prefix: "MUNICIPALITY#" }, (item) => fromItem(Municipality, item)),
      everything({ pk: "PLACES", prefix: "COUNTY#" }, (item) => fromItem(County, item)),
    ]);
    const items: Item[] = [
      ...differing(municipalities, places).map(municipalityItem),
      ...differing(counties, larger).map(countyItem),
    ];
    await eachOf(items, 16, async (item) => {
      await putItem({ Item: item });
    });
    return items.length;
  },
});
