// An address, a block or a range as people write it, read into numbers and written back in its one form.
import ipaddr from "ipaddr.js";
import type { FlawCode } from "../http/flaws.ts";
import { globalUnicast, special } from "./special.ts";

/** The addresses from `start` to `end`, both inside. `text` is the one form: an address, a CIDR block, or `from-to`. */
export type IpBlock = { version: 4 | 6; start: bigint; end: bigint; text: string };

/** `documentation`: the ranges of examples (RFC 5737, 3849, 9637) are accepted, as everywhere but in production. */
export type IpPolicy = { documentation: boolean };

const bits = { 4: 32, 6: 128 } as const;

/**
 * The shortest prefix of one row. Why: no library has more than a county's whole network (a /16 holds 65,536
 * addresses), and no registry gives an organisation more than a /32 of IPv6 to begin with. Wider is a slip of the pen.
 */
export const shortestPrefix = { 4: 16, 6: 32 } as const;

/** The longest text of a row: two IPv6 addresses in full, and what stands between them. */
export const longestRange = 90;

type Address = { version: 4 | 6; value: bigint };

const numberOf = (bytes: readonly number[]): bigint =>
  bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);

// Why strict: the library also reads 192.168 and 0300.0.2.1, which different systems take for different addresses.
const addressIn = (text: string): Address | null => {
  if (ipaddr.IPv4.isValidFourPartDecimal(text))
    return { version: 4, value: numberOf(ipaddr.IPv4.parse(text).toByteArray()) };
  if (text.includes(":") && !text.includes("%") && ipaddr.IPv6.isValid(text))
    return { version: 6, value: numberOf(ipaddr.IPv6.parse(text).toByteArray()) };
  return null;
};

const bytesOf = ({ version, value }: Address): number[] =>
  Array.from({ length: bits[version] / 8 }, (_, at) =>
    Number((value >> BigInt(bits[version] - 8 * (at + 1))) & 0xffn),
  );

const addressText = (address: Address): string => {
  const read = ipaddr.fromByteArray(bytesOf(address));
  return read instanceof ipaddr.IPv6 ? read.toRFC5952String() : read.toString();
};

/** The prefix of a block that is exactly one CIDR block, else null. */
const prefixOf = (version: 4 | 6, start: bigint, end: bigint): number | null => {
  const free = start ^ end;
  if (free === 0n) return bits[version];
  const digits = free.toString(2);
  return digits.includes("0") || (start & free) !== 0n ? null : bits[version] - digits.length;
};

/** The block between two addresses of one version, in its one form. */
export const blockBetween = (version: 4 | 6, start: bigint, end: bigint): IpBlock => {
  const prefix = prefixOf(version, start, end);
  const first = addressText({ version, value: start });
  if (prefix === bits[version]) return { version, start, end, text: first };
  const text = prefix === null ? `${first}-${addressText({ version, value: end })}` : `${first}/${prefix}`;
  return { version, start, end, text };
};

type Read = { block: IpBlock } | { flaws: FlawCode[] };

const between = (from: Address | null, to: Address | null): Read => {
  if (!from || !to) return { flaws: ["ip_malformed"] };
  if (from.version !== to.version) return { flaws: ["ip_mixed_versions"] };
  if (from.value > to.value) return { flaws: ["ip_from_after_to"] };
  return { block: blockBetween(from.version, from.value, to.value) };
};

// Why a block must begin where it says: 192.0.2.7/24 may mean one machine or its whole network, and a vendor opens it.
const ofPrefix = (address: Address | null, prefix: string): Read => {
  if (!address || !/^(0|[1-9]\d{0,2})$/.test(prefix) || Number(prefix) > bits[address.version])
    return { flaws: ["ip_malformed"] };
  const size = 1n << BigInt(bits[address.version] - Number(prefix));
  if (address.value % size !== 0n) return { flaws: ["ip_host_bits"] };
  return { block: blockBetween(address.version, address.value, address.value | (size - 1n)) };
};

const parse = (text: string): Read => {
  const [, from = "", to = ""] = /^(\S+)\s*[-–]\s*(\S+)$/.exec(text.trim()) ?? [];
  if (from !== "") return between(addressIn(from), addressIn(to));
  const [one = "", prefix, ...rest] = text.trim().split("/");
  if (rest.length > 0) return { flaws: ["ip_malformed"] };
  const address = addressIn(one);
  return prefix === undefined ? between(address, address) : ofPrefix(address, prefix);
};

/** A block that is known to be one, such as a stored one; throws where it is none. */
export const blockOf = (text: string): IpBlock => {
  const read = parse(text);
  if ("flaws" in read) throw new Error("A stored range cannot be read.");
  return read.block;
};

/** True when two blocks have an address in common. */
export const touch = (one: IpBlock, other: IpBlock): boolean =>
  one.version === other.version && one.start <= other.end && other.start <= one.end;

const registries = () => ({
  nobodys: special.map(([text, flaw]) => ({ block: blockOf(text), flaw })),
  given: blockOf(globalUnicast),
});
let known: ReturnType<typeof registries> | undefined;

// Read when first asked for: most calls look at no range.
const theRegistries = () => {
  known ??= registries();
  return known;
};

const isOutside = ({ version, start, end }: IpBlock): boolean => {
  const { given } = theRegistries();
  return version === 6 && (start < given.start || end > given.end);
};

const specialFlaws = (block: IpBlock, { documentation }: IpPolicy): FlawCode[] => {
  const { nobodys } = theRegistries();
  const touched = nobodys.filter((one) => touch(one.block, block)).map(({ flaw }) => flaw);
  const named: FlawCode[] = touched.length === 0 && isOutside(block) ? ["ip_reserved"] : touched;
  return named.filter((flaw) => !(documentation && flaw === "ip_documentation"));
};

const isTooWide = ({ version, start, end }: IpBlock): boolean =>
  end - start >= 1n << BigInt(bits[version] - shortestPrefix[version]);

/** What a library wrote, as a block; or everything that is wrong with it. */
export const readRange = (text: string, policy: IpPolicy): Read => {
  const read = parse(text);
  if ("flaws" in read) return read;
  const wide: FlawCode[] = isTooWide(read.block) ? ["ip_too_wide"] : [];
  const flaws = [...new Set([...specialFlaws(read.block, policy), ...wide])];
  return flaws.length > 0 ? { flaws } : read;
};
