// Whose feed a caller reads, and which of its events the token covers.
import { Problem } from "../../shared/http/problem.ts";
import type { Caller, Scope } from "../../shared/records/caller.ts";
import type { CaseKind } from "../../shared/records/case.ts";
import type { Directory } from "../../shared/records/directory.ts";
import type { Feed } from "../../shared/records/feed/entries.ts";

/** In which capacity somebody reads: the owner of libraries, the contact of a county, a vendor. */
export const capacities = ["owner", "county", "vendor"] as const;
export type Capacity = (typeof capacities)[number];

const scopesOf: { readonly [C in Capacity]: readonly Scope[] } = {
  owner: ["access", "fault"],
  county: ["county"],
  vendor: ["vendor"],
};

type Question = { directory: Directory; caller: Caller; as: Capacity | undefined };

const capacityOf = ({ caller, as }: Question): Capacity => {
  const held = capacities.filter((one) => scopesOf[one].some((scope) => caller.scopes.includes(scope)));
  const chosen = as === undefined ? held[0] : held.find((one) => one === as);
  if (!chosen) throw new Problem("caller.missing-scope");
  return chosen;
};

/** The caller's own feed in the capacity it asks for, without one in the closest; `caller.not-yours` where it has none. */
export const feedFor = (question: Question): Feed => {
  const { directory, caller } = question;
  const capacity = capacityOf(question);
  if (capacity === "owner") return { of: capacity, id: caller.consumer };
  const organisation = directory.organisationOf(caller.consumer);
  const id = capacity === "county" ? organisation?.countyNumber : organisation?.vendorId;
  if (organisation?.kind !== capacity || !id) throw new Problem("caller.not-yours");
  return { of: capacity, id };
};

const scopeOf: { readonly [K in CaseKind]: Scope } = { "access-request": "access", "fault-report": "fault" };

/** An owner's token sees the events of the cases it may read; the others read cases of both kinds by one scope. */
export const covers = ({ of }: Feed, { scopes }: Caller, kind: CaseKind): boolean =>
  of !== "owner" || scopes.includes(scopeOf[kind]);
