// A vendor with two contacts, a library and a county, and announcements to them, for the tests of those who announce.
import { job } from "../../functions/notifications/every-minute-announcements.ts";
import { job as receive } from "../../functions/notifications/on-receipt.ts";
import { VendorId } from "../../shared/kinds.ts";
import type { OutgoingMail } from "../../shared/ports/mail.ts";
import { Organisation } from "../../shared/records/organisation.ts";
import {
  type Announcement,
  type AnnouncementContent,
  announcementRef,
} from "../../shared/records/telling/announcement.ts";
import { forget } from "../../shared/table/reference.ts";
import { aNumber, theVendor } from "./builders.ts";
import { type Manner, receiptsOf } from "./storm/weather.ts";
import { noon } from "./table/small-world.ts";
import type { useTelling } from "./table/telling.ts";

type Telling = ReturnType<typeof useTelling>;
type Ports = ReturnType<Telling["world"]>["ports"];

export const vendorId = VendorId.parse("fjord");
export const countyNumber = aNumber(90);

const contact = (role: string, email: string) => ({
  role,
  name: null,
  email,
  language: null,
  provenAt: null,
});

const organisations = [
  {
    organisationId: "fjord",
    kind: "vendor",
    name: "Fjord AS",
    organisationNumber: theVendor,
    countyNumber: null,
    contacts: [contact("access", "first@fjord.example"), contact("access", "second@fjord.example")],
  },
  {
    organisationId: countyNumber,
    kind: "county",
    name: "Vestland",
    organisationNumber: countyNumber,
    countyNumber: "46",
    contacts: [contact("countyContact", "fylke@county.example")],
  },
].map((one) =>
  Organisation.parse({
    country: "NO",
    registrationId: null,
    municipalityNumber: null,
    language: "nb",
    delegations: [],
    ...one,
  }),
);

/** Gives the small world's vendor a second contact, and its county an organisation. */
export const putTold = async ({ real }: Telling): Promise<void> => {
  for (const organisation of organisations) await real.organisations.put(organisation);
  await real.directory.rebuild();
  forget();
};

/** An announcement of that content to an owner. */
export const anAnnouncement = (owner: string, of: string, content: AnnouncementContent): Announcement => ({
  ref: announcementRef(owner, { what: content.what, of }),
  at: noon,
  content,
});

/** Runs the job of every minute. */
export const announce = (ports: Ports) => job.run(ports);

/** SES tells what became of a mail. */
export const hear = async (ports: Ports, mail: OutgoingMail, manner: Manner): Promise<void> => {
  for (const told of receiptsOf({ ...mail, at: ports.clock.now() }, 0, manner))
    await receive.take(receive.message.parse(told), ports);
};
