// A door to the small world's library, with a county that has a contact; and the askings for links as the stream brings them.
import { marshall } from "@aws-sdk/util-dynamodb";
import { beforeAll } from "vitest";
import { plusSeconds } from "../../../shared/clock.ts";
import { Email, type Instant, type Language } from "../../../shared/kinds.ts";
import { Library } from "../../../shared/records/library.ts";
import { forget } from "../../../shared/table/reference.ts";
import { theCounty, theOwner } from "../builders.ts";
import type { realPorts } from "../table/ports.ts";
import { aStoredLibrary, aStoredOrganisation, noon } from "../table/small-world.ts";
import { libraryNumber } from "../table/world.ts";

type Ports = ReturnType<typeof realPorts>;

export const mailbox = Email.parse("bibliotek@bibliotek.example");
export const countyContact = Email.parse("fylke@vestland.example");

const contact = { role: "countyContact", name: null, email: countyContact, language: null, provenAt: null };

/** Changes the library, and whether its owner lets the county act for it. */
export const putDoor = async (
  ports: Ports,
  { over = {}, delegates = false }: { over?: Partial<Library>; delegates?: boolean } = {},
): Promise<void> => {
  const delegations = delegates ? [{ to: theCounty, from: "2025-01-01", until: null }] : [];
  await ports.organisations.put(aStoredOrganisation(theOwner, { delegations }));
  const county = { kind: "county", name: "Vestland", language: "nn", contacts: [contact] };
  await ports.organisations.put(aStoredOrganisation(theCounty, county));
  await ports.libraries.put(Library.parse({ ...aStoredLibrary(libraryNumber), ...over }));
  await ports.directory.rebuild();
  forget();
  await ports.directory.current();
};

/** Puts the county beside the small world before the file's tests. */
export const useDoor = (ports: Ports): void => {
  beforeAll(() => putDoor(ports));
};

/** The link that a door's mail brings to an address. */
export const doorFor = (
  ports: Ports,
  { email = mailbox, language = "nb", at = noon }: { email?: Email; language?: Language; at?: Instant } = {},
): Promise<string> => ports.links.toDoor(libraryNumber, { email, language }, at);

/** The messages of every asking for a link that is not settled. */
export const askingsIn = async ({ linkOrders }: Pick<Ports, "linkOrders">) => {
  const events = await linkOrders.due(plusSeconds(noon, 400 * 86_400), 100);
  return events.map((event) => ({ event, message: { detail: { event: marshall(event) } } }));
};
