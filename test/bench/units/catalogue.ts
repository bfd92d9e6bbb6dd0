// What the operator keeps: products with their agreements, proposals, vendors, owners, operators and delegations.
import { plusDays } from "../../../shared/clock.ts";
import { type Chapter, etagOf, now, today } from "./cast.ts";
import type { Answer, Operation } from "./driver.ts";

export const covers = [
  "catalogue/list",
  "catalogue/read",
  "catalogue/products/record",
  "catalogue/products/replace",
  "catalogue/products/complete",
  "catalogue/products/retire",
  "catalogue/products/completeness",
  "catalogue/agreements/change",
  "catalogue/agreements/approve",
  "catalogue/agreements/offer",
  "catalogue/agreements/withdraw",
  "catalogue/agreements/not-agreed",
  "catalogue/agreements/low-uptake",
  "catalogue/proposals/list",
  "organisations/list",
  "organisations/read",
  "organisations/vendors/list",
  "organisations/vendors/read",
  "organisations/vendors/replace",
  "organisations/vendors/completeness",
  "organisations/owners/read",
  "organisations/owners/replace",
  "organisations/operators/list",
  "organisations/operators/replace",
  "organisations/delegations/change",
  "organisations/delegations/read",
  "organisations/delegations/remove",
] as const satisfies readonly Operation[];

/** One conditional write; what follows it: the reference is read whole and written anew. */
const written = "PutItem + 6 Query + UpdateItem";

const reading: Chapter = async (driver, { productId, operator: token, vendorId, libraryNumber }) => {
  const product = { params: { productId }, token, status: 200 };
  await driver.quietly("catalogue/products/record", product);
  await driver.does("catalogue/read", { params: { productId }, name: "one", status: 200, calls: "GetItem" });
  const missing = { params: { productId: "unknown" }, name: "no such product", status: 404 };
  await driver.does("catalogue/read", { ...missing, calls: "GetItem" });
  await driver.does("catalogue/list", { name: "all", status: 200, calls: "Query" });
  await driver.does("catalogue/products/record", { ...product, name: "one", calls: "2 GetItem" });
  await driver.does("catalogue/products/completeness", { ...product, name: "one", calls: "2 GetItem" });
  await driver.does("catalogue/proposals/list", { token, name: "open ones", status: 200, calls: "Query" });
  const library = { params: { libraryNumber }, status: 200 };
  await driver.quietly("organisations/read", library);
  await driver.does("organisations/read", { ...library, name: "one", calls: "none" });
  await driver.does("organisations/list", { name: "a page", status: 200, calls: "none" });
  const vendor = { params: { vendorId }, token, status: 200 };
  await driver.does("organisations/vendors/list", { token, name: "all", status: 200, calls: "none" });
  await driver.does("organisations/vendors/read", { ...vendor, name: "one", calls: "GetItem" });
  await driver.does("organisations/vendors/completeness", {
    ...vendor,
    name: "one",
    calls: "GetItem + Query",
  });
  await driver.does("organisations/owners/read", { ...library, token, name: "one", calls: "GetItem" });
  await driver.does("organisations/operators/list", { token, name: "all", status: 200, calls: "Query" });
};

const text = (nb: string) => ({ nb, nn: nb, en: nb });

const draft = (vendorId: string, name: string) => ({
  vendorId,
  name,
  contentTypes: ["film"],
  audiences: ["inhabitants"],
  accessMethods: ["library_card"],
  requiredFacts: ["contact"],
  answers: {
    howToGetAccess: { url: "https://prove.example/", text: text("Logg inn.") },
    homeUse: { value: "yes", text: text("Ja.") },
    sharing: { value: "no", text: text("Nei.") },
    faultContact: { email: `support@${vendorId}.example`, text: text("Skriv til oss.") },
  },
});

const changing: Chapter = async (driver, { operator: token, vendorId, year }) => {
  const params = { productId: `benk-${now.slice(11, 19).replaceAll(":", "")}` };
  let seen = "";
  const put = { params, token, body: draft(vendorId, "Benk") };
  const none = { "if-none-match": "*" };
  const created = { ...put, headers: none, name: "new", status: 201, calls: `2 GetItem + ${written}` };
  seen = etagOf(await driver.does("catalogue/products/replace", created));
  const again = { ...created, body: draft(vendorId, "Benken"), name: "there already", status: 412 };
  const read = "BatchGetItem + 2 GetItem";
  await driver.does("catalogue/products/replace", { ...again, calls: read });
  let before = "2 GetItem";
  const move = async (operation: Operation, of: Record<string, string>, body?: object): Promise<Answer> => {
    const step = { params: of, token, ...(body && { body }), ifMatch: seen, name: "legal", status: 200 };
    const answer = await driver.does(operation, { ...step, calls: `${before} + ${written}` });
    // Its own change made the room forget the reference.
    before = read;
    seen = etagOf(answer);
    return answer;
  };
  const agreement = { ...params, year };
  const terms = { libraryTypes: ["public"], signedAt: `${year}-01-01T09:00:00.000Z` };
  await move("catalogue/products/complete", params);
  await move("catalogue/agreements/change", agreement, terms);
  await move("catalogue/agreements/approve", agreement);
  await move("catalogue/agreements/offer", agreement);
  const late = { params: agreement, token, ifMatch: '"1"', name: "stale version", status: 412 };
  await driver.does("catalogue/agreements/withdraw", { ...late, calls: "BatchGetItem + GetItem" });
  before = "2 GetItem";
  await move("catalogue/agreements/withdraw", agreement);
  const next = { ...params, year: String(Number(year) + 1) };
  await move("catalogue/agreements/change", next, terms);
  await move("catalogue/agreements/not-agreed", next);
  const after = { ...params, year: String(Number(year) + 2) };
  await move("catalogue/agreements/change", after, terms);
  await move("catalogue/agreements/approve", after);
  await move("catalogue/agreements/offer", after);
  await move("catalogue/agreements/low-uptake", after);
  await move("catalogue/products/retire", params);
};

const organisations: Chapter = async (driver, cast) => {
  const { operator: token, libraryNumber, owner, ownerNumber } = cast;
  const vendor = {
    name: "Benk AS",
    organisationNumber: null,
    country: "NO",
    registrationId: null,
    language: "nb",
    contacts: [{ role: "access", name: null, email: "tilgang@benk.example", language: null }],
  };
  const replace = {
    params: { vendorId: `benk-${now.slice(11, 19).replaceAll(":", "")}` },
    token,
    body: vendor,
    headers: { "if-none-match": "*" },
  };
  await driver.does("organisations/vendors/replace", {
    ...replace,
    name: "new",
    status: 201,
    calls: `GetItem + ${written}`,
  });
  const owners = { params: { libraryNumber }, token };
  const read = await driver.quietly("organisations/owners/read", owners);
  const kept = JSON.parse(read.body).owners.map(
    ({ organisationNumber, from, until }: Record<string, unknown>) => ({
      organisationNumber,
      from,
      until,
    }),
  );
  const change = { ...owners, body: { owners: kept }, ifMatch: etagOf(read), name: "as they were" };
  await driver.does("organisations/owners/replace", { ...change, status: 200, calls: "GetItem" });
  const next = plusDays(today, 400);
  const identity = {
    organisationNumber: cast.operatorNumber,
    name: "Bibliotek24 Drift AS (demo)",
    senderName: "Bibliotek24 (demo)",
    senderAddress: "varsel@bibliotek24.example",
    supportAddress: "hjelp@bibliotek24.example",
    until: null,
  };
  const operator = { params: { from: next }, token, body: identity, headers: { "if-none-match": "*" } };
  await driver.does("organisations/operators/replace", {
    ...operator,
    name: "from a later day on",
    status: 201,
    calls: "PutItem + 7 Query + UpdateItem",
  });
  const leave = { params: { organisationNumber: ownerNumber, to: cast.countyOrganisation }, token: owner };
  const known = "BatchGetItem + GetItem";
  await driver.quietly("organisations/delegations/read", leave);
  await driver.does("organisations/delegations/remove", {
    ...leave,
    name: "ended",
    status: 200,
    calls: `GetItem + ${written}`,
  });
  const given = { ...leave, body: {}, name: "given", status: 200 };
  await driver.does("organisations/delegations/change", { ...given, calls: `${known} + ${written}` });
  await driver.does("organisations/delegations/read", { ...leave, name: "one", status: 200, calls: known });
};

export const catalogue: Chapter = async (driver, cast) => {
  for (const part of [reading, changing, organisations]) await part(driver, cast);
};
