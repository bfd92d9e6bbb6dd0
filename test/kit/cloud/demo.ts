// Pairs of library and product from the demo data that a journey may ask for.

import { demoData } from "../../../infra/local/demo/demo.ts";
import { instantAt, osloDay, yearOf } from "../../../shared/clock.ts";
import type { EnrolmentRow } from "../../../shared/ports.ts";

const today = osloDay(instantAt(Date.now()));
const data = demoData(today);

const open = new Set(
  data.libraries.filter(({ status }) => status === "open").map(({ libraryNumber }) => libraryNumber),
);

const reachable = new Set(
  data.organisations
    .filter(({ contacts }) => contacts.some(({ role }) => role === "access"))
    .map(({ organisationId }) => organisationId),
);

const signed = (row: EnrolmentRow): boolean =>
  data.products
    .find(({ productId }) => productId === row.productId)
    ?.agreements.some(({ year, signedAt }) => year === row.year && signedAt !== null) === true;

/** Enrolled, not active yet, and nothing in the way of the vendor's mail. */
const ready = data.enrolments.filter(
  (row) =>
    row.enrolment?.state === "enrolled" &&
    open.has(row.libraryNumber) &&
    reachable.has(row.vendorId) &&
    signed(row),
);

/** This year's requests for a product that go straight to its vendor. */
export const enrolledPairs = (productId: string): [EnrolmentRow, EnrolmentRow, EnrolmentRow] => {
  const [first, second, third] = ready.filter(
    (row) => row.productId === productId && row.year === yearOf(today),
  );
  if (!first || !second || !third) throw new Error(`The demo data enrols too few in ${productId}.`);
  return [first, second, third];
};

/** So many different requests that go straight to their vendors, for any product but `except`; fewer where there are fewer. */
export const enrolledRequests = (count: number, except: string): EnrolmentRow[] =>
  ready.filter(({ productId }) => productId !== except).slice(0, count);

/** Every open public library that has not joined these products this year: enrolments to add to the demo's. */
export const moreEnrolments = (like: readonly EnrolmentRow[]): EnrolmentRow[] => {
  const taken = new Set(
    data.enrolments.map(({ libraryNumber, productId, year }) => `${libraryNumber} ${productId} ${year}`),
  );
  return data.libraries
    .filter(({ type, status }) => type === "public" && status === "open")
    .flatMap(({ libraryNumber }) => like.map((row) => ({ ...row, libraryNumber })))
    .filter(({ libraryNumber, productId, year }) => !taken.has(`${libraryNumber} ${productId} ${year}`));
};

/** A product offered to the library this year that it has not joined, with nothing else in the way. */
export const notEnrolled = (row: EnrolmentRow): string => {
  const library = data.libraries.find(({ libraryNumber }) => libraryNumber === row.libraryNumber);
  const joined = data.enrolments
    .filter(({ libraryNumber, year }) => libraryNumber === row.libraryNumber && year === row.year)
    .map(({ productId }) => productId);
  const other = data.products.find(
    ({ productId, vendorId, agreements }) =>
      !joined.some((one) => one === productId) &&
      reachable.has(vendorId) &&
      agreements.some(
        ({ year, signedAt, libraryTypes }) =>
          year === row.year &&
          signedAt !== null &&
          library !== undefined &&
          libraryTypes.includes(library.type),
      ),
  );
  if (!other) throw new Error("The library has joined everything.");
  return other.productId;
};
