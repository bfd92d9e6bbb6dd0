import { expect, test } from "vitest";
import { plusSeconds } from "../../../shared/clock.ts";
import { Email, LibraryNumber, ProductId, VendorId, Year } from "../../../shared/kinds.ts";
import type { CaseRef } from "../../../shared/records/case.ts";
import { contactMark, type LinkPage, linkSeconds } from "../../../shared/records/link.ts";
import { open } from "../../../shared/table/links.ts";
import { useTable } from "../../kit/table/engine.ts";
import { noon } from "../../kit/table/small-world.ts";

useTable();
const links = open();
const libraryNumber = LibraryNumber.parse("2000001");
const vendorId = VendorId.parse("fjord");
const reader = { email: Email.parse("access@fjord.example"), language: "nn" } as const;
const theCase: CaseRef = { kind: "access-request", libraryNumber, id: "2026-fjordfilm" };
const toCase = (now = noon) => links.toCase(theCase, { ...reader, as: "vendor" }, now);
const tokenOf = (address: string): string => address.split("/").at(-1) ?? "";
const day = 86_400;

test("without a key nothing is sealed: the caller is asked to come again", async () => {
  await expect(toCase()).rejects.toMatchObject({ code: "system.unavailable" });
  expect(await links.rotate(noon)).toEqual({ rotated: true });
  expect(await links.rotate(plusSeconds(noon, 90 * day))).toEqual({ rotated: false });
});

test("a link says which case it opens, for whom, and until when, and names nobody", async () => {
  const address = await toCase();
  expect(address).toMatch(/^https:\/\/bibliotek24\.example\/cases\/[\w-]{100,500}$/);
  expect(await links.open("case", tokenOf(address))).toEqual({
    case: theCase,
    as: "vendor",
    contact: contactMark("Access@Fjord.example"),
    language: "nn",
    expiresAt: plusSeconds(noon, 90 * day),
  });
  expect(Buffer.from(tokenOf(address), "base64url").toString("latin1")).not.toContain("fjord");
});

test("the same case, reader and moment give the same link, any other another one", async () => {
  const one = await toCase();
  expect(await toCase()).toBe(one);
  expect(await toCase(plusSeconds(noon, 1))).not.toBe(one);
  expect(await links.toCase(theCase, { ...reader, as: "library" }, noon)).not.toBe(one);
});

test("a link opens its own page and no other", async () => {
  const made: Record<LinkPage, string> = {
    case: await toCase(),
    work: await links.toWork(vendorId, reader, noon),
    door: await links.toDoor(libraryNumber, reader, noon),
    proof: await links.toProof({ organisationId: "fjord", role: "access" }, reader, noon),
    ipChange: await links.toIpChange({ vendorId, libraryNumber, version: 3 }, reader, noon),
    yearList: await links.toYearList({ vendorId, year: Year.parse(2027) }, reader, noon),
    catalogue: await links.toCatalogue({ vendorId, productId: ProductId.parse("fjordfilm") }, reader, noon),
  };
  const pages = ["case", "work", "door", "proof", "ipChange", "yearList", "catalogue"] as const;
  for (const page of pages) {
    const opened = await links.open(page, tokenOf(made[page]));
    expect(opened).toMatchObject({ expiresAt: plusSeconds(noon, linkSeconds[page]) });
    for (const other of pages.filter((one) => one !== page))
      expect(await links.open(other, tokenOf(made[page]))).toBeNull();
  }
});

test("a token with any bit changed, shortened, lengthened or spelt in another way opens nothing", async () => {
  const token = tokenOf(await toCase());
  const bytes = Buffer.from(token, "base64url");
  const flipped = Array.from({ length: bytes.length * 8 }, (_, at) => {
    const copy = Buffer.from(bytes);
    copy[at >> 3] = (copy[at >> 3] ?? 0) ^ (1 << (at & 7));
    return copy.toString("base64url");
  });
  const characters = Array.from(
    { length: token.length },
    (_, at) => `${token.slice(0, at)}${token[at] === "A" ? "B" : "A"}${token.slice(at + 1)}`,
  );
  const cut = Array.from({ length: token.length }, (_, length) => token.slice(0, length));
  const others = [`${token}A`, `${token}=`, `${token} `, `${token}${token}`, "A".repeat(2000)];
  for (const one of [...flipped, ...characters, ...cut, ...others])
    expect(await links.open("case", one)).toBeNull();
});

test("a link outlives its ninety days over rotations, and dies with the third key after its own", async () => {
  const first = await toCase(plusSeconds(noon, 96 * day));
  const turns = [97, 194].map((days) => plusSeconds(noon, days * day));
  for (const at of turns) {
    expect(await links.rotate(at)).toEqual({ rotated: true });
    expect(await links.open("case", tokenOf(first))).toMatchObject({ case: theCase });
  }
  expect(await toCase(plusSeconds(noon, 96 * day))).not.toBe(first);
  expect(await links.rotate(plusSeconds(noon, 291 * day))).toEqual({ rotated: true });
  expect(await links.open("case", tokenOf(first))).toBeNull();
});

test("of two that rotate at once, one does", async () => {
  const at = plusSeconds(noon, 400 * day);
  const both = await Promise.all([links.rotate(at), links.rotate(at)]);
  expect(both.filter(({ rotated }) => rotated)).toHaveLength(1);
});
