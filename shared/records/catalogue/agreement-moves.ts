// The states of products and of their agreements, and the legal moves between them.
import type { Year } from "../../kinds.ts";
import type { Agreement, Product } from "../product.ts";
import type { ChangeKind } from "./kept.ts";

type State = Agreement["state"];
type Move = { readonly from: readonly State[]; readonly to: State; readonly until: "year" | "end" };

/**
 * prepared → approved → offered, which is in force and ended by the calendar · withdrawn, not agreed and for too low
 * uptake not begun are final. `until` "year": only before the agreement's year begins; "end": until it is over.
 */
export const agreementMoves = {
  approve: { from: ["prepared"], to: "approved", until: "end" },
  offer: { from: ["approved"], to: "offered", until: "end" },
  withdraw: { from: ["prepared", "approved", "offered"], to: "withdrawn", until: "end" },
  not_agreed: { from: ["prepared", "approved"], to: "not_agreed", until: "end" },
  low_uptake: { from: ["offered"], to: "low_uptake", until: "year" },
} as const satisfies { readonly [M in ChangeKind]?: Move };
export type AgreementMove = keyof typeof agreementMoves;

const names: readonly AgreementMove[] = ["approve", "offer", "withdraw", "not_agreed", "low_uptake"];

const inTime = ({ until }: Move, year: Year, thisYear: Year): boolean =>
  until === "end" ? year >= thisYear : year > thisYear;

/** The moves an agreement may make now. */
export const legalAgreementMoves = (
  { state, year }: Pick<Agreement, "state" | "year">,
  thisYear: Year,
): AgreementMove[] =>
  names.filter((name) => {
    const move: Move = agreementMoves[name];
    return move.from.includes(state) && inTime(move, year, thisYear);
  });

/** True while the terms of an agreement may still be changed. */
export const isOpenAgreement = ({ state }: Pick<Agreement, "state">): boolean =>
  state === "prepared" || state === "approved" || state === "offered";

type ProductState = Product["state"];

/** draft → complete → retired. */
export const productMoves = {
  complete: { from: ["draft"], to: "complete" },
  retire: { from: ["draft", "complete"], to: "retired" },
} as const satisfies {
  readonly [M in ChangeKind]?: { readonly from: readonly ProductState[]; readonly to: ProductState };
};
export type ProductMove = keyof typeof productMoves;

/** The moves a product may make. */
export const legalProductMoves = (state: ProductState): ProductMove[] =>
  (["complete", "retire"] as const).filter((name) => {
    const from: readonly ProductState[] = productMoves[name].from;
    return from.includes(state);
  });

/** The product with an agreement in the place of the one of its year, in the order of the years. */
export const withAgreement = (product: Product, agreement: Agreement): Product => ({
  ...product,
  agreements: [...product.agreements.filter(({ year }) => year !== agreement.year), agreement].toSorted(
    (one, other) => one.year - other.year,
  ),
});
