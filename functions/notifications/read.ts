import * as z from "zod";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { LibraryNumber } from "../../shared/kinds.ts";
import { templateRole } from "../../shared/mail/recipients.ts";
import type { Granted } from "../../shared/ports.ts";
import { type CallerQuestion, readersOf, readingVendor, readsAll } from "../../shared/records/authority.ts";
import { type Notification, refOfTag, tagOf } from "../../shared/records/telling/notification.ts";
import { NotificationView, seesOfCase, seesOwn } from "../../shared/records/telling/proof.ts";
import { isCase, ownerOf, type SubjectRef } from "../../shared/records/telling/subject.ts";
import { proven, provingUses, scopeOf } from "./proof.ts";

const uses = {
  clock: ["today"],
  directory: ["current"],
  cases: ["read"],
  notifications: [...provingUses.notifications, "read"],
} as const;

/** What is told to a whole library, or to a vendor, is seen by who reads for them. */
const seesOfOwner = (subject: SubjectRef, question: CallerQuestion): boolean => {
  const library = LibraryNumber.safeParse(ownerOf(subject)).data;
  if (library === undefined) return seesOwn(readingVendor(question), subject);
  const scope = subject.kind === "announcement" ? "access" : "fault";
  const isKnown = question.directory.library(library) !== undefined;
  return (
    isKnown && readersOf({ ...question, libraryNumber: library, scope }).some(({ as }) => as !== "vendor")
  );
};

const ofOwners: readonly SubjectRef["kind"][] = ["digest", "announcement", "downtime", "incident"];

const maySee = async (
  { ref: { subject, template } }: Notification,
  question: CallerQuestion,
  { cases }: Pick<Granted<typeof uses>, "cases">,
): Promise<boolean> => {
  if (readsAll(question)) return true;
  if (ofOwners.includes(subject.kind)) return seesOfOwner(subject, question);
  if (!isCase(subject) || !question.directory.library(subject.libraryNumber)) return false;
  const { libraryNumber, kind } = subject;
  const readers = readersOf({ ...question, libraryNumber, scope: scopeOf[kind] });
  const found = readers.length > 0 ? await cases.read(subject) : null;
  return found !== null && seesOfCase(readers, templateRole[template], found.record);
};

export const handler = route({
  method: "GET",
  path: "/v1/notifications/{notificationId}",
  summary: "Proves a notification: what was sent to whom, every attempt, and every receipt",
  access: ["access", "fault", "county", "vendor", "operator"],
  params: z.object({ notificationId: z.string().max(300) }),
  returns: { 200: NotificationView },
  fails: ["notification.unknown"],
  uses,
}).handle(async ({ params, caller }, { clock, directory, cases, notifications }) => {
  const ref = refOfTag(params.notificationId);
  const found = ref && (await notifications.read(ref));
  // An id that is spelled otherwise names nothing, whatever it can be read as.
  if (!found || tagOf(found.ref) !== params.notificationId) throw new Problem("notification.unknown");
  const question = { directory: await directory.current(), caller, today: clock.today() };
  if (!(await maySee(found, question, { cases }))) throw new Problem("notification.unknown");
  return { status: 200, body: await proven(found, { notifications }) };
});
