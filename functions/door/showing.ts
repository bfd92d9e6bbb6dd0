// The door's pages, from what is known to what its reader gets.
import { osloDay, yearOf } from "../../shared/clock.ts";
import type { Language } from "../../shared/kinds.ts";
import { closedPage } from "../../shared/pages/closed-page.ts";
import { askedPage, choosePage } from "../../shared/pages/door/choose-page.ts";
import { overviewPage } from "../../shared/pages/door/overview-page.ts";
import type { Page } from "../../shared/pages/layout.ts";
import { said } from "../../shared/pages/notices.ts";
import type { Granted } from "../../shared/ports.ts";
import type { Directory } from "../../shared/records/directory.ts";
import { callOf } from "../../shared/records/overview/calling.ts";
import { overviewOf } from "../../shared/records/overview/rows.ts";
import type { Place } from "./addresses.ts";
import type { Opened } from "./reading.ts";
import { search } from "./rules.ts";
import { lessonsFor, linesOfAll, offersTo } from "./view.ts";

type Wish = Pick<Page, "language" | "notice">;

const countiesIn = (directory: Directory): string[] =>
  [...new Set(directory.libraries.map(({ countyNumber }) => directory.county(countyNumber)))].toSorted(
    (one, other) => one.localeCompare(other, "nb"),
  );

/** Where a library is found and chosen. */
export const showChoice = (directory: Directory, wish: Wish & { search: string }) => {
  const { found, isCut } = search(directory, wish.search);
  const rows = found.map(({ library: { libraryNumber, name }, municipality, county }) => ({
    libraryNumber,
    name,
    municipality,
    county,
  }));
  return choosePage(
    { search: wish.search, found: rows, isCut, counties: countiesIn(directory) },
    { language: wish.language, notice: wish.notice ?? null },
  );
};

/** What everybody is told who has chosen one. */
export const showAsked = (language: Language) => askedPage({ language, notice: said("asked", language) });

/** The page of a link that opens the door no more; a new one is asked for at the door itself. */
export const showClosed = (why: "expired" | "stranger", language: Language) =>
  closedPage({ why, about: null, renews: false, again: `/door?lang=${language}` }, { language });

export const overviewUses = {
  libraryCases: ["read"],
  links: ["toCase"],
  publicCatalogue: ["webinars"],
  signUps: ["read"],
} as const;

/** The overview. */
export const showOverview = async (
  door: Opened,
  place: Place,
  { libraryCases, links, publicCatalogue, signUps }: Granted<typeof overviewUses>,
) => {
  const { directory, library, now, county } = door;
  const today = osloDay(now);
  const operator = directory.operator(today);
  if (!operator) throw new Error("Nobody operates the consortium today.");
  const [cases, webinars] = await Promise.all([
    libraryCases.read(library.libraryNumber, yearOf(today)),
    publicCatalogue.webinars(),
  ]);
  const rows = overviewOf(cases, { directory, now });
  return overviewPage(
    {
      library: library.name,
      lines: await linesOfAll(rows, { door, place, links }),
      offers: offersTo(rows, { door, place }),
      lessons: await lessonsFor(webinars, { door, place }, { signUps }),
      call: callOf(county, operator),
      mayAct: door.actor !== null,
    },
    { language: place.language },
  );
};
