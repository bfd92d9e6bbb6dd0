// Who calls in the chapters, with their tokens and links; and what follows from a case's event, done at once.
import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import { demoData } from "../../../infra/local/demo/demo.ts";
import { instantAt, osloDay } from "../../../shared/clock.ts";
import { Email } from "../../../shared/kinds.ts";
import type { EnrolmentRow } from "../../../shared/ports.ts";
import { keys } from "../../../shared/table/keys.ts";
import { open as openLinks } from "../../../shared/table/links.ts";
import { castRows } from "../calls.ts";
import type { World } from "../world.ts";
import type { Driver } from "./driver.ts";

export const now = instantAt(Date.now());
export const today = osloDay(now);

const data = demoData(today);

/** A library of the demo, and everybody around it. */
export const around = ({ libraryNumber }: Pick<EnrolmentRow, "libraryNumber">) => {
  const library = data.libraries.find((one) => one.libraryNumber === libraryNumber);
  const owner = library?.owners.find(({ until }) => until === null);
  const county = data.organisations.find(
    ({ kind, countyNumber }) => kind === "county" && countyNumber === library?.countyNumber,
  );
  if (!library || !owner || !county?.organisationNumber) throw new Error(`Who is around ${libraryNumber}?`);
  return { library, owner: owner.organisationNumber, county: county.organisationNumber };
};

export const vendorNumber = (vendorId: string): string => {
  const vendor = data.organisations.find(({ organisationId }) => organisationId === vendorId);
  if (!vendor?.organisationNumber) throw new Error(`There is no vendor ${vendorId}.`);
  return vendor.organisationNumber;
};

export const operatorNumber = (): string => data.operators.at(-1)?.organisationNumber ?? "";

/** Consumers of a case's event, as their queues bring it to them. */
const consumers = [
  "notifications-on-case-event",
  "incidents-on-case-event",
  "pages-on-case-event",
  "feed-on-case-event",
];

export const contact = { name: "Kari Bibliotekar", email: "kari@bibliotek.example" };

export const castOf = async (world: World, driver: Pick<Driver, "job">) => {
  Object.assign(process.env, world.bundles.get("pages")?.environment);
  const [row, ...others] = castRows;
  const { library, owner, county } = around(row);
  const links = openLinks();
  const reader = (email: string) => ({ email: Email.parse(email), language: "nb" as const });
  const tokenOf = (address: string): string => address.split("/").at(-1) ?? "";

  const eventOf = async (key: { pk: string; sk: string }): Promise<unknown> => {
    const Key = { pk: { S: key.pk }, sk: { S: key.sk } };
    return (await world.client.send(new GetItemCommand({ TableName: world.tableName, Key }))).Item?.["event"]
      ?.M;
  };
  const told = async (key: { pk: string; sk: string }, jobs = consumers): Promise<void> => {
    const body = JSON.stringify({ source: "bibliotek24", detail: { event: await eventOf(key) } });
    for (const job of jobs) await driver.job(job, { Records: [{ messageId: "one", body }] });
  };

  return {
    row,
    others,
    library,
    libraryNumber: row.libraryNumber,
    productId: row.productId,
    vendorId: row.vendorId,
    year: String(row.year),
    ownerNumber: owner,
    countyNumber: library.countyNumber,
    county: await world.token(county, ["county"]),
    countyOrganisation: county,
    owner: await world.token(owner),
    vendor: await world.token(vendorNumber(row.vendorId), ["vendor"]),
    operator: await world.token(operatorNumber(), ["operator"]),
    operatorNumber: operatorNumber(),
    stranger: await world.token(around({ libraryNumber: others[0].libraryNumber }).owner),
    accessRequestId: `${row.year}-${row.productId}`,
    ownerOf: (of: EnrolmentRow) => world.token(around(of).owner),
    links,
    reader,
    tokenOf,
    vendorAddress: "tilgang@avisbolgen.example",
    told,
    faultKey: (id: string) => keys.case({ kind: "fault-report", libraryNumber: row.libraryNumber, id }),
  };
};
export type Cast = Awaited<ReturnType<typeof castOf>>;

/** What a chapter is told with. */
export type Chapter = (driver: Driver, cast: Cast) => Promise<void>;

/** A field of a JSON answer. */
export const fieldOf = (answer: { body: string }, name: string): string => {
  const body: unknown = JSON.parse(answer.body);
  return String(typeof body === "object" && body !== null ? Reflect.get(body, name) : "");
};

export const etagOf = ({ headers }: { headers: Record<string, string> }): string => headers["etag"] ?? "";
