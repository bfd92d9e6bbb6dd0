// Every key of the one table, drawn with the question its item answers.

import { Problem } from "../http/problem.ts";
import type { LibraryNumber, ProductId, VendorId, Year } from "../kinds.ts";
import { parseAccessRequestId } from "../records/access-request.ts";
import type { CaseRef } from "../records/case.ts";
import type { DowntimeRef } from "../records/faults/downtime.ts";
import type { MuteKey } from "../records/faults/mute.ts";
import type { Feed } from "../records/feed/entries.ts";
import type { IncidentId, IncidentKey } from "../records/incident/incident.ts";
import type { IncidentNoticeRef } from "../records/incident/notice.ts";
import type { IpChangeRef } from "../records/ip/register.ts";
import type { NotificationRef } from "../records/telling/notification.ts";
import {
  type AnnouncementRef,
  type DigestRef,
  isCase,
  isOfLibrary,
  ownerOf,
  type SubjectRef,
} from "../records/telling/subject.ts";
import type { TaskRef } from "../records/telling/task.ts";
import type { SignUpKey } from "../records/training/sign-up.ts";
import type { WebinarId } from "../records/training/webinar.ts";

/**
 * | item             | pk                 | sk                                          | the question                                |
 * |------------------|--------------------|---------------------------------------------|---------------------------------------------|
 * | reference        | REFERENCE          | CURRENT                                     | what must every call know?                  |
 * | signing key      | SECRET             | CURSOR                                      | is this cursor ours?                        |
 * | key of links     | SECRET             | LINKS                                       | is this link ours?                          |
 * | register's login | SECRET             | REGISTER                                    | as whom do we fetch the register?           |
 * | product          | CATALOGUE          | PRODUCT#{productId}                         | what is offered, with which four answers?   |
 * | webinar          | CATALOGUE          | WEBINAR#{webinarId}                         | what is taught when, and shown where?       |
 * | captions         | WEBINAR#{webinarId} | CAPTIONS#{hash}                            | what is said in a recording?                |
 * | sign-up          | WEBINAR#{webinarId} | LIBRARY#{libraryNumber}                    | who takes part, and what has it been told?  |
 * | seats            | WEBINAR#{webinarId} | SEATS                                      | how many have signed up?                    |
 * | library          | LIBRARIES          | LIBRARY#{libraryNumber}                     | who and where is this library?              |
 * | organisation     | ORGANISATIONS      | ORGANISATION#{organisationId}               | whom do we write to, who acts for whom?     |
 * | operator         | ORGANISATIONS      | OPERATOR#{from}                             | who operates the consortium on a day?       |
 * | municipality     | PLACES             | MUNICIPALITY#{municipalityNumber}           | name, county and language form of a place?  |
 * | county           | PLACES             | COUNTY#{countyNumber}                       | name of a county?                           |
 * | access record    | LIBRARY#{number}   | ACCESS#{year}#{productId}                   | enrolled? asked for? in force? (has event)  |
 * | fault report     | LIBRARY#{number}   | FAULT#{id}                                  | what does not work? (has event)             |
 * | notification     | {subject's}        | NOTIFICATION#{sk}#{version}#{template}#{rank} | was this told, when, to whom?             |
 * | task             | {subject's}        | TASK#{sk}#{version}#{kind}                  | what must the operator do by hand?          |
 * | digest           | ORGANISATION#{id}  | DIGEST#{id}                                 | which cases go to this vendor in one mail?  |
 * | digest's member  | DIGEST#{owner}#{id} | MEMBER#{notification's id}                 | which cases does this mail name?            |
 * | announcement     | ORGANISATION#{id}  | ANNOUNCEMENT#{id}                           | what that is no case is told to this owner? |
 * | pace             | ORGANISATION#{id}  | PACE#{template}                             | how many of these did it get this hour?     |
 * | address          | ADDRESS#{hash}     | STATE                                       | is this address known not to work?          |
 * | lone receipt     | RECEIPTS           | UNMATCHED#{at}#{id}                         | what did SES tell that we know nothing of?  |
 * | promise          | TASKS              | PROMISE#{month}                             | were tasks answered within 24 hours?        |
 * | redrive          | OPERATIONS         | REDRIVE#{at}#{id}                           | which dead letters were put back, and why?   |
 * | mail rate        | MAIL-RATE          | CURRENT                                     | when may the next mail go?                  |
 * | mail health      | MAIL-HEALTH        | HOUR#{hour}                                 | how many mails, which recipients bounced?   |
 * | case moments     | PRODUCT#{id}#{year}| CASE#{libraryNumber}                        | how long does access to a product take?     |
 * | fault moments    | PRODUCT#{id}#{year}| REPORT#{libraryNumber}#{id}                 | how fast is a product's fault mended?       |
 * | IP register      | IPRANGES           | LIBRARY#{libraryNumber}                     | which addresses are this library's?         |
 * | overlaps         | REFERENCE          | IPRANGES                                    | who else has registered these addresses?    |
 * | IP change        | LIBRARY#{number}   | IPCHANGE#{version}#                         | what came, what went? (has event)           |
 * | IP notice        | LIBRARY#{number}   | IPCHANGE#{version}#VENDOR#{vendorId}        | told, acknowledged? (has event)             |
 * | open case        | VENDOR#{vendorId}  | OPEN#{number}#{case}                        | which cases wait for this vendor?           |
 * | link orders      | LINKS#{hash}       | ASKED                                       | how often was a link asked for? (has event) |
 * | feed's counter   | FEED#{of}#{id}     | COUNTER                                     | which position was given last?              |
 * | feed's entry     | FEED#{of}#{id}     | EVENT#{position}                            | what happened next?                         |
 * | feed's case      | FEED#{of}#{id}     | CASE#{number}#{case}                        | up to which version is it in this feed?     |
 * | proposal         | PROPOSALS          | PROPOSAL#{vendorId}#{hash}                  | what do vendors want changed?               |
 * | downtime         | DOWNTIMES#{product}| DOWNTIME#{id}                               | when is maintenance planned?                |
 * | told of downtime | DOWNTIME#{product}#{id} | LIBRARY#{libraryNumber}                | which libraries know of it?                 |
 * | shown downtime   | STATUS             | PRODUCT#{productId}#DOWNTIME#{id}           | what may everybody see of it?               |
 * | shown incident   | STATUS             | PRODUCT#{productId}#INCIDENT#{id}           | what may everybody see of it?               |
 * | mute             | MUTES#{productId}  | LIBRARY#{libraryNumber}                     | who does not want to hear of its incidents? |
 * | incident         | INCIDENTS          | CURRENT#{productId}#{family}                | the last fault of a kind? (has event)       |
 * | past incident    | INCIDENTS          | PAST#{productId}#{family}#{number}          | which faults were there before?             |
 * | incident's member | INCIDENT#{id}     | LIBRARY#{libraryNumber}                     | which libraries have reported it?           |
 * | incident's report | INCIDENT#{id}     | REPORT#{libraryNumber}#{id}                 | which reports are about it?                 |
 * | incident's notice | INCIDENT#{id}     | NOTICE#{owner}#{version}#{template}         | who is to be told of which change? (has event) |
 * | still broken     | INCIDENT#{id}      | BROKEN#{version}#{libraryNumber}            | who says that it is not over?               |
 * | idempotency key  | IDEMPOTENCY#{hash} | KEY                                         | has this key been used, and for what?       |
 *
 * A subject's items stand with it: a library's own in LIBRARY#{number}, all others in ORGANISATION#{id}.
 * Index `due` (keys only, sparse): dueFor, dueAt → what must somebody look at again?
 */
const partitionOf = (subject: SubjectRef): string =>
  `${isOfLibrary(subject) ? "LIBRARY" : "ORGANISATION"}#${ownerOf(subject)}`;

const sortKeyOf = (subject: SubjectRef): string =>
  isCase(subject) ? keys.case(subject).sk : `${subject.kind.toUpperCase()}#${subject.id}`;

type Range = { pk: string; prefix: string };

/** One item of a range. */
const within = ({ pk, prefix }: Range, rest: string) => ({ pk, sk: `${prefix}${rest}` });

const padded = (version: number): string => String(version).padStart(8, "0");

export const keys = {
  reference: () => ({ pk: "REFERENCE", sk: "CURRENT" }),
  cursorSecret: () => ({ pk: "SECRET", sk: "CURSOR" }),
  registerLogin: () => ({ pk: "SECRET", sk: "REGISTER" }),
  linkSecret: () => ({ pk: "SECRET", sk: "LINKS" }),
  product: (productId: ProductId) => ({ pk: "CATALOGUE", sk: `PRODUCT#${productId}` }),
  /** All that everybody may see: products and webinars, and nothing else of the partition. */
  publicCatalogue: () => ({ pk: "CATALOGUE", first: "PRODUCT#", last: "WEBINAR#~" }),
  webinars: () => ({ pk: "CATALOGUE", prefix: "WEBINAR#" }),
  webinar: (webinarId: WebinarId) => within(keys.webinars(), webinarId),
  captions: (webinarId: WebinarId, hash: string) => ({ pk: `WEBINAR#${webinarId}`, sk: `CAPTIONS#${hash}` }),
  signUpsFor: (webinarId: WebinarId) => ({ pk: `WEBINAR#${webinarId}`, prefix: "LIBRARY#" }),
  signUp: ({ webinarId, libraryNumber }: SignUpKey) => within(keys.signUpsFor(webinarId), libraryNumber),
  seats: (webinarId: WebinarId) => ({ pk: `WEBINAR#${webinarId}`, sk: "SEATS" }),
  library: (libraryNumber: LibraryNumber) => ({ pk: "LIBRARIES", sk: `LIBRARY#${libraryNumber}` }),
  organisation: (organisationId: string) => ({
    pk: "ORGANISATIONS",
    sk: `ORGANISATION#${organisationId}`,
  }),
  operator: (from: string) => ({ pk: "ORGANISATIONS", sk: `OPERATOR#${from}` }),
  municipality: (number: string) => ({ pk: "PLACES", sk: `MUNICIPALITY#${number}` }),
  county: (number: string) => ({ pk: "PLACES", sk: `COUNTY#${number}` }),
  accessRequest: (key: { libraryNumber: LibraryNumber; productId: ProductId; year: Year }) => ({
    pk: `LIBRARY#${key.libraryNumber}`,
    sk: `ACCESS#${key.year}#${key.productId}`,
  }),
  faultReport: (libraryNumber: LibraryNumber, id: string) => ({
    pk: `LIBRARY#${libraryNumber}`,
    sk: `FAULT#${id}`,
  }),
  /** Accesses from a year on and all fault reports of a library; nothing else in its partition sorts between them. */
  casesFrom: (libraryNumber: LibraryNumber, from: Year) => ({
    pk: `LIBRARY#${libraryNumber}`,
    first: `ACCESS#${from}#`,
    last: "FAULT#~",
  }),
  case: (ref: CaseRef): { pk: string; sk: string } => {
    if (ref.kind === "fault-report") return keys.faultReport(ref.libraryNumber, ref.id);
    const parsed = parseAccessRequestId(ref.id);
    if (!parsed) throw new Problem("access-request.unknown");
    return keys.accessRequest({ libraryNumber: ref.libraryNumber, ...parsed });
  },
  notificationsOf: (subject: SubjectRef) => ({
    pk: partitionOf(subject),
    prefix: `NOTIFICATION#${sortKeyOf(subject)}#`,
  }),
  notification: (ref: NotificationRef) =>
    within(keys.notificationsOf(ref.subject), `${padded(ref.version)}#${ref.template}#${ref.rank}`),
  tasksOf: (subject: SubjectRef) => ({ pk: partitionOf(subject), prefix: `TASK#${sortKeyOf(subject)}#` }),
  task: (ref: TaskRef) => within(keys.tasksOf(ref.subject), `${padded(ref.version)}#${ref.kind}`),
  digest: (ref: DigestRef) => ({ pk: partitionOf(ref), sk: sortKeyOf(ref) }),
  digestMembers: (ref: DigestRef) => ({ pk: `DIGEST#${ref.organisationId}#${ref.id}`, prefix: "MEMBER#" }),
  announcement: (ref: AnnouncementRef) => ({ pk: partitionOf(ref), sk: sortKeyOf(ref) }),
  announcementsOf: (owner: string, beginning: string) => ({
    pk: `ORGANISATION#${owner}`,
    prefix: `ANNOUNCEMENT#${beginning}`,
  }),
  pace: (organisationId: string, template: string) => ({
    pk: `ORGANISATION#${organisationId}`,
    sk: `PACE#${template}`,
  }),
  address: (id: string) => ({ pk: `ADDRESS#${id}`, sk: "STATE" }),
  loneReceipt: (at: string, id: string) => ({ pk: "RECEIPTS", sk: `UNMATCHED#${at}#${id}` }),
  promise: (month: string) => ({ pk: "TASKS", sk: `PROMISE#${month}` }),
  redrive: (at: string, id: string) => ({ pk: "OPERATIONS", sk: `REDRIVE#${at}#${id}` }),
  mailRate: () => ({ pk: "MAIL-RATE", sk: "CURRENT" }),
  mailHealth: (hour: string) => ({ pk: "MAIL-HEALTH", sk: `HOUR#${hour}` }),
  caseMomentsOf: (productId: ProductId, year: Year) => ({
    pk: `PRODUCT#${productId}#${year}`,
    prefix: "CASE#",
  }),
  caseMoments: (key: { libraryNumber: LibraryNumber; productId: ProductId; year: Year }) =>
    within(keys.caseMomentsOf(key.productId, key.year), key.libraryNumber),
  faultMomentsOf: (productId: ProductId, year: Year) => ({
    pk: `PRODUCT#${productId}#${year}`,
    prefix: "REPORT#",
  }),
  faultMoments: (key: { libraryNumber: LibraryNumber; productId: ProductId; year: Year; id: string }) =>
    within(keys.faultMomentsOf(key.productId, key.year), `${key.libraryNumber}#${key.id}`),
  ipRegister: (libraryNumber: LibraryNumber) => ({ pk: "IPRANGES", sk: `LIBRARY#${libraryNumber}` }),
  ipOverlaps: () => ({ pk: "REFERENCE", sk: "IPRANGES" }),
  ipChange: ({ libraryNumber, version }: IpChangeRef) => ({
    pk: `LIBRARY#${libraryNumber}`,
    sk: `IPCHANGE#${String(version).padStart(6, "0")}#`,
  }),
  ipNotice: (ref: IpChangeRef, vendorId: VendorId) => {
    const { pk, sk } = keys.ipChange(ref);
    return { pk, sk: `${sk}VENDOR#${vendorId}` };
  },
  openCase: (vendorId: VendorId, ref: CaseRef) => ({
    pk: `VENDOR#${vendorId}`,
    sk: `OPEN#${ref.libraryNumber}#${keys.case(ref).sk}`,
  }),
  linkOrders: (page: string) => ({ pk: `LINKS#${page}`, sk: "ASKED" }),
  feedCounter: ({ of, id }: Feed) => ({ pk: `FEED#${of}#${id}`, sk: "COUNTER" }),
  feedEntries: ({ of, id }: Feed) => ({ pk: `FEED#${of}#${id}`, prefix: "EVENT#" }),
  feedEntry: (feed: Feed, position: number) => {
    const { pk, prefix } = keys.feedEntries(feed);
    return { pk, sk: `${prefix}${String(position).padStart(13, "0")}` };
  },
  feedCase: (feed: Feed, ref: CaseRef) => ({
    pk: keys.feedCounter(feed).pk,
    sk: `CASE#${ref.libraryNumber}#${keys.case(ref).sk}`,
  }),
  proposalsOf: (vendorId: VendorId) => ({ pk: "PROPOSALS", prefix: `PROPOSAL#${vendorId}#` }),
  proposal: (parts: { vendorId: VendorId; hash: string }) => {
    const { pk, prefix } = keys.proposalsOf(parts.vendorId);
    return { pk, sk: `${prefix}${parts.hash}` };
  },
  downtimesOf: (productId: ProductId) => ({ pk: `DOWNTIMES#${productId}`, prefix: "DOWNTIME#" }),
  downtime: ({ productId, downtimeId }: DowntimeRef) => within(keys.downtimesOf(productId), downtimeId),
  downtimeTold: ({ productId, downtimeId }: DowntimeRef) => ({
    pk: `DOWNTIME#${productId}#${downtimeId}`,
    prefix: "LIBRARY#",
  }),
  shown: () => ({ pk: "STATUS", prefix: "PRODUCT#" }),
  shownOf: (productId: ProductId) => ({ pk: "STATUS", prefix: `PRODUCT#${productId}#` }),
  shownDowntimesOf: (productId: ProductId) => {
    const { pk, prefix } = keys.shownOf(productId);
    return { pk, prefix: `${prefix}DOWNTIME#` };
  },
  shownDowntime: ({ productId, downtimeId }: DowntimeRef) =>
    within(keys.shownDowntimesOf(productId), downtimeId),
  shownIncident: ({ productId, id }: { productId: ProductId; id: IncidentId }) =>
    within(keys.shownOf(productId), `INCIDENT#${id}`),
  mutesOf: (productId: ProductId) => ({ pk: `MUTES#${productId}`, prefix: "LIBRARY#" }),
  mute: ({ libraryNumber, productId }: MuteKey) => within(keys.mutesOf(productId), libraryNumber),
  incident: ({ productId, family }: Pick<IncidentKey, "productId" | "family">) => ({
    pk: "INCIDENTS",
    sk: `CURRENT#${productId}#${family}`,
  }),
  incidentsOf: (productId: ProductId) => ({ pk: "INCIDENTS", prefix: `CURRENT#${productId}#` }),
  incidentsEverywhere: () => ({ pk: "INCIDENTS", prefix: "CURRENT#" }),
  pastIncident: ({ productId, family, number }: IncidentKey) => ({
    pk: "INCIDENTS",
    sk: `PAST#${productId}#${family}#${String(number).padStart(6, "0")}`,
  }),
  pastIncidentsOf: (productId: ProductId) => ({ pk: "INCIDENTS", prefix: `PAST#${productId}#` }),
  incidentMembers: (id: IncidentId) => ({ pk: `INCIDENT#${id}`, prefix: "LIBRARY#" }),
  incidentReports: (id: IncidentId) => ({ pk: `INCIDENT#${id}`, prefix: "REPORT#" }),
  incidentNotices: (id: IncidentId) => ({ pk: `INCIDENT#${id}`, prefix: "NOTICE#" }),
  incidentNotice: ({ incident, owner, version, template }: IncidentNoticeRef) =>
    within(keys.incidentNotices(incident), `${owner}#${padded(version)}#${template}`),
  stillBroken: ({ id, version }: { id: IncidentId; version: number }, libraryNumber: LibraryNumber) => ({
    pk: `INCIDENT#${id}`,
    sk: `BROKEN#${padded(version)}#${libraryNumber}`,
  }),
  idempotency: (id: string) => ({ pk: `IDEMPOTENCY#${id}`, sk: "KEY" }),
} as const;
