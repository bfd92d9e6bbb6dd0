// The demo data as a whole: everything a first start loads, computed from the places and the day.
import type { Day } from "../../../shared/kinds.ts";
import { readPlaces } from "../../../shared/places/places.ts";
import type { EnrolmentRow } from "../../../shared/ports.ts";
import type { Library } from "../../../shared/records/library.ts";
import type {
  County,
  Municipality,
  OperatorIdentity,
  Organisation,
} from "../../../shared/records/organisation.ts";
import type { Product } from "../../../shared/records/product.ts";
import { enrolments } from "./enrolments.ts";
import { libraries } from "./libraries.ts";
import { operators } from "./operators.ts";
import { owners } from "./owners.ts";
import { products } from "./products.ts";
import { type DemoTraining, training } from "./training.ts";
import { vendors } from "./vendors.ts";

export type DemoData = {
  municipalities: Municipality[];
  counties: County[];
  organisations: Organisation[];
  operators: OperatorIdentity[];
  libraries: Library[];
  products: Product[];
  enrolments: EnrolmentRow[];
  training: DemoTraining;
};

/** The same for every day of a year; only the years in it move. */
export const demoData = (today: Day): DemoData => {
  const places = readPlaces();
  const everyLibrary = libraries(places);
  const everyProduct = products(today);
  return {
    municipalities: places.municipalities,
    counties: places.counties,
    organisations: [...owners(places, today), ...vendors(today)],
    operators: operators(today),
    libraries: everyLibrary,
    products: everyProduct,
    enrolments: enrolments(today, everyLibrary, everyProduct),
    training: training(today),
  };
};
