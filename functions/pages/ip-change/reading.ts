// What a link to a change of IP addresses opens: the change, and the notice of it to the vendor whose contact has the link.
import { Problem } from "../../../shared/http/problem.ts";
import { closedPage } from "../../../shared/pages/closed-page.ts";
import { ipChangePage } from "../../../shared/pages/ip-change-page.ts";
import type { Page } from "../../../shared/pages/layout.ts";
import type { Granted } from "../../../shared/ports.ts";
import type { Directory } from "../../../shared/records/directory.ts";
import type { IpChange, IpNotice } from "../../../shared/records/ip/register.ts";
import type { LinkTo } from "../../../shared/records/link.ts";
import { whyClosedTo } from "../rules.ts";

export const changeUses = {
  clock: ["now"],
  links: ["open"],
  organisations: ["read"],
  directory: ["current"],
  ipRegister: ["change"],
} as const;

type Reading = {
  link: LinkTo["ipChange"];
  closed: "expired" | "stranger" | null;
  change: IpChange;
  notice: IpNotice;
  directory: Directory;
};

/** What the token opens; `link.broken` where it is not one of ours. */
export const changeOf = async (token: string, ports: Granted<typeof changeUses>): Promise<Reading> => {
  const link = await ports.links.open("ipChange", token);
  if (!link) throw new Problem("link.broken");
  const [found, vendor, directory] = await Promise.all([
    ports.ipRegister.change(link),
    ports.organisations.read(link.vendorId),
    ports.directory.current(),
  ]);
  const notice = found?.notices.find(({ vendorId }) => vendorId === link.vendorId);
  if (!found || !notice) throw new Problem("link.broken");
  const closed = whyClosedTo(link, vendor, ports.clock.now());
  return { link, closed, change: found.change, notice, directory };
};

/** The status and the page; once the change is acknowledged nothing is asked any more. */
export const showChange = (reading: Reading, wish: Pick<Page, "language" | "notice">) => {
  const { closed, change, notice, directory } = reading;
  if (closed)
    return { status: 410, ...closedPage({ why: closed, about: null, renews: false }, wish) } as const;
  const library = directory.library(change.libraryNumber);
  const page = ipChangePage(
    {
      library: library?.name ?? change.libraryNumber,
      libraryNumber: change.libraryNumber,
      municipality: library ? directory.municipality(library.municipalityNumber) : "",
      products: notice.productIds.map((productId) => directory.product(productId)?.name ?? productId),
      changedAt: change.at,
      added: change.added,
      removed: change.removed,
      acknowledgedAt: notice.acknowledgedAt ?? null,
    },
    wish,
  );
  return { status: wish.notice?.kind === "alert" ? 422 : 200, ...page } as const;
};
