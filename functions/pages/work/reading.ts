// What a link to the work page opens: the vendor, what its address is a contact for, and the cases that wait.
import { Problem } from "../../../shared/http/problem.ts";
import type { Email, Instant, Language } from "../../../shared/kinds.ts";
import type { WorkRow } from "../../../shared/pages/work-page.ts";
import type { Case, Granted } from "../../../shared/ports.ts";
import type { CaseKind, CaseRef } from "../../../shared/records/case.ts";
import type { Directory } from "../../../shared/records/directory.ts";
import { contactMark, type LinkTo } from "../../../shared/records/link.ts";
import type { Organisation } from "../../../shared/records/organisation.ts";
import { mostRows } from "../forms.ts";
import { choicesOf, waitsForVendor } from "../rules.ts";
import { knownOf } from "../view.ts";

export const workUses = {
  clock: ["now"],
  links: ["open", "toCase", "toCatalogue"],
  cases: ["read"],
  openCases: ["ofVendor"],
  directory: ["current"],
  organisations: ["read"],
} as const;

type Ports = Granted<typeof workUses>;

export type Work = {
  link: LinkTo["work"];
  now: Instant;
  directory: Directory;
  vendor: Organisation | null;
  /** The address the link was sent to, where it is a registered one still. */
  email: Email | null;
  /** What it is a contact for. */
  kinds: readonly CaseKind[];
  closed: "expired" | "stranger" | null;
};

const kindOfRole: Readonly<Record<string, CaseKind>> = { access: "access-request", support: "fault-report" };

/** What the token opens; `link.broken` where it is not one of ours. */
export const workOf = async (token: string, ports: Ports): Promise<Work> => {
  const link = await ports.links.open("work", token);
  if (!link) throw new Problem("link.broken");
  const [vendor, directory] = await Promise.all([
    ports.organisations.read(link.vendorId),
    ports.directory.current(),
  ]);
  const now = ports.clock.now();
  const mine = (vendor?.contacts ?? []).filter(({ email }) => contactMark(email) === link.contact);
  const kinds = mine.flatMap(({ role }) => kindOfRole[role] ?? []);
  const expired = link.expiresAt <= now ? "expired" : null;
  const closed = kinds.length === 0 ? "stranger" : expired;
  return { link, now, directory, vendor, kinds, closed, email: mine[0]?.email ?? null };
};

export type Waiting = { ref: CaseRef; found: Case };

const atOnce = 50;

/** The cases that wait for the vendor now, each read anew; `isCut` where there are more. */
export const waitingFor = async (
  { link, kinds }: Work,
  { openCases, cases }: Pick<Ports, "openCases" | "cases">,
): Promise<{ waiting: Waiting[]; isCut: boolean }> => {
  const waiting: Waiting[] = [];
  let after: string | null = null;
  do {
    const next: Awaited<ReturnType<typeof openCases.ofVendor>> = await openCases.ofVendor(link.vendorId, {
      limit: atOnce,
      after,
    });
    const read = await Promise.all(
      next.items
        .filter(({ kind }) => kinds.includes(kind))
        .map(async (ref) => ({ ref, found: await cases.read(ref) })),
    );
    for (const { ref, found } of read)
      if (found && found.record.vendorId === link.vendorId && waitsForVendor(found))
        waiting.push({ ref, found });
    after = next.after;
  } while (after !== null && waiting.length < mostRows);
  return { waiting: waiting.slice(0, mostRows), isCut: after !== null || waiting.length > mostRows };
};

/** What is registered about each product of the vendor in the catalogue; its pages live as long as this link. */
export const registeredOf = (
  { email, directory, link, now }: Work,
  language: Language,
  { links }: Pick<Ports, "links">,
): Promise<{ name: string; href: string }[]> => {
  if (email === null) return Promise.resolve([]);
  const reader = { email, language, until: link.expiresAt };
  const { vendorId } = link;
  return Promise.all(
    directory.productsOf(vendorId).map(async ({ productId, name }) => ({
      name,
      href: await links.toCatalogue({ vendorId, productId }, reader, now),
    })),
  );
};

const answerable = ["acknowledge", "activate"];

const tickOf = ({ ref, found }: Waiting, now: Instant): string | null => {
  if (found.kind !== "access-request") return null;
  const choices = [...choicesOf("vendor", found, now).keys()];
  const isAnswerable = choices.some((choice) => answerable.includes(choice));
  return isAnswerable ? `${ref.libraryNumber}/${ref.id}/${found.record.version}` : null;
};

/** The rows of the page; each leads to the page of its case, for as long as this link lives. */
export const rowsOf = (
  work: Work,
  { waiting, language }: { waiting: readonly Waiting[]; language: Language },
  { links }: Pick<Ports, "links">,
): Promise<WorkRow[]> => {
  const { email, directory, link, now } = work;
  const reader = { as: "vendor", language, until: link.expiresAt } as const;
  return Promise.all(
    waiting.map(async (one) => ({
      known: knownOf({ ...one, directory, as: "vendor" }),
      href: email === null ? "" : await links.toCase(one.ref, { ...reader, email }, now),
      value: tickOf(one, now),
    })),
  );
};
