// From what a link opens to the page its reader gets.
import { plusSeconds } from "../../shared/clock.ts";
import { Email, type Language } from "../../shared/kinds.ts";
import { casePage } from "../../shared/pages/case-page.ts";
import { closedPage } from "../../shared/pages/closed-page.ts";
import type { Page } from "../../shared/pages/layout.ts";
import type { Granted } from "../../shared/ports.ts";
import { linkSeconds } from "../../shared/records/link.ts";
import { actorOf, type Reading, type readingUses } from "./reading.ts";
import { historyOf, nameOf, onPage } from "./view.ts";

type Wish = Pick<Page, "language" | "notice">;

// As old as the link it stands behind: a page must not make a link live longer than the mail gave it.
const workOf = (
  { link, found, email }: Reading,
  language: Language,
  { links }: Pick<Granted<typeof readingUses>, "links">,
): Promise<string> | null => {
  if (link.as !== "vendor" || email === null) return null;
  const made = plusSeconds(link.expiresAt, -linkSeconds.work);
  return links.toWork(found.record.vendorId, { email: Email.parse(email), language }, made);
};

/** The page of the case. */
export const showCase = async (
  reading: Reading,
  wish: Wish,
  ports: Pick<Granted<typeof readingUses>, "links">,
) => {
  const { link, now } = reading;
  const { language } = wish;
  const work = await workOf(reading, language, ports);
  return casePage(
    onPage(
      { ...reading, ref: link.case, as: link.as, by: actorOf(reading)?.kind ?? null },
      { now, language, work },
    ),
    wish,
  );
};

/** The page that says why the link opens nothing; a stranger is told nothing of the case. */
export const showClosed = (reading: Reading, wish: Wish) => {
  const why = reading.closed ?? "ended";
  const last = historyOf(reading.found).at(-1);
  const about = why === "stranger" || !last ? null : { name: nameOf(reading), last };
  return closedPage({ why, about }, wish);
};
