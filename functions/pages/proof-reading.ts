// What a link that asks about an address opens: the contact with that address, where there still is one.
import { Problem } from "../../shared/http/problem.ts";
import { closedPage } from "../../shared/pages/closed-page.ts";
import type { Page } from "../../shared/pages/layout.ts";
import { proofPage } from "../../shared/pages/proof-page.ts";
import type { Granted } from "../../shared/ports.ts";
import type { Contact } from "../../shared/records/contact.ts";
import { contactMark, type LinkTo } from "../../shared/records/link.ts";
import type { Organisation } from "../../shared/records/organisation.ts";

export const proofUses = { clock: ["now"], links: ["open"], organisations: ["read"] } as const;

export type Proof = { link: LinkTo["proof"] } & (
  | { closed: "expired" | "stranger" }
  | { closed: null; organisation: Organisation; contact: Contact }
);

/** What the token opens; `link.broken` where it is not one of ours. */
export const proofOf = async (token: string, ports: Granted<typeof proofUses>): Promise<Proof> => {
  const link = await ports.links.open("proof", token);
  if (!link) throw new Problem("link.broken");
  const organisation = await ports.organisations.read(link.organisationId);
  const contact = organisation?.contacts.find(
    ({ role, email }) => role === link.role && contactMark(email) === link.contact,
  );
  if (!organisation || !contact) return { link, closed: "stranger" };
  if (link.expiresAt <= ports.clock.now()) return { link, closed: "expired" };
  return { link, closed: null, organisation, contact };
};

/** The status and the page; with a notice that something was done the question is gone. */
export const showProof = (proof: Proof, wish: Pick<Page, "language" | "notice">) => {
  if (proof.closed)
    return { status: 410, ...closedPage({ why: proof.closed, about: null, renews: false }, wish) } as const;
  const { organisation, contact } = proof;
  const asks = wish.notice?.kind !== "status";
  const page = proofPage(
    { organisation: organisation.name, role: contact.role, email: contact.email, asks },
    wish,
  );
  return { status: wish.notice?.kind === "alert" ? 422 : 200, ...page } as const;
};
