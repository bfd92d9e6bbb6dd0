// The calls a run makes, as the gateway hands them to a function.
import { randomUUID } from "node:crypto";
import { demoData } from "../../infra/local/demo/demo.ts";
import { instantAt, osloDay } from "../../shared/clock.ts";
import type { EnrolmentRow } from "../../shared/ports.ts";
import { enrolledPairs, enrolledRequests } from "../kit/cloud/demo.ts";
import type { World } from "./world.ts";

const today = osloDay(instantAt(Date.now()));
const { libraries } = demoData(today);
/** Whom the rows of request units are told about: libraries of their own, so that no part finds what another has written. */
export const castRows = enrolledPairs("avisbolgen");

const taken = new Set<string>(castRows.map(({ libraryNumber }) => libraryNumber));
const rows = enrolledRequests(Number.POSITIVE_INFINITY, "").filter(({ libraryNumber }) => {
  const first = !taken.has(libraryNumber);
  taken.add(libraryNumber);
  return first;
});
let used = 0;

/** An enrolment of a library that nothing has been asked for in this run. */
export const nextRow = (): EnrolmentRow => {
  const row = rows[used];
  used += 1;
  if (!row) throw new Error("The demo data has too few enrolments for so many rounds.");
  return row;
};

export type Call = {
  method?: "GET" | "POST";
  /** As the route declares it, with names in braces. */
  route: string;
  params?: Record<string, string>;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: unknown;
};

const pathOf = (route: string, params: Record<string, string>): string =>
  route.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");

/** Payload 2.0 with what a client and the gateway usually send. */
export const eventOf = ({ method = "GET", route, params = {}, query, headers, body }: Call) => ({
  version: "2.0",
  routeKey: `${method} ${route}`,
  rawPath: pathOf(route, params),
  rawQueryString: new URLSearchParams(query).toString(),
  headers: {
    accept: "application/json",
    host: "api.bibliotek24.example",
    "user-agent": "library-system/1.0",
    "x-forwarded-for": "192.0.2.1",
    ...(body !== undefined && { "content-type": "application/json" }),
    ...headers,
  },
  pathParameters: params,
  ...(query && { queryStringParameters: query }),
  ...(body !== undefined && { body: JSON.stringify(body) }),
  isBase64Encoded: false,
  requestContext: { requestId: randomUUID(), http: { method, path: pathOf(route, params) } },
});
export type Event = ReturnType<typeof eventOf>;

const ownerOf = ({ libraryNumber }: EnrolmentRow): string => {
  const library = libraries.find((one) => one.libraryNumber === libraryNumber);
  const owner = library?.owners.find(
    ({ from, until }) => from <= today && (until === null || today <= until),
  );
  if (!owner) throw new Error(`Nobody owns ${libraryNumber}.`);
  return owner.organisationNumber;
};

export const bearer = async (world: World, row: EnrolmentRow): Promise<Record<string, string>> => ({
  authorization: `Bearer ${await world.token(ownerOf(row))}`,
});

const contact = { name: "Kari Bibliotekar", email: "kari@bibliotek.example" };

export type Asking = { row: EnrolmentRow; headers: Record<string, string>; productId?: string };

export const accessRequests = "/v1/libraries/{libraryNumber}/access-requests";
export const faultReports = "/v1/libraries/{libraryNumber}/fault-reports";

export const requestAccess = ({ row, headers, productId = row.productId }: Asking): Event =>
  eventOf({
    method: "POST",
    route: accessRequests,
    params: { libraryNumber: row.libraryNumber },
    headers,
    body: {
      productId,
      year: row.year,
      contact,
      ipRanges: ["192.0.2.0/28"],
      feideRealm: "proeve.example",
      libraryCardSystem: "Bibliofil",
      note: "Vi vil gjerne komme i gang før jul.",
    },
  });

export const reportFault = ({ row, headers }: Asking, serial: number): Event =>
  eventOf({
    method: "POST",
    route: faultReports,
    params: { libraryNumber: row.libraryNumber },
    headers,
    body: {
      productId: row.productId,
      symptom: "no_access",
      description: `Lånerne får ikke logget inn siden i dag tidlig. Forsøk ${serial}.`,
      contact,
    },
  });

export const caseParams = (row: EnrolmentRow) => ({
  libraryNumber: row.libraryNumber,
  accessRequestId: `${row.year}-${row.productId}`,
});

export const readAccess = ({ row, headers }: Asking): Event =>
  eventOf({ route: `${accessRequests}/{accessRequestId}`, params: caseParams(row), headers });

export const readProduct = (row: EnrolmentRow): Event =>
  eventOf({ route: "/v1/products/{productId}", params: { productId: row.productId } });

export const readLibrary = (row: EnrolmentRow): Event =>
  eventOf({ route: "/v1/libraries/{libraryNumber}", params: { libraryNumber: row.libraryNumber } });
