// The allow-list of a stage: to whom mail may really go, so that a stage for tries never mails a stranger.
import * as z from "zod";

const everybody = "*";
const nobody = "nobody";
const mostEntries = 100;

const Domain = z
  .string()
  .max(254)
  .regex(/^@[a-z0-9-]+(\.[a-z0-9-]+)+$/i);
const Entry = z.union([Domain, z.email().max(254)]);
const Entries = z.array(Entry).min(1).max(mostEntries);

/** Splits at the last `@`, for what stands before another one belongs to the local part; without any, no domain. */
const halves = (address: string): { local: string; domain: string } => {
  const at = address.lastIndexOf("@");
  return { local: address.slice(0, at), domain: at < 0 ? "" : address.slice(at + 1).toLowerCase() };
};

const matches = (entry: string, address: string): boolean => {
  const [wanted, given] = [halves(entry), halves(address)];
  // Why whole halves: with parts of text, `b.no` would let `stranger@not-b.no` in.
  return given.domain === wanted.domain && (wanted.local === "" || given.local === wanted.local);
};

/** Entries divided by commas, each `name@domain` or `@domain`; anything else throws. */
export const allowedEntries = (list: string): string[] => {
  const parsed = Entries.safeParse(list.split(",").map((entry) => entry.trim()));
  if (parsed.success) return parsed.data;
  throw new Error(`No allow-list: "${list}". Give whole addresses or @domains, divided by commas.`);
};

/** Who may be mailed by `*`, `nobody` or a list; a domain does not stand for what lies below it. */
export const allowList = (list: string): ((address: string) => boolean) => {
  if (list === everybody) return () => true;
  if (list === nobody) return () => false;
  const entries = allowedEntries(list);
  return (address) => entries.some((entry) => matches(entry, address));
};
