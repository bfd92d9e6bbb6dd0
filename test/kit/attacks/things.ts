// Things that several rows are about: requests, told cases, changes of addresses, tasks.
import { noteChange } from "../../../functions/ip-ranges/noting.ts";
import { tell } from "../../../functions/notifications/telling/tell.ts";
import { Email, type Instant, ProductId } from "../../../shared/kinds.ts";
import type { AccessRequest } from "../../../shared/records/access-request.ts";
import type { CaseRef } from "../../../shared/records/case.ts";
import { CaseContact } from "../../../shared/records/contact.ts";
import { addressRef } from "../../../shared/records/telling/subject.ts";
import { type TaskRef, taskIdOf } from "../../../shared/records/telling/task.ts";
import { type Reached as ReportState, reachReport } from "../faults/report-life.ts";
import { registerRanges } from "../ip-registers.ts";
import { opened, type Reached, reachOver } from "../table/life.ts";
import { noon } from "../table/small-world.ts";
import { accept } from "../table/telling.ts";
import { theRequest } from "../table/world.ts";
import { libraryNumber, ourPerson, theirLibrary, theirPerson, theirVendor } from "./sides.ts";
import type { World } from "./world.ts";

/** A request of ours in a state, of a product that has no other. */
export const aRequestIn = (world: World, state: Reached | "held") => {
  const enrolled = async () => {
    const productId = await world.aProduct();
    await world.enrol(2026, { productId });
    return { ...theRequest, productId, email: ourPerson.email };
  };
  return reachOver(world.ports, enrolled)(state);
};

/** The same request, but theirs: of another library, for another vendor's product. */
export const theirRequest = async (world: World) => {
  const productId = ProductId.parse(`t-${world.serial()}`);
  const theirs = { libraryNumber: theirLibrary, productId, vendorId: theirVendor };
  await world.enrol(2026, theirs);
  return opened(world.ports, { ...theRequest, ...theirs, email: theirPerson.email }, null);
};

/** A fault report of ours in a state. */
export const aReportOfOurs = ({ ports }: World, state: ReportState) =>
  reachReport(ports, state, { contact: CaseContact.parse(ourPerson), description: "Hemmelig feil" });

/** How a case is named. */
export const refOf = ({ event }: Pick<AccessRequest, "event">): CaseRef => event.case;

/** Tells everybody of a case, with a mailbox that takes every mail. */
export const told = ({ ports }: World, ref: CaseRef): Promise<unknown> =>
  tell(ref, {
    ...ports,
    mailHours: { opensAt: (now: Instant) => now },
    mail: { send: () => Promise.resolve(accept()), quota: () => Promise.resolve(500) },
  });

/** The next version of our library's ranges, noted for our vendor; gives its number. */
export const anIpChange = async ({ ports, serial }: World, of = libraryNumber): Promise<number> => {
  const version = (await ports.ipRegister.read(of))?.version ?? 0;
  const net = of === libraryNumber ? "198.51.100" : "203.0.113";
  await registerRanges({ libraryNumber: of, version }, `${net}.${serial() % 250}/32`);
  await noteChange({ libraryNumber: of, version: version + 1 }, ports);
  return version + 1;
};

/** A task about an address that bounced. */
export const aTask = async ({ ports, serial }: World): Promise<string> => {
  const email = Email.parse(`broken-${serial()}@fjord.example`);
  await ports.addresses.breakDown(email, { type: "Bounce.Permanent", at: noon });
  const ref: TaskRef = { subject: addressRef("fjord", email), version: 20261123, kind: "address_broken" };
  await ports.tasks.raise(ref, { raisedAt: noon, answerBy: noon });
  return taskIdOf(ref);
};
