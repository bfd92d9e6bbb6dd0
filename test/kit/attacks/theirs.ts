// What is somebody else's, by the name it has in a path: for a library and its county, and for a vendor.
import { handler as create } from "../../../functions/downtime/create.ts";
import { ProductId } from "../../../shared/kinds.ts";
import { accessRequestId } from "../../../shared/records/access-request.ts";
import { CaseContact } from "../../../shared/records/contact.ts";
import { tagOf } from "../../../shared/records/telling/notification.ts";
import { aCaller, theStranger } from "../builders.ts";
import { aReportIn } from "../faults/report-life.ts";
import { answer } from "../table/calls.ts";
import { anAnnouncement } from "../table/downtimes.ts";
import { opened } from "../table/life.ts";
import { theRequest } from "../table/world.ts";
import { otherCounty, otherVendor, type Party } from "./parties.ts";
import { libraryNumber, theirLibrary, theirPerson, theirProduct, theirVendor } from "./sides.ts";
import { refOf, theirRequest, told } from "./things.ts";
import type { World } from "./world.ts";

/** Names in paths that nobody owns, or only the operator, who sees all; each with the reason. */
export const nobodys: Readonly<Record<string, string>> = {
  token: "a link is what its token says; what others' tokens open is tried for each page",
  year: "a year is nobody's",
  from: "a day is nobody's",
  asset: "files of the public pages",
  webinarId: "webinars are public",
  incidentId: "incidents are public, or the operator's to move",
  taskId: "tasks are the operator's",
  proposalId: "proposals are the operator's to decide",
  changeVersion: "counts the changes of the library in the same path",
};

export type Named = Readonly<Record<string, string>>;
export type Theirs = Readonly<Record<Party, Named>>;

const notificationOf = async (world: World, reads: RegExp): Promise<string> => {
  const ref = refOf(await theirRequest(world));
  await told(world, ref);
  const all = await world.ports.notifications.ofSubject(ref);
  const found = all.find((one) => reads.test(one.ref.template));
  if (!found) throw new Error("Nothing was told of their case.");
  return tagOf(found.ref);
};

const reportOf = async ({ ports }: World, of: typeof libraryNumber): Promise<string> => {
  const theirs = {
    libraryNumber: of,
    vendorId: theirVendor,
    productId: theirProduct,
    contact: CaseContact.parse(theirPerson),
    description: "Andres feil",
  };
  return (await aReportIn(ports, theirs)).id;
};

/** Their vendor's case at our library: the same address but for its id. */
const caseHere = async (world: World): Promise<string> => {
  const key = {
    ...theRequest,
    productId: ProductId.parse(`t-${world.serial()}`),
    vendorId: theirVendor,
    email: theirPerson.email,
  };
  await world.enrol(2026, { productId: key.productId, vendorId: theirVendor });
  await opened(world.ports, key, null);
  return accessRequestId(key);
};

const theirDowntime = async ({ ports }: World): Promise<string> => {
  const asked = { params: { productId: theirProduct }, body: anAnnouncement() };
  const told = await answer(create, ports, { ...asked, caller: aCaller(otherVendor, "vendor") });
  if ("refused" in told) throw new Error(told.refused);
  return String(told.body["id"]);
};

/** Made once for a file of tests. */
export const theirsIn = async (world: World): Promise<Theirs> => {
  const { id: elsewhere } = refOf(await theirRequest(world));
  const here = await caseHere(world);
  const library = {
    libraryNumber: theirLibrary,
    accessRequestId: elsewhere,
    caseId: elsewhere,
    faultReportId: await reportOf(world, theirLibrary),
    notificationId: await notificationOf(world, /-receipt$/),
    organisationNumber: theStranger,
    to: otherCounty,
    countyNumber: "50",
    productId: theirProduct,
  };
  const vendor = {
    libraryNumber: theirLibrary,
    accessRequestId: here,
    caseId: here,
    faultReportId: await reportOf(world, libraryNumber),
    notificationId: await notificationOf(world, /-to-vendor$/),
    productId: theirProduct,
    vendorId: theirVendor,
    downtimeId: await theirDowntime(world),
  };
  return { library, county: library, vendor, operator: {} };
};
