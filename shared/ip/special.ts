// The addresses that are nobody's on the internet, and why (IANA's registries of special-purpose addresses, RFC 6890).
import type { FlawCode } from "../http/flaws.ts";

/** Blocks and what is wrong with them. What a library gives may touch none of them, not even with one address. */
export const special: readonly (readonly [block: string, flaw: FlawCode])[] = [
  ["0.0.0.0/8", "ip_reserved"],
  ["10.0.0.0/8", "ip_private"],
  ["100.64.0.0/10", "ip_carrier_grade_nat"],
  ["127.0.0.0/8", "ip_loopback"],
  ["169.254.0.0/16", "ip_link_local"],
  ["172.16.0.0/12", "ip_private"],
  ["192.0.0.0/24", "ip_reserved"],
  ["192.0.2.0/24", "ip_documentation"],
  ["192.31.196.0/24", "ip_reserved"],
  ["192.52.193.0/24", "ip_reserved"],
  ["192.88.99.0/24", "ip_reserved"],
  ["192.168.0.0/16", "ip_private"],
  ["192.175.48.0/24", "ip_reserved"],
  ["198.18.0.0/15", "ip_reserved"],
  ["198.51.100.0/24", "ip_documentation"],
  ["203.0.113.0/24", "ip_documentation"],
  ["224.0.0.0/4", "ip_multicast"],
  ["240.0.0.0/4", "ip_reserved"],
  ["::/128", "ip_reserved"],
  ["::1/128", "ip_loopback"],
  ["::ffff:0:0/96", "ip_v4_mapped"],
  ["2001::/23", "ip_reserved"],
  ["2001:db8::/32", "ip_documentation"],
  ["2002::/16", "ip_reserved"],
  ["2620:4f:8000::/48", "ip_reserved"],
  ["3fff::/20", "ip_documentation"],
  ["fc00::/7", "ip_unique_local"],
  ["fe80::/10", "ip_link_local"],
  ["ff00::/8", "ip_multicast"],
];

/** Of IPv6 only this block is given out to networks at all (IANA, global unicast). */
export const globalUnicast = "2000::/3";
