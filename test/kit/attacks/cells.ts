// The cells of the matrix: every way in which somebody who may not calls an operation, and what must meet it.
import type { GatewayAnswer } from "../../../shared/http/gateway.ts";
import type { Scope } from "../../../shared/records/caller.ts";
import { requestOf } from "./asking.ts";
import type { Api } from "./calling.ts";
import { namedIn, type Operation } from "./contract.ts";
import { everyScope, type Party, partyOf, type Tokens } from "./parties.ts";
import { type Asked, type Row, refusalOf } from "./row.ts";
import { type Named, nobodys, type Theirs } from "./theirs.ts";

/** What was seen of a call: its status, or the name of its refusal; and everything that it said. */
export type Seen = { said: string; status: number; text: string };

export const seenIn = ({ statusCode, headers, body = "" }: GatewayAnswer): Seen => {
  const isProblem = headers["content-type"] === "application/problem+json";
  const code: unknown = isProblem ? JSON.parse(body).code : statusCode;
  return { said: String(code), status: statusCode, text: body };
};

export type Attack = {
  api: Api;
  tokens: Tokens;
  theirs: Theirs;
  operation: Operation;
  row: Row;
};

/** One call of somebody who may not, and what it must be told: a name, or one of several statuses. */
export type Cell = { who: string; wanted: string; seen: Seen };

const call = async ({ api, operation }: Attack, asked: Asked, token?: string): Promise<Seen> =>
  seenIn(await api(requestOf(operation, asked, token)));

/** Without a token, with one that is none, and with one of ours that has every scope but the right ones. */
export const withoutRight = async (attack: Attack, asked: Asked, as: Scope): Promise<Cell[]> => {
  const { scopes } = attack.operation;
  const others = everyScope.filter((scope) => !scopes.includes(scope));
  const wrong = await attack.tokens.of("owner", partyOf(as), ...others);
  const good = await attack.tokens.of("owner", partyOf(as), as);
  const broken = `${good.slice(0, -6)}AAAAAA`;
  return [
    { who: "nobody", wanted: "caller.unknown", seen: await call(attack, asked) },
    { who: "a broken token", wanted: "caller.invalid-token", seen: await call(attack, asked, broken) },
    { who: "no right scope", wanted: "caller.missing-scope", seen: await call(attack, asked, wrong) },
  ];
};

/** The other of the same kind with the very scope, and with every scope there is; and the owner in another's capacity. */
export const otherSide = async (attack: Attack, asked: Asked, as: Scope): Promise<Cell[]> => {
  const { tokens, operation, row } = attack;
  const party = partyOf(as);
  const wanted = row.answers?.[as] === undefined ? refusalOf(row, operation, as) : "200";
  const other = await tokens.of("other", party, as);
  const cells = [{ who: `the other ${party} with ${as}`, wanted, seen: await call(attack, asked, other) }];
  if (party === "library") return cells;
  const posing = await tokens.of("other", "library", as);
  return [
    ...cells,
    {
      who: `a library with ${as}`,
      wanted: `${wanted} or caller.not-yours`,
      seen: await call(attack, asked, posing),
    },
  ];
};

/** A name of the same form that nothing has. */
const unknown: Named = {
  accessRequestId: "2026-no-such-thing",
  faultReportId: "x".repeat(22),
  caseId: "2026-no-such-thing",
  changeVersion: "99999",
  downtimeId: "x".repeat(16),
  incidentId: "no-such-thing.access.1",
  notificationId: "W10",
  organisationNumber: "299999990",
  productId: "no-such-thing",
  proposalId: `fjord.${"x".repeat(22)}`,
  taskId: "W10",
  vendorId: "no-such-thing",
  webinarId: "no-such-thing",
};

/** To somebody else what is ours and what does not exist are the same: the refusal is no hint. */
export const noHint = async (attack: Attack, asked: Asked, as: Scope): Promise<Cell[]> => {
  const { tokens, operation, row } = attack;
  if (row.answers?.[as] !== undefined) return [];
  const other = await tokens.of("other", partyOf(as), as);
  const wanted = refusalOf(row, operation, as);
  const names = namedIn(operation, "path").filter((name) => unknown[name] !== undefined);
  const cells: Cell[] = [];
  for (const name of names) {
    const params = { ...asked.params, [name]: unknown[name] ?? "" };
    const seen = await call(attack, { ...asked, params }, other);
    cells.push({ who: `somebody else, of a ${name} that there is not`, wanted, seen });
  }
  return cells;
};

/** Path names of a party that are somebody's, and that an operation lets nobody name but its owner. */
const ownedNames = ({ operation, row, theirs }: Attack, party: Party): string[] => {
  const open = row.open?.[party] ?? [];
  const named = namedIn(operation, "path").filter((name) => nobodys[name] === undefined);
  const known = new Set(Object.values(theirs).flatMap((one) => Object.keys(one)));
  const lost = named.filter((name) => !known.has(name));
  if (lost.length > 0) throw new Error(`Whose is ${lost.join()} of ${operation.id}?`);
  return named.filter((name) => theirs[party][name] !== undefined && !open.includes(name));
};

/** We, with the right scope, at an address that is ours but for one name in it. */
export const withTheirs = async (attack: Attack, asked: Asked, as: Scope): Promise<Cell[]> => {
  const party = partyOf(as);
  const ours = await attack.tokens.of("owner", party, as);
  const cells: Cell[] = [];
  for (const name of ownedNames(attack, party)) {
    const params = { ...asked.params, [name]: attack.theirs[party][name] ?? "" };
    const seen = await call(attack, { ...asked, params }, ours);
    cells.push({ who: `our ${party} with their ${name}`, wanted: "403 or 404", seen });
  }
  return cells;
};

/** We, with the right scope, and a name in the body that is not ours: refused, or said to be everybody's. */
export const inBody = async (attack: Attack, asked: Asked, as: Scope | null): Promise<Cell[]> => {
  const { row, tokens } = attack;
  const token = as === null ? undefined : await tokens.of("owner", partyOf(as), as);
  const cells: Cell[] = [];
  for (const [name, { theirs: body, status }] of Object.entries(row.inBody ?? {})) {
    const seen = await call(attack, { ...asked, body }, token);
    cells.push({ who: `ours with their ${name} in the body`, wanted: [status].flat().join(" or "), seen });
  }
  return cells;
};

/** Whom a thing belongs to, with one of the scopes. */
export const owner = async (attack: Attack, asked: Asked, as: Scope | null): Promise<Cell> => {
  const token = as === null ? undefined : await attack.tokens.of("owner", partyOf(as), as);
  const seen = await call(attack, asked, token);
  return { who: `the owner${as === null ? "" : ` with ${as}`}`, wanted: "2xx", seen };
};

const fits = ({ wanted, seen }: Cell): boolean => {
  if (wanted === "2xx") return seen.status >= 200 && seen.status < 300;
  return wanted.split(" or ").some((one) => one === seen.said || one === String(seen.status));
};

/** What is wrong with cells: another answer than wanted, or a word of what is kept from the caller. */
export const wrongIn = (cells: readonly Cell[], secrets: readonly string[] = []): string[] =>
  cells.flatMap((cell) => {
    const { who, wanted, seen } = cell;
    const told = secrets.filter((secret) => seen.text.includes(secret));
    return [
      ...(fits(cell) ? [] : [`${who}: ${seen.said} instead of ${wanted} ${seen.text.slice(0, 300)}`]),
      ...told.map((secret) => `${who} is told ${secret}`),
    ];
  });
