// Behaviour of the demo data: complete, valid, the same every time, and nobody real in it.
import { expect, test } from "vitest";
import { needsProof } from "../../../../functions/notifications/every-day.ts";
import { captionsFrom } from "../../../../functions/training/rules.ts";
import { demoData } from "../../../../infra/local/demo/demo.ts";
import { Day, Instant, OrganisationNumber } from "../../../../shared/kinds.ts";
import { inForce } from "../../../../shared/records/directory.ts";
import { Library } from "../../../../shared/records/library.ts";
import { OperatorIdentity, Organisation } from "../../../../shared/records/organisation.ts";
import { AccessMethod, ContentType, Product } from "../../../../shared/records/product.ts";
import { training } from "../../../../shared/records/training/shown.ts";

const today = Day.parse("2026-03-01");
const demo = demoData(today);
const offered = demo.products.filter((product) => product.state === "complete");
const enrolledIn = (year: number) => demo.enrolments.filter((row) => row.year === year);
const oslo = demo.organisations.find((organisation) => organisation.municipalityNumber === "0301");

test("every place has its libraries, and each county its two schools", () => {
  const count = (type: string) => demo.libraries.filter((library) => library.type === type).length;
  expect([demo.counties.length, demo.municipalities.length]).toEqual([15, 357]);
  expect([count("public"), count("upper_secondary"), count("county")]).toEqual([357, 30, 15]);
  expect(new Set(demo.libraries.map((library) => library.libraryNumber)).size).toBe(402);
  for (const library of demo.libraries)
    expect(library.libraryNumber, library.name).toMatch(library.type === "upper_secondary" ? /^3/ : /^2/);
});

test("every record is one the stores would read back", () => {
  for (const library of demo.libraries) expect(Library.parse(library)).toEqual(library);
  for (const product of demo.products) expect(Product.parse(product)).toEqual(product);
  for (const organisation of demo.organisations)
    expect(Organisation.parse(organisation)).toEqual(organisation);
  for (const identity of demo.operators) expect(OperatorIdentity.parse(identity)).toEqual(identity);
});

test("organisation numbers are valid, unique, and begin with 2 or 3", () => {
  const numbers = [...demo.organisations, ...demo.operators]
    .map((body) => body.organisationNumber)
    .filter((number) => number !== null);
  expect(numbers.length).toBe(356 + 15 + 8 + 2);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const number of numbers) expect(OrganisationNumber.parse(number)).toMatch(/^[23]/);
});

test("every address ends in .example, and every library and public owner has one", () => {
  const addresses = JSON.stringify(demo).match(/[^"\s]+@[^"\s]+/g) ?? [];
  expect(addresses.length).toBeGreaterThan(800);
  for (const address of addresses) expect(address).toMatch(/^[a-z]+@[a-z0-9.-]+\.example$/);
  expect(demo.libraries.every((library) => library.mailbox !== null && library.source === "demo")).toBe(true);
  const owners = demo.organisations.filter((organisation) => organisation.kind !== "vendor");
  expect(owners.every((owner) => owner.contacts.some((contact) => contact.role === "mailbox"))).toBe(true);
});

test("every library has exactly one owner today, who is among the organisations", () => {
  const known = new Map(demo.organisations.map((body) => [body.organisationNumber, body]));
  for (const library of demo.libraries) {
    const owning = library.owners.filter((owner) => inForce(owner, today));
    expect(owning, library.name).toHaveLength(1);
    const owner = known.get(owning[0]?.organisationNumber ?? null);
    expect(owner?.countyNumber, library.name).toBe(library.countyNumber);
    expect(owner?.kind === "county" || library.type === "public", library.name).toBe(true);
  }
});

test("Oslo is one organisation with two roles, and owns its public library and its schools", () => {
  expect(oslo?.kind).toBe("county");
  const owned = demo.libraries.filter((library) =>
    library.owners.some((owner) => owner.organisationNumber === oslo?.organisationNumber),
  );
  expect(owned.map((library) => library.type).sort()).toEqual([
    "county",
    "public",
    "upper_secondary",
    "upper_secondary",
  ]);
});

test("libraries are written to in their municipality's language, schools in their county's", () => {
  const languageOf = (name: string) => demo.libraries.find((library) => library.name === name)?.language;
  expect(languageOf("Øygarden bibliotek (demo)")).toBe("nn");
  expect(languageOf("Oslo bibliotek (demo)")).toBe("nb");
  expect(languageOf("Vestland demoskole 1")).toBe("nn");
  expect(languageOf("Vestfold demoskole 2")).toBe("nb");
});

test("some municipalities have given their county leave to act, and some such leave has run out", () => {
  const delegations = demo.organisations.flatMap((organisation) => organisation.delegations);
  const counties = new Set(
    demo.organisations.filter((body) => body.kind === "county").map((body) => body.organisationNumber),
  );
  expect(delegations.filter((one) => inForce(one, today)).length).toBeGreaterThan(50);
  expect(delegations.filter((one) => !inForce(one, today)).length).toBeGreaterThan(5);
  expect(delegations.every((one) => counties.has(one.to))).toBe(true);
});

test("the fictional products answer all four questions in all three languages, by every method", () => {
  expect(offered.length).toBeGreaterThanOrEqual(10);
  for (const product of offered) {
    const { howToGetAccess, homeUse, sharing, faultContact } = product.answers;
    for (const answer of [howToGetAccess, homeUse, sharing, faultContact])
      expect(Object.values(answer.text).every(Boolean), product.name).toBe(true);
    expect([homeUse.value, sharing.value], product.name).not.toContain("not_answered");
  }
  const used = (pick: (product: Product) => string[]) => [...new Set(offered.flatMap(pick))].sort();
  expect(used((product) => product.accessMethods)).toEqual([...AccessMethod.options].sort());
  expect(used((product) => product.contentTypes)).toEqual([...ContentType.options].sort());
});

test("real product names stand as drafts that claim nothing", () => {
  const drafts = demo.products.filter((product) => product.state === "draft");
  expect(drafts).toHaveLength(11);
  for (const draft of drafts) {
    expect(draft.agreements, draft.name).toEqual([]);
    expect(JSON.stringify(draft.answers), draft.name).not.toMatch(/"(nb|nn|en|url|email)":"/);
  }
});

test("the catalogue holds every special case a caller can meet", () => {
  const vendorOf = (product: Product) =>
    demo.organisations.find((body) => body.organisationId === product.vendorId);
  const types = (product: Product) => product.agreements.flatMap((agreement) => agreement.libraryTypes);
  const some = (is: (product: Product) => boolean) =>
    offered.filter(is).map((product) => product.productId)[0];
  expect(some((product) => types(product).every((type) => type === "upper_secondary"))).toBe("klassevev");
  expect(some((product) => product.requiredFacts.includes("ip_ranges"))).toBe("avisbolgen");
  expect(some((product) => vendorOf(product)?.contacts.length === 0)).toBe("oppslagshavet");
  expect(some((product) => product.agreements.some((one) => one.signedAt === null))).toBe("bildevrimmel");
  expect(some((product) => vendorOf(product)?.country !== "NO")).toBe("papershore-journals");
  expect(some((product) => vendorOf(product)?.language === "nn")).toBe("ordskogen");
  expect(some((product) => product.agreements.every((one) => one.year === 2027))).toBe("avisbolgen-arkiv");
  const foreign = demo.organisations.find((body) => body.organisationId === "papershore");
  expect([foreign?.organisationNumber, foreign?.registrationId, foreign?.language]).toEqual([
    null,
    "DEMO-000042",
    "en",
  ]);
});

test("agreements are made with the operator in force today, whose identity ends at no known day", () => {
  const now = demo.operators.filter((identity) => inForce(identity, today));
  expect(now.map((identity) => identity.until)).toEqual([null]);
  expect(demo.operators.map((identity) => identity.until)).toContain("2025-12-31");
  for (const agreement of offered.flatMap((product) => product.agreements))
    expect(agreement.operator).toBe(now[0]?.organisationNumber);
});

test("about 300 libraries have joined two or three products this year, fewer the next", () => {
  const perLibrary = Map.groupBy(enrolledIn(2026), (row) => row.libraryNumber);
  expect(perLibrary.size).toBeGreaterThan(290);
  expect(perLibrary.size).toBeLessThan(310);
  for (const [number, rows] of perLibrary) {
    expect([2, 3], number).toContain(rows.length);
    expect(new Set(rows.map((row) => row.productId)).size, number).toBe(rows.length);
  }
  expect(new Set(enrolledIn(2027).map((row) => row.libraryNumber)).size).toBeGreaterThan(90);
  expect(enrolledIn(2026).filter((row) => row.enrolment?.state === "active").length).toBeGreaterThan(20);
});

test("nobody has joined what is not offered to their type in that year, or is closed for good", () => {
  const libraries = new Map(demo.libraries.map((library) => [library.libraryNumber, library]));
  for (const row of demo.enrolments) {
    const library = libraries.get(row.libraryNumber);
    const product = offered.find((one) => one.productId === row.productId);
    const agreement = product?.agreements.find((one) => one.year === row.year);
    expect(agreement?.libraryTypes, row.productId).toContain(library?.type);
    expect(library?.status).not.toBe("permanently_closed");
  }
  expect(demo.libraries.map((library) => library.status)).toEqual(
    expect.arrayContaining(["temporarily_closed", "permanently_closed"]),
  );
});

test("the data is the same on every day of a month", () => {
  expect(demoData(Day.parse("2026-03-31"))).toEqual(demo);
});

test("whoever is mailed has proven the address lately, in every month of a year", () => {
  for (const month of ["01", "03", "11", "12"]) {
    const day = Day.parse(`2026-${month}-28`);
    const contacts = demoData(day).organisations.flatMap((one) => one.contacts);
    const now = Instant.parse(`${day}T12:00:00.000Z`);
    expect(contacts.length).toBeGreaterThan(20);
    expect(contacts.filter((contact) => needsProof(contact, now))).toEqual([]);
  }
});

test("of its webinars one is to come on every day of the year, and one is published with the captions it names", () => {
  for (const day of ["2026-01-01", "2026-01-31", "2026-03-28", "2026-10-25", "2026-12-31"]) {
    const { webinars, captions } = demoData(Day.parse(day)).training;
    const now = Instant.parse(`${day}T12:00:00.000Z`);
    const { coming, recordings } = training(
      webinars.map((record) => ({ record })),
      { now },
    );
    expect([coming.length, recordings.length]).toEqual([1, 1]);
    for (const { webinar, recording } of recordings) {
      const file = captions.find(({ webinarId }) => webinarId === webinar.webinarId)?.text ?? "";
      expect(captionsFrom(file, recording.captions.language).captions).toEqual(recording.captions);
    }
  }
});
