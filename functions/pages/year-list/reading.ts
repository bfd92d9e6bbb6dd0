// What a link to a vendor's list at the turn of a year opens: the list as it was told last.
import { Problem } from "../../../shared/http/problem.ts";
import type { Instant, Language } from "../../../shared/kinds.ts";
import { closedPage } from "../../../shared/pages/closed-page.ts";
import { csvOf } from "../../../shared/pages/csv.ts";
import { type ListedAccess, yearListPage, yearListTable } from "../../../shared/pages/year-list-page.ts";
import type { Granted } from "../../../shared/ports.ts";
import type { LinkTo } from "../../../shared/records/link.ts";
import { idBeginning } from "../../../shared/records/telling/announcement.ts";
import { whyClosedTo } from "../rules.ts";

export const listUses = {
  clock: ["now"],
  links: ["open"],
  organisations: ["read"],
  directory: ["current"],
  announcements: ["ofOwner"],
} as const;
type Ports = Granted<typeof listUses>;

type Reading = {
  link: LinkTo["yearList"];
  closed: "expired" | "stranger" | null;
  vendor: string;
  madeAt: Instant;
  accesses: readonly ListedAccess[];
};

/** What the token opens; `link.broken` where it is not one of ours. */
export const listOf = async (token: string, ports: Ports): Promise<Reading> => {
  const link = await ports.links.open("yearList", token);
  if (!link) throw new Problem("link.broken");
  const [told, vendor, directory] = await Promise.all([
    ports.announcements.ofOwner(link.vendorId, idBeginning("year-list", String(link.year))),
    ports.organisations.read(link.vendorId),
    ports.directory.current(),
  ]);
  const last = told.at(-1);
  if (last?.content.what !== "year-list") throw new Problem("link.broken");
  const accesses = last.content.rows.map(({ libraryNumber, productId, turn }) => {
    const library = directory.library(libraryNumber);
    return {
      libraryNumber,
      library: library?.name ?? libraryNumber,
      municipality: library ? directory.municipality(library.municipalityNumber) : "",
      product: directory.product(productId)?.name ?? productId,
      turn,
    };
  });
  const closed = whyClosedTo(link, vendor, ports.clock.now());
  return { link, closed, vendor: vendor?.name ?? link.vendorId, madeAt: last.at, accesses };
};

/** The page of a link that opens nothing any more. */
export const showClosedList = ({ closed }: Reading, language: Language) =>
  closedPage({ why: closed ?? "stranger", about: null, renews: false }, { language });

export const showList = ({ link, vendor, madeAt, accesses }: Reading, language: Language) =>
  yearListPage({ year: link.year, vendor, madeAt, accesses }, language);

/** The same rows for spreadsheets. */
export const tableOf = ({ link, accesses }: Reading, language: Language) => ({
  body: { type: "text/csv; charset=utf-8", data: csvOf(yearListTable(accesses, language)) },
  headers: { "content-disposition": `attachment; filename="bibliotek24-${link.year}.csv"` },
});
