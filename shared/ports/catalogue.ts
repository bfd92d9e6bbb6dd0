// The ports of what the operator keeps: products, organisations, libraries and their register, places, proposals.
import type { Email, Instant, LibraryNumber, ProductId, VendorId } from "../kinds.ts";
import type { Kept, NewChange } from "../records/catalogue/kept.ts";
import type { Proposal } from "../records/catalogue/proposal.ts";
import type { ContactRole, Delegation } from "../records/contact.ts";
import type { Library } from "../records/library.ts";
import type { County, Municipality, OperatorIdentity, Organisation } from "../records/organisation.ts";
import type { Product } from "../records/product.ts";
import type { Page, PageWish } from "./pages.ts";

/** Writes the next version of a record that was seen (null: there was none); null where it has changed since. */
type Replace<T> = (seen: Kept<T> | null, after: T, change: NewChange) => Promise<Kept<T> | null>;

export type OwnedLibrary = Pick<Library, "libraryNumber" | "owners">;

/** Sent as HTTP's Basic authentication. */
export type RegisterLogin = { user: string; password: string };

export type CataloguePorts = {
  products: {
    read(productId: ProductId): Promise<Product | null>;
    list(page: PageWish): Promise<Page<Product>>;
    /** Every product there is, drafts and retired ones too. */
    all(): Promise<Product[]>;
    /** The product with its version and history, read consistently. */
    kept(productId: ProductId): Promise<Kept<Product> | null>;
    replace: Replace<Product>;
    put(product: Product): Promise<void>;
  };
  libraries: {
    read(libraryNumber: LibraryNumber): Promise<Library | null>;
    list(page: PageWish): Promise<Page<Library>>;
    /** Writes what the register says; the owners of a library that is there already stay as they are. */
    put(library: Library): Promise<void>;
    /** The owners of a library with their version and history, read consistently. */
    owned(libraryNumber: LibraryNumber): Promise<Kept<OwnedLibrary> | null>;
    replaceOwners(
      seen: Kept<OwnedLibrary>,
      owners: Library["owners"],
      change: NewChange,
    ): Promise<Kept<OwnedLibrary> | null>;
  };
  organisations: {
    read(organisationId: string): Promise<Organisation | null>;
    /** Every organisation, read consistently. */
    all(): Promise<Organisation[]>;
    /** The organisation with its version and history, read consistently. */
    kept(organisationId: string): Promise<Kept<Organisation> | null>;
    replace: Replace<Organisation>;
    put(organisation: Organisation): Promise<void>;
    /** Replaces the delegations that were seen; false when they have changed since. */
    delegate(seen: Organisation, delegations: readonly Delegation[]): Promise<boolean>;
    /** Writes down what somebody said of an address; false where that role has another address by now. */
    prove(
      organisationId: string,
      contact: { role: ContactRole; email: Email },
      said: { isRight: boolean; at: Instant },
    ): Promise<boolean>;
    /** Every dated identity of the operator, in the order of their first days, read consistently. */
    operators(): Promise<Kept<OperatorIdentity>[]>;
    replaceOperator: Replace<OperatorIdentity>;
    putOperator(identity: OperatorIdentity): Promise<void>;
  };
  proposals: {
    /** Keeps a proposal; false where the same one is kept already. */
    make(proposal: Proposal): Promise<boolean>;
    /** The proposal, read consistently. */
    read(proposalId: string): Promise<Proposal | null>;
    /** Proposals in a state, by vendor. */
    list(state: Proposal["state"], page: PageWish): Promise<Page<Proposal>>;
    /** Every proposal of a vendor, decided ones too for a year. */
    ofVendor(vendorId: VendorId): Promise<Proposal[]>;
    /** Accepts or rejects the version that was seen; null where it has been decided since. */
    decide(
      seen: Proposal,
      decision: { state: "accepted" | "rejected"; at: Instant; reason: string | null },
    ): Promise<Proposal | null>;
  };
  register: {
    /**
     * The whole register, in pieces of text as they arrive; null where this stage fetches none. Reading throws a
     * `RegisterFailure` where it is unreachable, too slow, too large, or not UTF-8.
     */
    pieces(login: RegisterLogin | null): AsyncIterable<string> | null;
  };
  registerLogin: {
    /** Null where none is kept: then the register is asked without one. */
    read(): Promise<RegisterLogin | null>;
  };
  places: {
    /** Writes the places that are not in the table as they are here; how many those were. */
    keep(places: { municipalities: Municipality[]; counties: County[] }): Promise<number>;
  };
};
