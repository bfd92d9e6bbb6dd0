// Whose token is wanted: a library's owner, a county, a vendor or the operator, found in the reference of the table.
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { type DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { open as openClock } from "../../../shared/clock.ts";
import { LibraryNumber } from "../../../shared/kinds.ts";
import { directoryOf } from "../../../shared/records/directory.ts";
import { Reference } from "../../../shared/records/reference.ts";
import { keys } from "../../../shared/table/keys.ts";

/** `as`: `operator`, `county:NN` or `vendor:ID`. Scopes without their prefix; none means all that fit the bearer. */
export const Wanted = z.strictObject({
  libraryNumber: z.string().max(20).optional(),
  as: z.string().max(80).optional(),
  scopes: z.array(z.string().max(60)).max(20).optional(),
  seconds: z.int().min(-3600).max(86_400).optional(),
  claims: z.record(z.string(), z.unknown()).optional(),
});
export type Wanted = z.infer<typeof Wanted>;

/** Nobody of that kind is known here; the message says what was looked for. */
export class UnknownBearer extends Error {
  override readonly name = "UnknownBearer";
}

const Stored = z.object({ gzip: z.object({ B: z.instanceof(Uint8Array) }) });

/** The reference as it is in the table now. */
export const readReference = async (client: DynamoDBClient, tableName: string): Promise<Reference> => {
  const { pk, sk } = keys.reference();
  const Key = { pk: { S: pk }, sk: { S: sk } };
  const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key }));
  if (!Item) throw new UnknownBearer("The table has no reference yet: no library is known.");
  const text = (await promisify(gunzip)(Stored.parse(Item).gzip.B)).toString("utf8");
  return Reference.parse(JSON.parse(text));
};

type Bearer = { organisationNumber: string; scopes: readonly string[] };

const known = <T>(found: T | null | undefined, what: string): T => {
  if (found === null || found === undefined) throw new UnknownBearer(`There is no ${what} here.`);
  return found;
};

const ownerOf = (libraryNumber: string, reference: Reference): Bearer => {
  const directory = directoryOf(reference);
  const number = LibraryNumber.safeParse(libraryNumber).data;
  const library = known(number && directory.library(number), `library ${libraryNumber}`);
  const owner = directory.ownerOf(library, openClock().today());
  return {
    organisationNumber: known(owner?.organisationNumber, `owner of library ${libraryNumber}`),
    scopes: ["access", "access.write", "fault", "fault.write"],
  };
};

const countyOf = (id: string, { organisations }: Reference): Bearer => {
  const county = organisations.find((one) => one.kind === "county" && one.countyNumber === id);
  return { organisationNumber: known(county?.organisationNumber, `county ${id}`), scopes: ["county"] };
};

const vendorOf = (id: string, { organisations }: Reference): Bearer => {
  const vendor = organisations.find((one) => one.kind === "vendor" && one.organisationId === id);
  const what = `vendor ${id} with a Norwegian organisation number`;
  return { organisationNumber: known(vendor?.organisationNumber, what), scopes: ["vendor"] };
};

const operatorOf = (reference: Reference): Bearer => {
  const operator = known(directoryOf(reference).operator(openClock().today()), "operator");
  return { organisationNumber: operator.organisationNumber, scopes: ["operator"] };
};

const asOf = (as: string, reference: Reference): Bearer => {
  const [kind, id = ""] = as.split(":");
  if (kind === "county") return countyOf(id, reference);
  if (kind === "vendor") return vendorOf(id, reference);
  if (as === "operator") return operatorOf(reference);
  throw new UnknownBearer(`Nobody is called ${as}; choose operator, county:NN or vendor:ID.`);
};

/** The organisation that a wish means, and the scopes it gets where the wish names none. */
export const bearerOf = ({ libraryNumber, as }: Wanted, reference: Reference): Bearer =>
  libraryNumber === undefined ? asOf(as ?? "", reference) : ownerOf(libraryNumber, reference);
