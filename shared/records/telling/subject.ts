// What a notification or a task is about: a case, or one of the other things that somebody is told of.
import * as z from "zod";
import { hash } from "../../hash.ts";
import { type Email, LibraryNumber, line } from "../../kinds.ts";
import { parseAccessRequestId } from "../access-request.ts";
import { CaseRef } from "../case.ts";

/** A digest: many cases told to one vendor in one mail. `id` names template and window. */
export const DigestRef = z.object({ kind: z.literal("digest"), organisationId: line(60), id: line(80) });
export type DigestRef = z.infer<typeof DigestRef>;

/** One address, kept under the organisation, or the library by its number, that it belongs to; `id` is its hash. */
export const AddressRef = z.object({ kind: z.literal("address"), organisationId: line(60), id: line(80) });
export type AddressRef = z.infer<typeof AddressRef>;

/** Something told that is no case. `organisationId` is whom it is told: an organisation, or a library by its number. */
export const AnnouncementRef = z.object({
  kind: z.literal("announcement"),
  organisationId: line(60),
  id: line(80),
});
export type AnnouncementRef = z.infer<typeof AnnouncementRef>;

/** A product of a vendor, by its id. */
export const ProductRef = z.object({ kind: z.literal("product"), organisationId: line(60), id: line(80) });
export type ProductRef = z.infer<typeof ProductRef>;

/** What a vendor proposes to change; `id` is the last part of the proposal's. */
export const ProposalRef = z.object({ kind: z.literal("proposal"), organisationId: line(60), id: line(80) });

/** The register of libraries; `id` is why the nightly import took nothing from it. */
export const RegisterRef = z.object({ kind: z.literal("register"), organisationId: line(60), id: line(80) });
export type RegisterRef = z.infer<typeof RegisterRef>;

/** Planned maintenance as one library is told of it; `id` is `{productId}.{downtimeId}`. */
export const DowntimeSubject = z.object({
  kind: z.literal("downtime"),
  libraryNumber: LibraryNumber,
  id: line(80),
});
export type DowntimeSubject = z.infer<typeof DowntimeSubject>;

/** An incident as it concerns one library, by its number, or its vendor; `id` is the incident's. */
export const IncidentRef = z.object({ kind: z.literal("incident"), organisationId: line(60), id: line(80) });
export type IncidentRef = z.infer<typeof IncidentRef>;

export const SubjectRef = z.discriminatedUnion("kind", [
  CaseRef,
  DigestRef,
  AddressRef,
  AnnouncementRef,
  ProductRef,
  ProposalRef,
  IncidentRef,
  DowntimeSubject,
  RegisterRef,
]);
export type SubjectRef = z.infer<typeof SubjectRef>;

export const isCase = (subject: SubjectRef): subject is CaseRef =>
  subject.kind === "access-request" || subject.kind === "fault-report";

/** Something of a library's own: a case, or maintenance that it is told of. */
export const isOfLibrary = (subject: SubjectRef): subject is CaseRef | DowntimeSubject =>
  isCase(subject) || subject.kind === "downtime";

/** The library's number of what is a library's own, the organisation's id of everything else. */
export const ownerOf = (subject: SubjectRef): string =>
  isOfLibrary(subject) ? subject.libraryNumber : subject.organisationId;

/** A subject from its three words, or null where they make none. */
export const subjectFrom = (kind: string, owner: string, id: string): SubjectRef | null => {
  const subject = SubjectRef.safeParse({ kind, libraryNumber: owner, organisationId: owner, id }).data;
  if (!subject) return null;
  return subject.kind === "access-request" && !parseAccessRequestId(subject.id) ? null : subject;
};

/** Stands for an address where the address itself must not: in keys, counters and logs. */
export const addressHash = (email: Email): string => hash(email.toLowerCase()).slice(0, 22);

/** `organisationId` is a vendor's id, or the number of the library whose mailbox or contact it is. */
export const addressRef = (organisationId: string, email: Email): AddressRef => ({
  kind: "address",
  organisationId,
  id: addressHash(email),
});

/** One word for a subject, to compare by. */
export const subjectKey = (subject: SubjectRef): string =>
  `${subject.kind} ${ownerOf(subject)} ${subject.id}`;

/** A name in url-safe letters for something about a subject: what it says can be read back, and fits SES's message tags. */
export const idFrom = (subject: SubjectRef, ...rest: (string | number)[]): string =>
  Buffer.from(JSON.stringify([subject.kind, ownerOf(subject), subject.id, ...rest])).toString("base64url");

const Words = z.tuple([z.string(), z.string(), z.string()], z.unknown());

/** The subject and the rest in such a name; null where it is not one of ours. */
export const readId = (id: string): { subject: SubjectRef; rest: unknown[] } | null => {
  if (id.length > 300) return null;
  try {
    const [kind, owner, subjectId, ...rest] = Words.parse(
      JSON.parse(Buffer.from(id, "base64url").toString("utf8")),
    );
    const subject = subjectFrom(kind, owner, subjectId);
    return subject && { subject, rest };
  } catch {
    // Anybody may send an id: one that cannot be read names nothing.
    return null;
  }
};
