// A place for one run: a vendor, a product and libraries that no other run touches, over the real table.
import { firstDay, lastDay } from "../../../shared/clock.ts";
import { Email, type Instant, LibraryNumber, ProductId, VendorId, Year } from "../../../shared/kinds.ts";
import type { CaseRef } from "../../../shared/records/case.ts";
import { CaseContact } from "../../../shared/records/contact.ts";
import { directoryOf } from "../../../shared/records/directory.ts";
import { Library } from "../../../shared/records/library.ts";
import { Organisation } from "../../../shared/records/organisation.ts";
import { aNumber, aProduct, aReference } from "../builders.ts";
import { realPorts } from "../table/ports.ts";
import { aStoredLibrary, noon } from "../table/small-world.ts";
import type { Storm } from "./storm.ts";
import type { Manner } from "./weather.ts";

let serial = 0;
const year = Year.parse(2026);

const vendorOf = (vendorId: string, emails: readonly string[]) =>
  Organisation.parse({
    organisationId: vendorId,
    kind: "vendor",
    name: "Storm AS",
    organisationNumber: aNumber(9),
    country: "NO",
    registrationId: null,
    municipalityNumber: null,
    countyNumber: null,
    language: "nb",
    contacts: emails.map((email) => ({ role: "access", name: null, email, language: null, provenAt: null })),
    delegations: [],
  });

const put = async (storm: Storm, own: { vendorId: VendorId; productId: ProductId; run: number }) => {
  const ports = realPorts(noon);
  const { vendorId, productId, run } = own;
  const contacts = storm.contacts.map((_, at) => `access${at}@v${run}.example`);
  const product = aProduct({ productId, vendorId });
  await ports.products.put(product);
  await ports.organisations.put(vendorOf(vendorId, contacts));
  const cases: CaseRef[] = [];
  for (let at = 0; at < storm.cases; at += 1) {
    const libraryNumber = LibraryNumber.parse(String(4_000_000 + run * 20 + at));
    const mailbox = Email.parse(`mailbox${at}@r${run}.example`);
    await ports.libraries.put(Library.parse({ ...aStoredLibrary(libraryNumber), mailbox }));
    const place = { libraryNumber, productId, vendorId, year };
    await ports.enrolments.put(
      { ...place, enrolment: { state: "enrolled", at: noon } },
      { eventId: "e", at: noon },
    );
    const contact = CaseContact.parse({ name: "Kari", email: `kari${at}@r${run}.example` });
    const facts = { ipRanges: [], feideRealm: null, libraryCardSystem: null, note: null, fingerprint: "f" };
    const dates = { validFrom: firstDay(year), validTo: lastDay(year), at: noon, heldFor: null };
    const actor = { kind: "library", organisationNumber: null, supplier: null } as const;
    const draft = { ...place, contact, ...facts, ...dates, actor, eventId: `asked-${run}-${at}` };
    await ports.accessRequests.create(draft, null);
    cases.push({ kind: "access-request", libraryNumber, id: `${year}-${productId}` });
  }
  const directory = directoryOf(aReference({ products: [product] }));
  return {
    ports: { ...ports, directory: { ...ports.directory, current: () => Promise.resolve(directory) } },
    cases,
    contacts,
  };
};

/** Puts a vendor, its product and its cases into the table; every case was asked for at noon. */
export const placeFor = async (storm: Storm) => {
  serial += 1;
  const run = serial;
  const own = { run, vendorId: VendorId.parse(`storm-${run}`), productId: ProductId.parse(`storm-${run}`) };
  const { ports, cases, contacts } = await put(storm, own);
  const mannerOf = (email: string): Manner => {
    const at = contacts.indexOf(email);
    if (at >= 0) return storm.contacts[at] ?? "works";
    return email.startsWith("kari") ? storm.library : "works";
  };
  // Bounces of a thousand runs would stop all mail; whether they should is another test's question.
  const mailHealth = { ...ports.mailHealth, state: () => Promise.resolve("well" as const) };
  const withdraw = async (which: number, now: Instant, port: typeof ports.cases) => {
    const ref = cases[which % cases.length];
    const record = ref && (await port.read(ref))?.record;
    if (!ref || !record) return;
    const actor = { kind: "library", organisationNumber: null, supplier: null } as const;
    const stamp = { version: record.version, eventId: `gone-${run}`, at: now, actor, reason: null };
    await port.move(ref, { move: "withdraw", ...stamp });
  };
  return { ...own, ports: { ...ports, mailHealth }, cases, contacts, mannerOf, withdraw };
};
export type Place = Awaited<ReturnType<typeof placeFor>>;
