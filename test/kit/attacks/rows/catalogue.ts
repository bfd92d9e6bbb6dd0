// Products, their agreements, and what vendors propose of them; the vendors, owners and operators behind them.
import { VendorId } from "../../../../shared/kinds.ts";
import { aNumber, anAgreement, theCounty, theOwner, theVendor } from "../../builders.ts";
import { aProposal, conditional, productBody } from "../../table/catalogue.ts";
import { plain, type Row, type Rows } from "../row.ts";
import { libraryNumber, theirVendor, vendorId } from "../sides.ts";
import type { World } from "../world.ts";

type Ready = Row["ready"];

/** An agreement of next year in a state, of a product of its own. */
const agreement =
  (state: string): Ready =>
  async (world) => ({
    params: {
      productId: await world.aProduct({ agreements: [anAgreement({ year: 2027, state })] }),
      year: "2027",
    },
    version: 1,
  });

const product =
  (over: Record<string, unknown> = {}): Ready =>
  async (world) => ({ params: { productId: await world.aProduct(over) }, version: 1 });

/** A proposal of the vendor about a product of its own. */
const proposal =
  (body?: unknown): Ready =>
  async (world) => {
    const productId = await world.aProduct();
    const made = await aProposal(
      { about: { kind: "product", productId }, differences: [conditional] },
      world.ports,
    );
    return { params: { proposalId: made.proposalId }, version: 1, body };
  };

const anyVendors = (theirs: unknown, status: number) => ({
  theirs,
  status,
  because: "the operator keeps every vendor's records",
});

const contacts = [{ role: "access", name: null, email: "access@ny.example", language: null }];
const vendor = (organisationNumber: string) => ({
  name: "Ny AS",
  organisationNumber,
  country: "NO",
  registrationId: null,
  language: "nb",
  contacts,
});

/** Who follows the operator of the day, years from now: so the operator of the day stays who it is. */
const successor = (organisationNumber: string) => ({
  organisationNumber,
  name: "Ny drift",
  senderName: "Bibliotek24",
  senderAddress: "varsel@bibliotek24.example",
  supportAddress: "hjelp@bibliotek24.example",
});

export const catalogue: Rows = {
  "catalogue-agreements-approve": { ready: agreement("prepared") },
  "catalogue-agreements-change": {
    ready: async (world, as) => ({
      ...(await agreement("prepared")(world, as)),
      body: { libraryTypes: ["public"] },
    }),
  },
  "catalogue-agreements-low-uptake": { ready: agreement("offered") },
  "catalogue-agreements-not-agreed": { ready: agreement("prepared") },
  "catalogue-agreements-offer": { ready: agreement("approved") },
  "catalogue-agreements-withdraw": { ready: agreement("approved") },
  "catalogue-list": plain,
  "catalogue-products-complete": { ready: product({ state: "draft" }) },
  "catalogue-products-completeness": {
    ready: product(),
    refuses: "product.unknown",
  },
  "catalogue-products-record": { ready: product() },
  "catalogue-products-replace": {
    ready: (world: World) => ({
      params: { productId: `p-${world.serial()}-new` },
      version: 0,
      body: productBody(),
    }),
    inBody: { vendorId: anyVendors(productBody({ vendorId: theirVendor }), 201) },
  },
  "catalogue-products-retire": { ready: product() },
  "catalogue-proposals-accept": { ready: proposal() },
  "catalogue-proposals-list": {
    ready: async (world, as) => {
      await proposal()(world, as);
      return {};
    },
  },
  "catalogue-proposals-read": { ready: proposal() },
  "catalogue-proposals-reject": { ready: proposal({ reason: "Nei." }) },
  "catalogue-read": { ready: async (world) => ({ params: { productId: await world.aProduct() } }) },
  "organisations-delegations-change": {
    ready: () => ({ params: { organisationNumber: theOwner, to: theCounty }, body: { from: "2026-11-23" } }),
    refuses: "organisation.unknown",
    open: { library: ["to"] },
  },
  "organisations-delegations-read": {
    ready: () => ({ params: { organisationNumber: theOwner, to: theCounty } }),
    refuses: "organisation.unknown",
    // Any county may look whether an owner has given it leave.
    open: { library: ["to"], county: ["to", "organisationNumber"] },
  },
  "organisations-delegations-remove": {
    ready: (world: World) => ({ params: { organisationNumber: theOwner, to: aNumber(50 + world.serial()) } }),
    refuses: "organisation.unknown",
    open: { library: ["to"] },
  },
  "organisations-list": plain,
  "organisations-operators-list": plain,
  "organisations-operators-replace": {
    ready: ({ serial }: World) => ({
      params: { from: `20${30 + (serial() % 60)}-01-01` },
      version: 0,
      body: successor(aNumber(9)),
    }),
    inBody: { organisationNumber: anyVendors(successor(theVendor), 201) },
  },
  "organisations-owners-read": { ready: () => ({ params: { libraryNumber } }) },
  "organisations-owners-replace": {
    ready: async ({ ports }) => {
      const owned = await ports.libraries.owned(libraryNumber);
      return {
        params: { libraryNumber },
        version: owned?.version ?? 0,
        body: { owners: owned?.record.owners },
      };
    },
    inBody: {
      organisationNumber: anyVendors(
        { owners: [{ organisationNumber: theVendor, from: "2020-01-01", until: null }] },
        422,
      ),
    },
  },
  "organisations-read": { ready: () => ({ params: { libraryNumber } }) },
  "organisations-vendors-completeness": {
    ready: () => ({ params: { vendorId } }),
    refuses: "vendor.unknown",
  },
  "organisations-vendors-list": plain,
  "organisations-vendors-read": { ready: () => ({ params: { vendorId } }) },
  "organisations-vendors-replace": {
    ready: ({ serial }: World) => {
      const number = serial();
      const id = VendorId.parse(`ny-${number}`);
      return { params: { vendorId: id }, version: 0, body: vendor(aNumber(1000 + number)) };
    },
    inBody: {
      organisationNumber: anyVendors(vendor(theVendor), 422),
      registrationId: anyVendors({ ...vendor(aNumber(98)), registrationId: "X" }, 201),
    },
  },
};
