// A place for one case: a library, its owner and a vendor that no other run knows, a mailbox, and a clock set by hand.
import { nextOfficeHour } from "../../../shared/calendar.ts";
import { firstDay, lastDay, osloDay } from "../../../shared/clock.ts";
import { type Instant, LibraryNumber, ProductId, VendorId, Year } from "../../../shared/kinds.ts";
import type { OutgoingMail } from "../../../shared/ports/mail.ts";
import { type CaseRef, systemActor } from "../../../shared/records/case.ts";
import { CaseContact } from "../../../shared/records/contact.ts";
import { directoryOf } from "../../../shared/records/directory.ts";
import { Library } from "../../../shared/records/library.ts";
import { refOfTag } from "../../../shared/records/telling/notification.ts";
import { subjectKey } from "../../../shared/records/telling/subject.ts";
import { aCaller, aNumber, aProduct, aReference, theCounty, theOperator, theOwner } from "../builders.ts";
import { pagesOver } from "../pages.ts";
import { mailbox } from "../storm/weather.ts";
import { realPorts } from "../table/ports.ts";
import { aStoredLibrary, aStoredOrganisation } from "../table/small-world.ts";

const emails = {
  vendor: "access@life.example",
  library: "kari@life.example",
  county: "fylke@life.example",
  operator: "hjelp@bibliotek24.example",
} as const;

const aBody = (organisationId: string, over: Record<string, unknown>) =>
  aStoredOrganisation(organisationId, { name: "Prøve", organisationNumber: null, ...over });

const aContact = (role: string, email: string) => ({
  role,
  name: null,
  email,
  language: null,
  provenAt: null,
});

type Own = ReturnType<typeof ownOf>;
const ownOf = (serial: number, year: number) => ({
  year: Year.parse(year),
  libraryNumber: LibraryNumber.parse(String(5_000_000 + serial)),
  productId: ProductId.parse(`life-${serial}`),
  vendorId: VendorId.parse(`life-${serial}`),
  owner: aNumber(1000 + serial),
  vendor: aNumber(5000 + serial),
});

const directoryFor = ({ libraryNumber, productId, vendorId, owner, vendor }: Own) => {
  const delegations = [{ to: theCounty, from: "2025-01-01", until: null }];
  const reference = aReference({ products: [aProduct({ productId, vendorId })], delegations });
  const [library] = reference.libraries;
  const numbered = (organisationNumber: string) => [{ organisationNumber, from: "2020-01-01", until: null }];
  return directoryOf({
    ...reference,
    libraries: [{ ...library, libraryNumber, owners: numbered(owner) }],
    organisations: reference.organisations.map((one) => {
      if (one.kind === "vendor")
        return { ...one, organisationId: vendorId, vendorId, organisationNumber: vendor };
      return one.organisationNumber === theOwner
        ? { ...one, organisationId: owner, organisationNumber: owner }
        : one;
    }),
  });
};

/** What the cloud holds before anybody asks. */
const put = async (own: Own, now: Instant) => {
  const ports = realPorts(now);
  await ports.links.rotate(now);
  await ports.products.put(aProduct({ productId: own.productId, vendorId: own.vendorId }));
  const contacts = {
    vendor: aContact("access", emails.vendor),
    county: aContact("countyContact", emails.county),
  };
  await ports.organisations.put(
    aBody(own.vendorId, { kind: "vendor", contacts: [contacts.vendor], countyNumber: null }),
  );
  await ports.organisations.put(aBody(theCounty, { kind: "county", contacts: [contacts.county] }));
  await ports.libraries.put(Library.parse({ ...aStoredLibrary(own.libraryNumber), mailbox: null }));
  return ports;
};

const newsOf = ({ tag, to, at, text }: OutgoingMail & { at: string }) => {
  const ref = refOfTag(tag);
  const role = Object.entries(emails).find(([, email]) => email === to)?.[0] ?? to;
  const link = /https:\/\/\S+\/cases\/\S+/.exec(text)?.[0] ?? null;
  return { name: `${ref?.template} ${ref?.version}`, template: ref?.template ?? "", role, link, at };
};

let serial = 0;

/** Puts everything into the table; the case itself is for `ask` to open. */
export const lifePlace = async (begins: Instant, year: number) => {
  serial += 1;
  const own = ownOf(serial, year);
  const real = await put(own, begins);
  const at = { now: begins };
  const box = mailbox(
    () => "works",
    () => at.now,
  );
  const directory = directoryFor(own);
  const ref: CaseRef = {
    kind: "access-request",
    libraryNumber: own.libraryNumber,
    id: `${year}-${own.productId}`,
  };
  const due = async (...wish: Parameters<typeof real.cases.due>) =>
    (await real.cases.due(...wish)).filter((one) => subjectKey(one) === subjectKey(ref));
  const ports = {
    ...real,
    clock: { now: () => at.now, today: () => osloDay(at.now), waitUntil: () => Promise.resolve() },
    directory: { ...real.directory, current: () => Promise.resolve(directory) },
    cases: { ...real.cases, due },
    // Digests, silence and stopped mail are other tests' questions, and other runs share their items.
    digests: { ...real.digests, ownMail: () => Promise.resolve(true) },
    notifications: { ...real.notifications, silent: () => Promise.resolve([]) },
    mailHealth: { ...real.mailHealth, state: () => Promise.resolve("well" as const) },
    mailHours: { opensAt: (now: Instant) => nextOfficeHour(now) },
    mail: { send: box.send, quota: box.quota },
  };
  const key = { libraryNumber: own.libraryNumber, productId: own.productId, year: own.year };
  const enrol = (now: Instant) => {
    const row = { ...key, vendorId: own.vendorId, enrolment: { state: "enrolled", at: now } as const };
    return ports.enrolments.put(row, { eventId: ports.ids.next(), at: now });
  };
  const ask = (now: Instant) =>
    ports.accessRequests.create(
      {
        ...key,
        vendorId: own.vendorId,
        contact: CaseContact.parse({ name: "Kari", email: emails.library }),
        ipRanges: [],
        note: null,
        fingerprint: "f",
        validFrom: firstDay(own.year),
        validTo: lastDay(own.year),
        eventId: ports.ids.next(),
        at: now,
        actor: { ...systemActor, kind: "library" },
        heldFor: null,
      },
      null,
    );
  return {
    ...own,
    key,
    ref,
    at,
    ports,
    enrol,
    ask,
    pages: pagesOver(ports),
    /** Every mail that went out: what it tells, to whom, and the link in it. */
    news: () => box.taken.map(newsOf),
    callers: {
      library: aCaller(own.owner, "access", "access.write"),
      county: aCaller(theCounty, "county"),
      vendor: aCaller(own.vendor, "vendor"),
      operator: aCaller(theOperator, "operator"),
    },
  };
};
export type LifePlace = Awaited<ReturnType<typeof lifePlace>>;
