import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blockBetween, blockOf, readRange, touch } from "../../../shared/ip/block.ts";
import { special } from "../../../shared/ip/special.ts";
import { full } from "../../kit/full.ts";

const numRuns = full ? 5000 : 100;
const anywhere = { documentation: true };
const production = { documentation: false };

const read = (text: string, policy = anywhere): string => {
  const result = readRange(text, policy);
  return "flaws" in result ? result.flaws.join(" ") : result.block.text;
};

describe("a range in its one form", () => {
  test.each([
    ["192.0.2.1", "192.0.2.1"],
    ["192.0.2.1/32", "192.0.2.1"],
    ["192.0.2.1-192.0.2.1", "192.0.2.1"],
    [" 192.0.2.0/24 ", "192.0.2.0/24"],
    ["192.0.2.0-192.0.2.255", "192.0.2.0/24"],
    ["192.0.2.10 – 192.0.2.40", "192.0.2.10-192.0.2.40"],
    ["192.0.2.128-192.0.3.127", "192.0.2.128-192.0.3.127"],
    ["2001:0DB8:0007::/48", "2001:db8:7::/48"],
    ["2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"],
    ["2001:db8::-2001:db8::ff", "2001:db8::/120"],
    ["2001:db8::1-2001:db8::5", "2001:db8::1-2001:db8::5"],
    ["193.156.0.0/16", "193.156.0.0/16"],
    ["2a02:20c0::/32", "2a02:20c0::/32"],
  ])("%s is %s", (text, form) => {
    expect(read(text)).toBe(form);
  });

  test("its own form is read as itself, whatever two addresses it lies between", () => {
    const v4 = fc.tuple(
      fc.constant(4 as const),
      fc.bigInt(0n, 2n ** 32n - 1n),
      fc.bigInt(0n, 2n ** 32n - 1n),
    );
    const v6 = fc.tuple(
      fc.constant(6 as const),
      fc.bigInt(0n, 2n ** 128n - 1n),
      fc.bigInt(0n, 2n ** 128n - 1n),
    );
    const prefixed = fc.tuple(v6, fc.integer({ min: 0, max: 128 })).map(([[version, one], width]) => {
      const free = 2n ** BigInt(width) - 1n;
      return [version, one & ~free, one | free] as const;
    });
    fc.assert(
      fc.property(fc.oneof(v4, v6, prefixed), ([version, one, other]) => {
        const [start, end] = one < other ? [one, other] : [other, one];
        const block = blockBetween(version, start, end);
        expect(blockOf(block.text)).toEqual(block);
      }),
      { numRuns },
    );
  });
});

describe("what is refused, with every reason", () => {
  test.each([
    ["", "ip_malformed"],
    ["bibliotek.example", "ip_malformed"],
    ["192.0.2", "ip_malformed"],
    ["192.0.2.256", "ip_malformed"],
    ["0300.0.2.1", "ip_malformed"],
    ["3221225985", "ip_malformed"],
    ["192.0.2.0/33", "ip_malformed"],
    ["192.0.2.0/024", "ip_malformed"],
    ["192.0.2.0/", "ip_malformed"],
    ["192.0.2.0/24/1", "ip_malformed"],
    ["192.0.2.1-", "ip_malformed"],
    ["192.0.2.1-192.0.2.3-192.0.2.5", "ip_malformed"],
    ["192.0.2.0/24-192.0.3.0/24", "ip_malformed"],
    ["2001:db8::/129", "ip_malformed"],
    ["fe80::1%eth0", "ip_malformed"],
    ["2001:db8::1::2", "ip_malformed"],
    ["192.0.2.7/24", "ip_host_bits"],
    ["2001:db8::7/64", "ip_host_bits"],
    ["192.0.2.1-2001:db8::1", "ip_mixed_versions"],
    ["192.0.2.9-192.0.2.1", "ip_from_after_to"],
    ["10.20.0.0/16", "ip_private"],
    ["172.31.255.255", "ip_private"],
    ["192.168.1.0/24", "ip_private"],
    ["100.64.0.1", "ip_carrier_grade_nat"],
    ["127.0.0.1", "ip_loopback"],
    ["169.254.7.7", "ip_link_local"],
    ["239.0.0.1", "ip_multicast"],
    ["255.255.255.255", "ip_reserved"],
    ["0.0.0.0", "ip_reserved"],
    ["::1", "ip_loopback"],
    ["::", "ip_reserved"],
    ["fe80::1", "ip_link_local"],
    ["fd00:1::/48", "ip_unique_local"],
    ["ff02::1", "ip_multicast"],
    ["::ffff:192.0.2.1", "ip_v4_mapped"],
    ["2002:c000:204::/48", "ip_reserved"],
    ["4000::1", "ip_reserved"],
    ["192.156.0.0/15", "ip_too_wide"],
    ["2a02:20c0::/31", "ip_too_wide"],
    ["10.0.0.0/8", "ip_private ip_too_wide"],
    ["9.255.255.0-11.0.0.0", "ip_private ip_too_wide"],
    ["0.0.0.0/0", expect.stringMatching(/ip_private.*ip_loopback.*ip_too_wide/)],
  ])("%s", (text, flaws) => {
    expect(read(text)).toEqual(flaws);
  });
});

describe("what touches a special block", () => {
  test("a range that begins and ends well but crosses a private one is private", () => {
    expect(read("192.167.255.0-192.169.0.255")).toContain("ip_private");
  });

  test("examples' ranges are taken everywhere but in production", () => {
    for (const text of [
      "192.0.2.0/24",
      "198.51.100.7",
      "203.0.113.1-203.0.113.9",
      "2001:db8::/32",
      "3fff::/32",
    ]) {
      expect(read(text)).toBe(text);
      expect(read(text, production)).toBe("ip_documentation");
    }
    expect(read("192.0.1.0-192.0.3.255", production)).toBe("ip_documentation");
  });

  test("nothing that touches a special block is ever taken", () => {
    const places = fc.constantFrom(...special.map(([text]) => blockOf(text)));
    fc.assert(
      fc.property(places, fc.bigInt(0n, 2n ** 16n), fc.bigInt(0n, 2n ** 16n), (block, before, after) => {
        const most = 2n ** (block.version === 4 ? 32n : 128n) - 1n;
        const start = block.start - before < 0n ? 0n : block.start - before;
        const end = block.start + after > most ? most : block.start + after;
        const given = blockBetween(block.version, start, end);
        expect(touch(given, block)).toBe(true);
        expect(readRange(given.text, production)).toHaveProperty("flaws");
      }),
      { numRuns },
    );
  });
});
