// What surrounds a notice of an incident: read once for its mail, and again just before it goes.
import { osloDay, yearOf } from "../../../shared/clock.ts";
import { type Instant, LibraryNumber } from "../../../shared/kinds.ts";
import type { IncidentFacts } from "../../../shared/mail/facts.ts";
import type { Granted } from "../../../shared/ports.ts";
import { isInForce } from "../../../shared/records/access/outlook.ts";
import { type Incident, isConfirmed, isOpen } from "../../../shared/records/incident/incident.ts";
import type { IncidentNotice, IncidentTemplate } from "../../../shared/records/incident/notice.ts";
import type { Library } from "../../../shared/records/library.ts";
import type { OperatorIdentity, Organisation } from "../../../shared/records/organisation.ts";
import type { Notification } from "../../../shared/records/telling/notification.ts";
import type { IncidentRef } from "../../../shared/records/telling/subject.ts";
import { mayHaveGone } from "../telling/fate.ts";
import { operatorOn } from "../telling/surroundings.ts";

export const aroundUses = {
  clock: ["now"],
  directory: ["current"],
  organisations: ["read"],
  libraries: ["read"],
  accessRequests: ["read"],
  incidents: ["read"],
  notifications: ["ofSubject"],
} as const;
export type Reading = Granted<typeof aroundUses>;

/** The affected library, or null where the notice is its vendor's. */
export const libraryIn = ({
  owner,
  template,
}: Pick<IncidentNotice, "owner" | "template">): LibraryNumber | null =>
  template.endsWith("-to-library") ? LibraryNumber.parse(owner) : null;

export const subjectOf = ({ owner, incident }: IncidentNotice): IncidentRef => ({
  kind: "incident",
  organisationId: owner,
  id: incident,
});

export type Around = {
  incident: Incident;
  operator: OperatorIdentity;
  vendor: Organisation | null;
  library: Library | null;
  productName: string;
  now: Instant;
};

/** Null where there is no such incident. */
export const aroundNotice = async (notice: IncidentNotice, ports: Reading): Promise<Around | null> => {
  const number = libraryIn(notice);
  const [incident, directory, library] = await Promise.all([
    ports.incidents.read(notice.incident),
    ports.directory.current(),
    number === null ? null : ports.libraries.read(number),
  ]);
  if (!incident) return null;
  const now = ports.clock.now();
  const vendor = await ports.organisations.read(incident.vendorId);
  const productName = directory.product(incident.productId)?.name ?? incident.productId;
  return { incident, operator: operatorOn(directory, now), vendor, library, productName, now };
};

/** The facts of the mail; `link` is the vendor's page of the report in its hand. */
export const incidentFacts = (around: Around, link: string | null): IncidentFacts => {
  const { incident, operator, vendor, productName } = around;
  return {
    incidentId: incident.id,
    productName,
    vendorName: vendor?.name ?? incident.vendorId,
    family: incident.family,
    since: incident.since,
    endedAt: incident.endedAt,
    libraries: incident.libraries,
    counties: incident.counties.length,
    estimate: incident.estimate,
    nextUpdateAt: incident.nextUpdateAt,
    workaround: incident.workaround,
    operator: { name: operator.name, supportAddress: operator.supportAddress },
    lead: incident.lead,
    link,
  };
};

const hasAccess = async (
  number: LibraryNumber,
  { productId }: Incident,
  ports: Reading,
): Promise<boolean> => {
  const today = osloDay(ports.clock.now());
  const record = await ports.accessRequests.read({ libraryNumber: number, productId, year: yearOf(today) });
  return record !== null && isInForce(record, today);
};

/** The mails of this library since it was last told of an end, before this notice. */
const earlier = (told: readonly Notification[], { version }: IncidentNotice): readonly Notification[] => {
  const ends = told.filter(
    ({ ref }) => ref.template === "incident-resolved-to-library" && ref.version < version,
  );
  const last = Math.max(0, ...ends.map(({ ref }) => ref.version));
  return told.filter(({ ref }) => ref.version > last && ref.version <= version && !isEnd(ref.template));
};

const isEnd = (template: string): boolean => template === "incident-resolved-to-library";

/** open ⇒ closed: the end is told to whom the beginning may have reached, and to nobody else. */
const maySayEnd = (told: readonly Notification[], notice: IncidentNotice): "yes" | "no" | "later" => {
  const before = earlier(told, notice);
  if (before.some(({ state }) => state === "claimed" || state === "recorded")) return "later";
  return before.some((one) => mayHaveGone(one, told)) ? "yes" : "no";
};

/** It was over, and is open again: that is told by a notice of its own. */
const hasEnded = ({ history }: Incident, { version }: IncidentNotice): boolean =>
  history.some(({ v, to }) => v > version && to === "resolved");

const ofVendor = (template: IncidentTemplate, incident: Incident): boolean =>
  isOpen(incident) && (template !== "incident-reopened-to-vendor" || isConfirmed(incident));

/** Whether a notice is still worth telling; `later` while the mail it follows is on its way. */
export const stillTrue = async (
  notice: IncidentNotice,
  incident: Incident,
  ports: Reading,
): Promise<"yes" | "no" | "later"> => {
  const { template } = notice;
  const number = libraryIn(notice);
  if (number === null) return ofVendor(template, incident) ? "yes" : "no";
  if (isEnd(template)) return maySayEnd(await ports.notifications.ofSubject(subjectOf(notice)), notice);
  if (!isConfirmed(incident) || hasEnded(incident, notice)) return "no";
  return (await hasAccess(number, incident, ports)) ? "yes" : "no";
};
