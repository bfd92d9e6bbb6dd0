// One row of the matrix: what the contract cannot say of an operation, so that a valid call of it can be made.
import type { Scope } from "../../../shared/records/caller.ts";
import type { LinkPage } from "../../../shared/records/link.ts";
import type { Operation } from "./contract.ts";
import type { Party } from "./parties.ts";
import type { World } from "./world.ts";

/** What a call takes, before it is written as a request. */
export type Asked = {
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  /** Sent as If-Match; 0 as If-None-Match: *. */
  version?: number;
  /** JSON, or the fields of a form. */
  body?: unknown;
};

/** The problem that meets somebody else of the same kind. */
type Refusal = string | Partial<Record<Scope, string>>;

export type Row = {
  /** Prepares a thing of ours that the call is about, and says how to call so that it succeeds. */
  ready: (world: World, as: Scope | null) => Asked | Promise<Asked>;
  /** `caller.not-yours`, or `caller.not-operator` of what only the operator may, where a row does not say otherwise. */
  refuses?: Refusal;
  /** Scopes with which the other side is answered as well, with what is its own: why. */
  answers?: Partial<Record<Scope, string>>;
  /** Names in the path that are not the party's to own: it may name any of them. */
  open?: Partial<Record<Party, readonly string[]>>;
  /** The page that the token in the path opens. */
  link?: LinkPage;
  /** Ids in the body, each with what is answered where ours names theirs, and why. */
  inBody?: Readonly<Record<string, { theirs: unknown; status: number | readonly number[]; because: string }>>;
};
export type Rows = Readonly<Record<string, Row>>;

/** A public address that takes nothing. */
export const plain: Row = { ready: () => ({}) };

/** A refusal of a row for one scope. */
export const refusalOf = ({ refuses }: Row, { scopes }: Operation, scope: Scope): string => {
  const said = typeof refuses === "object" ? refuses[scope] : refuses;
  const usual = scopes.every((one) => one === "operator") ? "caller.not-operator" : "caller.not-yours";
  return said ?? usual;
};
