// The cells of pages behind links: what meets a stranger, and whoever bears a link that is not for this page or not whole.

import { requestOf } from "./asking.ts";
import type { Api } from "./calling.ts";
import { type Cell, seenIn } from "./cells.ts";
import type { Operation } from "./contract.ts";
import type { Asked } from "./row.ts";

type Tried = { api: Api; operation: Operation; asked: Asked };

const opened = async ({ api, operation, asked }: Tried, token: string) =>
  seenIn(await api(requestOf(operation, { ...asked, params: { ...asked.params, token } })));

const flipped = (token: string, at: number): string => {
  const other = token[at] === "A" ? "B" : "A";
  return `${token.slice(0, at)}${other}${token.slice(at + 1)}`;
};

const closed = "404 or 410";

/** No link of ours: made up, cut short at any place, longer, or with one sign changed anywhere. */
export const broken = async (tried: Tried): Promise<Cell[]> => {
  const token = tried.asked.params?.["token"] ?? "";
  const made: [string, string][] = [
    ["a made-up link", "x".repeat(token.length)],
    ["a prototype's name", "__proto__"],
    ["a link with more behind it", `${token}A`],
    ["a link said twice", token + token],
    ...[1, 8, 40, token.length - 1].map((at): [string, string] => [
      `a link cut at ${at}`,
      token.slice(0, at),
    ]),
    ...[...token].map((_, at): [string, string] => [`a link changed at ${at}`, flipped(token, at)]),
  ];
  const cells: Cell[] = [];
  for (const [who, one] of made) cells.push({ who, wanted: closed, seen: await opened(tried, one) });
  return cells;
};

/** A good link of ours to another page opens no other one. */
export const swapped = async (tried: Tried, others: Readonly<Record<string, string>>): Promise<Cell[]> => {
  const cells: Cell[] = [];
  for (const [page, token] of Object.entries(others))
    cells.push({ who: `a link to ${page}`, wanted: closed, seen: await opened(tried, token) });
  return cells;
};

/** Their own link, with whatever of ours stands in the rest of the call: a page of theirs, or none. */
export const bearer = async (tried: Tried, token: string): Promise<Cell> => ({
  who: "the bearer of their link",
  wanted: "200 or 404 or 409 or 410 or 422",
  seen: await opened(tried, token),
});

/** Our own link. */
export const ours = async (tried: Tried): Promise<Cell> => ({
  who: "the bearer of our link",
  wanted: "2xx",
  seen: await opened(tried, tried.asked.params?.["token"] ?? ""),
});
