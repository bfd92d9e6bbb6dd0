// A library's overview as the door shows it: every row with the pages that it leads to.
import { osloDay, yearOf } from "../../shared/clock.ts";
import type { Lesson } from "../../shared/pages/door/lessons-piece.ts";
import type { FaultLine, Offer, OverviewLine } from "../../shared/pages/door/overview-page.ts";
import type { Granted } from "../../shared/ports.ts";
import type { ProductRow, YearRow } from "../../shared/records/overview/rows.ts";
import { isComing, takesSignUps, type Webinar } from "../../shared/records/training/webinar.ts";
import { askingAt, caseAt, type Place, reportingAt, signingAt } from "./addresses.ts";
import type { Opened } from "./reading.ts";
import { isOffered, offeredYears } from "./rules.ts";

type Around = { door: Opened; place: Place; links: Granted<{ links: ["toCase"] }>["links"] };

const faultLines = (row: ProductRow, { door, place, links }: Around): Promise<FaultLine[]> =>
  Promise.all(
    row.openFaults.map(async ({ id, number, state, symptom }) => {
      const ref = { kind: "fault-report", libraryNumber: door.library.libraryNumber, id } as const;
      const href = await caseAt(door, { ref, language: place.language }, { links });
      return { number, state, symptom, href };
    }),
  );

const caseHref = (access: YearRow | null, { door, place, links }: Around): Promise<string> | null => {
  const id = access?.accessRequestId;
  if (!id) return null;
  const ref = { kind: "access-request", libraryNumber: door.library.libraryNumber, id } as const;
  return caseAt(door, { ref, language: place.language }, { links });
};

/** What may be asked for anew: nobody has, or the last asking came to nothing. */
const askable: readonly string[] = ["not_asked", "withdrawn", "rejected", "ended"];

const askHref = ({ productId }: ProductRow, access: YearRow | null, { door, place }: Around) => {
  const product = door.directory.product(productId);
  if (!access || !product || !door.actor || !askable.includes(access.state)) return null;
  const { year } = access;
  return offeredYears(product, door.library).includes(year) ? askingAt(place, { productId, year }) : null;
};

const reportHref = ({ productId }: ProductRow, { door, place }: Around): string | null => {
  const product = door.directory.product(productId);
  return door.actor && product && isOffered(product, door.library) ? reportingAt(place, { productId }) : null;
};

/** A line for each product and year; faults, which have no year, stand with the first one. */
const linesOf = (row: ProductRow, around: Around): Promise<OverviewLine>[] => {
  const years: (YearRow | null)[] = row.years.length > 0 ? row.years : [null];
  return years.map(async (access, at) => ({
    product: row.product,
    vendor: row.vendor,
    access,
    faults: at === 0 ? await faultLines(row, around) : [],
    support: row.supportContact,
    caseHref: await caseHref(access, around),
    askHref: askHref(row, access, around),
    reportHref: at === 0 ? reportHref(row, around) : null,
  }));
};

export const linesOfAll = (rows: readonly ProductRow[], around: Around): Promise<OverviewLine[]> =>
  Promise.all(rows.flatMap((row) => linesOf(row, around)));

/** Every product and year that is offered to the library and of which the overview says nothing yet. */
export const offersTo = (rows: readonly ProductRow[], { door, place }: Omit<Around, "links">): Offer[] => {
  if (!door.actor) return [];
  const known = new Set(
    rows.flatMap(({ productId, years }) => years.map(({ year }) => `${productId} ${year}`)),
  );
  const thisYear = yearOf(osloDay(door.now));
  return door.directory.products
    .flatMap((product) =>
      offeredYears(product, door.library)
        .filter((year) => year >= thisYear && !known.has(`${product.productId} ${year}`))
        .map((year) => ({ product: product.name, year, href: askingAt(place, { ...product, year }) })),
    )
    .toSorted((one, other) => one.product.localeCompare(other.product, "nb") || one.year - other.year);
};

/** The webinars to come that take sign-ups or that the library is signed up for, by their beginning. */
export const lessonsFor = async (
  webinars: readonly { record: Webinar }[],
  { door, place }: Omit<Around, "links">,
  { signUps }: Granted<{ signUps: ["read"] }>,
): Promise<Lesson[]> => {
  const coming = webinars.map(({ record }) => record).filter((record) => isComing(record, door.now));
  const lessons = await Promise.all(
    coming.map(async (webinar): Promise<Lesson[]> => {
      const { libraryNumber } = door.library;
      const signUp = await signUps.read({ libraryNumber, webinarId: webinar.webinarId });
      const signedUp = signUp?.state === "signed_up";
      if (!signedUp && !takesSignUps(webinar, door.now)) return [];
      const { title, window, state } = webinar;
      const href = signingAt(place, webinar);
      return [{ title, from: window.from, href, signedUp, isCancelled: state === "cancelled" }];
    }),
  );
  return lessons.flat();
};
