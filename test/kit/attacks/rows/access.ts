// Access requests: asking, reading, and every move by whoever makes it.
import type { Reached } from "../../table/life.ts";
import type { Rows } from "../row.ts";
import { libraryNumber, ourPerson, thirdProduct } from "../sides.ts";
import { aRequestIn } from "../things.ts";
import type { World } from "../world.ts";

const contact = ourPerson;
const ipRanges = ["192.0.2.0/24"];
const of = { libraryNumber };

const moves = (state: Reached | "held", body?: unknown) => async (world: World) => {
  const { params, record } = await aRequestIn(world, state);
  return { params, version: record.version, body };
};

const vendors = { vendor: "access-request.unknown" };

const anyLibrary = "counts of any product are every library's to compare with";

/** Every library may ask for every product: whose it is, is its vendor's affair. */
const everybodys = (over: object) => ({
  productId: {
    theirs: { productId: thirdProduct, ...over },
    status: [200, 201],
    because: "any vendor's product may be asked for",
  },
});

export const access: Rows = {
  "access-bulk": {
    ready: async (world) => ({
      params: { countyNumber: "46" },
      body: { contact, rows: [{ libraryNumber, productId: await world.aProduct(), ipRanges }] },
    }),
  },
  "access-create": {
    ready: async (world) => ({
      params: of,
      body: { productId: await world.aProduct(), contact, ipRanges },
    }),
    inBody: everybodys({ contact, ipRanges }),
  },
  "access-list": {
    ready: async (world) => {
      await aRequestIn(world, "sent");
      return { params: of };
    },
    answers: { vendor: "a vendor reads what is its own of any library" },
    open: { vendor: ["libraryNumber"] },
  },
  "access-moves-acknowledge": { ready: moves("sent"), refuses: vendors },
  "access-moves-activate": { ready: moves("sent"), refuses: vendors },
  "access-moves-answer": { ready: moves("needs_info", { text: "Ja." }) },
  "access-moves-does-not-work": { ready: moves("activated", { text: "Nei." }) },
  "access-moves-end": { ready: moves("activated") },
  "access-moves-needs-info": { ready: moves("sent", { question: "Hva?" }), refuses: vendors },
  "access-moves-reject": {
    ready: (world, as) => moves(as === "operator" ? "held" : "sent", { code: "other", text: "Nei." })(world),
    refuses: vendors,
  },
  "access-moves-undo": { ready: moves("acknowledged"), refuses: vendors },
  "access-moves-verify": { ready: moves("activated") },
  "access-moves-withdraw": { ready: moves("sent") },
  "access-read": { ready: moves("sent"), refuses: vendors },
  "access-statistics": {
    ready: async (world) => ({ params: { productId: await world.aProduct() } }),
    refuses: { vendor: "product.unknown", operator: "product.unknown" },
    answers: { access: anyLibrary, county: anyLibrary },
    open: { library: ["productId"], county: ["productId"] },
  },
};
