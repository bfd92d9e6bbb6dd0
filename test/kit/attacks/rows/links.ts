// The pages behind links: whose link opens what, and the form that its bearer sends.
import { Email, type ProductId, Year } from "../../../../shared/kinds.ts";
import type { LinkPage } from "../../../../shared/records/link.ts";
import { AnnouncementContent, announcementRef } from "../../../../shared/records/telling/announcement.ts";
import { WebinarId } from "../../../../shared/records/training/webinar.ts";
import { noon } from "../../table/small-world.ts";
import { schedule } from "../../table/training.ts";
import type { Asked, Row, Rows } from "../row.ts";
import {
  libraryNumber,
  mailbox,
  theirLibrary,
  theirMailbox,
  theirProduct,
  theirVendor,
  vendorId,
} from "../sides.ts";
import { anIpChange, aRequestIn, refOf, theirRequest } from "../things.ts";
import type { World } from "../world.ts";

const year = Year.parse(2027);

/** Who holds links: the library and the vendor of ours, and those that are not. */
const sides = {
  ours: {
    vendorId,
    libraryNumber,
    mailbox,
    vendor: Email.parse("access@fjord.example"),
    sales: Email.parse("sales@fjord.example"),
  },
  theirs: {
    vendorId: theirVendor,
    libraryNumber: theirLibrary,
    mailbox: theirMailbox,
    vendor: Email.parse("access@other.example"),
    sales: Email.parse("sales@other.example"),
  },
} as const;
export type LinkSide = keyof typeof sides;

const tokenIn = (address: string): string => address.split("/").at(-1) ?? "";
const language = "nb";

const putYearList = async ({ ports }: World, owner: typeof vendorId) => {
  const ref = announcementRef(owner, { what: "year-list", of: String(year), count: 1 });
  const content = AnnouncementContent.parse({ what: "year-list", year, hash: "h", rows: [] });
  await ports.announcements.put({ ref, at: noon, content }, null);
};

const caseOf = async (world: World, side: LinkSide) =>
  side === "ours" ? (await aRequestIn(world, "sent")).record : theirRequest(world);

type Made = { token: string; version?: number; row?: string; productId?: ProductId };

/** A link to each page, for either side. */
export const linksTo: { readonly [P in LinkPage]: (world: World, side: LinkSide) => Promise<Made> } = {
  case: async (world, side) => {
    const record = await caseOf(world, side);
    const reader = { as: "vendor", email: sides[side].vendor, language } as const;
    const link = await world.ports.links.toCase(refOf(record), reader, noon);
    return { token: tokenIn(link), version: record.version };
  },
  work: async (world, side) => {
    const record = await caseOf(world, side);
    const { vendorId: of, vendor: email } = sides[side];
    const ref = refOf(record);
    await world.ports.openCases.note(ref, { vendorId: of, version: record.version, isOpen: true, at: noon });
    const link = await world.ports.links.toWork(of, { email, language }, noon);
    return { token: tokenIn(link), row: `${ref.libraryNumber}/${ref.id}/${record.version}` };
  },
  door: async (world, side) => {
    const { libraryNumber: of, mailbox: email } = sides[side];
    return { token: tokenIn(await world.ports.links.toDoor(of, { email, language }, noon)) };
  },
  proof: async (world, side) => {
    const { vendorId: organisationId, vendor: email } = sides[side];
    const link = await world.ports.links.toProof(
      { organisationId, role: "access" },
      { email, language },
      noon,
    );
    return { token: tokenIn(link) };
  },
  ipChange: async (world, side) => {
    const { vendorId: of, libraryNumber: library, vendor: email } = sides[side];
    const version = await anIpChange(world, library);
    const about = { vendorId: of, libraryNumber: library, version };
    return { token: tokenIn(await world.ports.links.toIpChange(about, { email, language }, noon)) };
  },
  yearList: async (world, side) => {
    const { vendorId: of, vendor: email } = sides[side];
    await putYearList(world, of);
    return {
      token: tokenIn(await world.ports.links.toYearList({ vendorId: of, year }, { email, language }, noon)),
    };
  },
  catalogue: async (world, side) => {
    const { vendorId: of, sales: email } = sides[side];
    const productId = side === "ours" ? await world.aProduct() : theirProduct;
    const link = await world.ports.links.toCatalogue({ vendorId: of, productId }, { email, language }, noon);
    return { token: tokenIn(link), productId };
  },
};

type Filled = (made: Made, world: World) => Promise<Asked> | Asked;

const behind = (page: LinkPage, filled: Filled = () => ({})): Row => ({
  ready: async (world) => {
    const made = await linksTo[page](world, "ours");
    const { params, ...asked } = await filled(made, world);
    return { params: { token: made.token, ...params }, ...asked };
  },
  link: page,
});

/** Whom a form names: what its sender wrote is no secret of anybody's. */
const person = { name: "Kari", email: "skjema@bibliotek.example" };
const aPlace: Filled = async (_, world) => ({ params: { productId: await world.aProduct() } });
const aWebinar: Filled = async (_, { ports, serial }) => {
  const webinarId = WebinarId.parse(`kurs-${serial()}`);
  await schedule(ports, {}, webinarId);
  return { params: { webinarId } };
};
const filledIn =
  (place: Filled, body: unknown): Filled =>
  async (made, world) => ({ ...(await place(made, world)), body });

export const links: Rows = {
  "door-access-ask": behind("door", filledIn(aPlace, { ...person, ipRanges: "192.0.2.0/24", choice: "ask" })),
  "door-access-form": behind("door", aPlace),
  "door-fault-form": behind("door", aPlace),
  "door-fault-report": behind(
    "door",
    filledIn(aPlace, { ...person, symptom: "no_access", description: "Ingen kommer inn." }),
  ),
  "door-overview": behind("door"),
  "door-send-link": {
    ready: () => ({ body: { libraryNumber } }),
    inBody: {
      libraryNumber: {
        theirs: { libraryNumber: theirLibrary },
        status: 200,
        because: "anybody may have a link sent to a library's own mailbox, and is told nothing of it",
      },
    },
  },
  "door-webinar-form": behind("door", aWebinar),
  "door-webinar-sign-up": behind("door", filledIn(aWebinar, { choice: "sign_up", email: person.email })),
  "pages-case": behind("case"),
  "pages-case-move": behind("case", ({ version }) => ({
    body: { version: String(version), choice: "acknowledge" },
  })),
  "pages-catalogue-answer": behind("catalogue", async (_, { ports }) => ({
    body: {
      version: "1",
      vendorVersion: String((await ports.organisations.kept(vendorId))?.version ?? 0),
      choice: "yes",
    },
  })),
  "pages-catalogue-show": behind("catalogue"),
  "pages-ip-change-answer": behind("ipChange", () => ({ body: { choice: "done" } })),
  "pages-ip-change-show": behind("ipChange"),
  "pages-proof": behind("proof"),
  "pages-proof-answer": behind("proof", () => ({ body: { choice: "yes" } })),
  "pages-work": behind("work"),
  "pages-work-move": behind("work", ({ row }) => ({ body: { row, choice: "acknowledge" } })),
  "pages-year-list-show": behind("yearList"),
};
