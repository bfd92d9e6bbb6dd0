// Which of the demo's libraries have joined which products: the same ones whenever and wherever it is loaded.
import { yearOf } from "../../../shared/clock.ts";
import { type Day, Instant, Year } from "../../../shared/kinds.ts";
import type { EnrolmentRow } from "../../../shared/ports.ts";
import type { Library } from "../../../shared/records/library.ts";
import type { Product } from "../../../shared/records/product.ts";

/** Three of four libraries have joined something. */
const hasJoined = (library: Library, at: number): boolean =>
  library.status !== "permanently_closed" && at % 4 !== 3;

const offeredTo = (library: Library, products: Product[], year: Year): Product[] =>
  products.filter((product) =>
    product.agreements.some(
      (agreement) => agreement.year === year && agreement.libraryTypes.includes(library.type),
    ),
  );

/** Two or three products, beginning elsewhere in the catalogue for each library, so that all are joined. */
const chosen = (among: Product[], at: number): Product[] =>
  Array.from({ length: 2 + (at % 2) }, (_, nth) => among[(at + nth * 2) % among.length]).filter(
    (product) => product !== undefined,
  );

/** `works`: of this year's enrolments some are known to work already. */
type Round = { year: Year; decidedAt: Instant; works: boolean };

/** Every tenth library's first access works already, as after a year with the same product. */
const stateAt = (round: Round, place: number, nth: number): "active" | "enrolled" =>
  round.works && place % 10 === 0 && nth === 0 ? "active" : "enrolled";

const ofRound = (libraries: Library[], products: Product[], round: Round): EnrolmentRow[] =>
  libraries.flatMap((library, place) =>
    chosen(offeredTo(library, products, round.year), place).map((product, nth) => ({
      libraryNumber: library.libraryNumber,
      productId: product.productId,
      vendorId: product.vendorId,
      year: round.year,
      enrolment: { state: stateAt(round, place, nth), at: round.decidedAt },
    })),
  );

/** About 300 libraries for this year, and every third of these for the next. */
export const enrolments = (today: Day, libraries: Library[], products: Product[]): EnrolmentRow[] => {
  const year = yearOf(today);
  const decidedAt = Instant.parse(`${year - 1}-11-25T12:00:00.000Z`);
  const joined = libraries.filter(hasJoined);
  const again = joined.filter((_, place) => place % 3 === 0);
  return [
    ...ofRound(joined, products, { year, decidedAt, works: true }),
    ...ofRound(again, products, { year: Year.parse(year + 1), decidedAt, works: false }),
  ];
};
