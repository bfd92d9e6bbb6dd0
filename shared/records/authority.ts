// Who may read and who may act for a library: the matrix of visibility as one rule.
import { Problem } from "../http/problem.ts";
import type { Day, LibraryNumber, OrganisationNumber, VendorId } from "../kinds.ts";
import type { Caller, Scope } from "./caller.ts";
import type { Actor } from "./case.ts";
import { type Directory, inForce } from "./directory.ts";
import type { ReferenceLibrary } from "./reference.ts";

/** In which capacity somebody reads: the library's owner, its county, a vendor (its own products only), the operator. */
export type Reader =
  | { as: "library" | "county" | "operator"; library: ReferenceLibrary }
  | { as: "vendor"; library: ReferenceLibrary; vendorId: VendorId };

type Question = {
  directory: Directory;
  caller: Caller;
  libraryNumber: LibraryNumber;
  today: Day;
  /** The library's own scope for this, such as `access` or `fault.write`. */
  scope: Scope;
};

const known = ({ directory, libraryNumber }: Question): ReferenceLibrary => {
  const library = directory.library(libraryNumber);
  if (!library) throw new Problem("library.unknown");
  return library;
};

const has = ({ caller }: Pick<Question, "caller">, ...scopes: Scope[]): boolean =>
  scopes.some((scope) => caller.scopes.includes(scope));

const isCountyOf = ({ directory, caller }: Question, library: ReferenceLibrary): boolean => {
  const county = directory.organisationOf(caller.consumer);
  return county?.kind === "county" && county.countyNumber === library.countyNumber;
};

const owns = (consumer: OrganisationNumber, library: ReferenceLibrary, today: Day): boolean =>
  library.owners.some((owner) => owner.organisationNumber === consumer && inForce(owner, today));

/** What can be asked of a caller without naming a library. */
export type CallerQuestion = Pick<Question, "directory" | "caller" | "today">;

const isOperator = ({ directory, caller, today }: CallerQuestion): boolean =>
  directory.operator(today)?.organisationNumber === caller.consumer;

const vendorOf = ({ directory, caller }: CallerQuestion): VendorId | null => {
  const organisation = directory.organisationOf(caller.consumer);
  return organisation?.kind === "vendor" ? (organisation.vendorId ?? null) : null;
};

/** The vendor a caller reads as, or null. */
export const readingVendor = (question: CallerQuestion): VendorId | null =>
  has(question, "vendor") ? vendorOf(question) : null;

/** True of the operator of the day, with the scope for it. */
export const readsAll = (question: CallerQuestion): boolean =>
  has(question, "operator") && isOperator(question);

/** Every capacity in which the caller may read the library's cases, the closest first; or `library.unknown`. */
export const readersOf = (question: Question): Reader[] => {
  const library = known(question);
  const readers: Reader[] = [];
  if (has(question, question.scope) && owns(question.caller.consumer, library, question.today))
    readers.push({ as: "library", library });
  if (has(question, "county") && isCountyOf(question, library)) readers.push({ as: "county", library });
  const vendorId = readingVendor(question);
  if (vendorId !== null) readers.push({ as: "vendor", library, vendorId });
  if (readsAll(question)) readers.push({ as: "operator", library });
  return readers;
};

/** The closest of them, or `library.unknown`, or `caller.not-yours`. */
export const readerOf = (question: Question): Reader => {
  const [closest] = readersOf(question);
  if (!closest) throw new Problem("caller.not-yours");
  return closest;
};

/** The operator of the day, for what belongs to no library; everybody else is `caller.not-operator`. */
export const operatorOnly = (question: CallerQuestion): Actor => {
  if (!readsAll(question)) throw new Problem("caller.not-operator");
  const { consumer, supplier } = question.caller;
  return { kind: "operator", organisationNumber: consumer, supplier };
};

/** True when the library's owner has given `to` leave to act for its libraries on that day. */
const isDelegated = (
  { directory, today }: Pick<Question, "directory" | "today">,
  library: ReferenceLibrary,
  to: OrganisationNumber,
) =>
  directory
    .ownerOf(library, today)
    ?.delegations.some((delegation) => delegation.to === to && inForce(delegation, today)) === true;

/** In whose name somebody acts who came by a link in the library's own mail: its owner's, by no supplier's system. */
export const ownerActor = (library: ReferenceLibrary | undefined, today: Day): Actor => {
  const owner = library?.owners.find((ownership) => inForce(ownership, today));
  return { kind: "library", organisationNumber: owner?.organisationNumber ?? null, supplier: null };
};

/** The same of the contact of its county, which may be its owner or have the owner's leave; else null: it only reads. */
export const countyActor = (
  directory: Directory,
  library: ReferenceLibrary | undefined,
  today: Day,
): Actor | null => {
  const to = library && directory.countyOrganisation(library.countyNumber)?.organisationNumber;
  if (!to) return null;
  if (owns(to, library, today)) return ownerActor(library, today);
  if (!isDelegated({ directory, today }, library, to)) return null;
  return { kind: "county", organisationNumber: to, supplier: null };
};

/** Who moves a case for the library: its owner, or its county when that is the owner's delegate; else `caller.not-yours`. */
export const actorFor = (question: Question): { actor: Actor; library: ReferenceLibrary } => {
  const library = known(question);
  const { consumer, supplier } = question.caller;
  const owner = owns(consumer, library, question.today);
  if (owner && has(question, question.scope, "county"))
    return { actor: { kind: "library", organisationNumber: consumer, supplier }, library };
  const mayAct = isCountyOf(question, library) && isDelegated(question, library, consumer);
  if (mayAct && has(question, "county"))
    return { actor: { kind: "county", organisationNumber: consumer, supplier }, library };
  throw new Problem("caller.not-yours");
};

/** True for readers who may also act: vendor and operator always, the others as `actorFor` would have it. */
export const mayAct = (question: Question): boolean => {
  const library = known(question);
  const county = has(question, "county");
  if (owns(question.caller.consumer, library, question.today)) return county || has(question, question.scope);
  if (county && isCountyOf(question, library))
    return isDelegated(question, library, question.caller.consumer);
  return true;
};

/** The vendor that moves a case of one of its products; which cases are its own is for the write to say. */
export const vendorFor = (
  question: Question,
): { actor: Actor; library: ReferenceLibrary; vendorId: VendorId } => {
  const library = known(question);
  const vendorId = has(question, "vendor") ? vendorOf(question) : null;
  if (vendorId === null) throw new Problem("caller.not-yours");
  const { consumer, supplier } = question.caller;
  return { actor: { kind: "vendor", organisationNumber: consumer, supplier }, library, vendorId };
};

/** The operator of the day. */
export const operatorFor = (question: Question): { actor: Actor; library: ReferenceLibrary } => {
  const library = known(question);
  const { consumer, supplier } = question.caller;
  if (!has(question, "operator") || !isOperator(question)) throw new Problem("caller.not-yours");
  return { actor: { kind: "operator", organisationNumber: consumer, supplier }, library };
};

/** Who may see how a product's cases go, as counts: libraries' owners, the operator, and the vendor whose product it is. */
export const mayCompare = (question: Omit<Question, "libraryNumber">, vendorId: VendorId): boolean => {
  const { caller, directory, today } = question;
  const organisation = directory.organisationOf(caller.consumer);
  const carries = (...scopes: Scope[]) => scopes.some((scope) => caller.scopes.includes(scope));
  if (organisation?.kind === "vendor") return carries("vendor") && organisation.vendorId === vendorId;
  if (carries("operator") && directory.operator(today)?.organisationNumber === caller.consumer) return true;
  return organisation !== undefined && carries(question.scope, "county");
};
