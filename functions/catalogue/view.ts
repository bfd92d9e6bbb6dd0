// Which products a list is asked for.
import { yearOf } from "../../shared/clock.ts";
import { type Day, wholeNumber, type Year, Year as YearKind } from "../../shared/kinds.ts";
import type { PublicProduct } from "../../shared/records/catalogue/public-product.ts";

/** Which products a list is asked for: offered for a year (without one: this year or later), and for an audience. */
export const wantedBy =
  (query: { year?: Year | undefined; audience?: string | undefined }, today: Day) =>
  (product: PublicProduct): boolean => {
    const thisYear = yearOf(today);
    const inYear = product.agreements.some((agreement) =>
      query.year === undefined ? agreement.year >= thisYear : agreement.year === query.year,
    );
    const forAudience =
      query.audience === undefined || product.audiences.some((audience) => audience === query.audience);
    return inYear && forAudience;
  };

/** A year in a query string. */
export const QueryYear = wholeNumber(YearKind);
