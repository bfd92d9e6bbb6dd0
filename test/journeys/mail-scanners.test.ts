// Proves that what opens mails before people do changes nothing: followers of links, and posters of forms.
import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { beforeAll, expect, test } from "vitest";
import { canonical } from "../../shared/canonical.ts";
import { hash } from "../../shared/hash.ts";
import { Email, VendorId } from "../../shared/kinds.ts";
import { linkPaths } from "../../shared/records/link.ts";
import { doorFor, useDoor } from "../kit/pages/door.ts";
import { fieldsOf, pagesOver } from "../kit/pages.ts";
import { linkFor, sendCase, theCase } from "../kit/table/sent-case.ts";
import { noon } from "../kit/table/small-world.ts";
import { schedule, webinarId } from "../kit/table/training.ts";
import { useSmallWorld } from "../kit/table/world.ts";

const { ports, enrol } = useSmallWorld();
useDoor(ports);
const pages = pagesOver(ports);
const reader = { email: Email.parse("access@fjord.example"), language: "nb" } as const;
/** Pages with a form on them. */
const addresses: string[] = [];
/** Pages that a mail, or one of the former, leads to. */
const others: string[] = [];

/** Everything there is, so that a change anywhere is seen. */
const everything = async (): Promise<string[]> => {
  const { Items = [] } = await new DynamoDBClient({}).send(new ScanCommand({ TableName: "table" }));
  return Items.map((item) => hash(canonical(item))).sort();
};

beforeAll(async () => {
  await enrol(2026);
  await schedule(ports);
  const { version } = await sendCase(ports);
  const vendorId = VendorId.parse("fjord");
  await ports.openCases.note(theCase, { vendorId, version, isOpen: true, at: noon });
  addresses.push(
    await linkFor(ports, "vendor"),
    await linkFor(ports, "library"),
    await ports.links.toWork(vendorId, reader, noon),
    await ports.links.toProof({ organisationId: "fjord", role: "access" }, reader, noon),
    `${await doorFor(ports)}/access-requests/fjordfilm?year=2027`,
    `${await doorFor(ports)}/fault-reports/fjordfilm`,
    `${await doorFor(ports)}/webinars/${webinarId}`,
    "/door?search=pr%C3%B8ve",
  );
  others.push(await doorFor(ports), "/door");
});

test("following every link twenty times, by every method that reads, changes nothing", async () => {
  const before = await everything();
  for (const address of [...addresses, ...others])
    for (let time = 0; time < 20; time += 1) {
      for (const method of ["GET", "HEAD"]) expect((await pages.call(method, address)).statusCode).toBe(200);
      // A prefetch is a GET; a method that no route takes is turned away before a page is asked.
      const inEnglish = `${address}${address.includes("?") ? "&" : "?"}lang=en`;
      expect((await pages.get(inEnglish)).statusCode).toBe(200);
      expect((await pages.call("OPTIONS", address)).statusCode).toBe(404);
    }
  expect(await everything()).toEqual(before);
});

/** The forms that are posted: one that only searches changes nothing by its nature. */
const postedIn = (body: string): string =>
  [...body.matchAll(/<form method="post"[\s\S]*?<\/form>/g)].map(([form]) => form).join("");

type Field = ReturnType<typeof fieldsOf>[number];

/** What a browser would send of a form that nobody has touched: no box and no button is ticked. */
const untouched = (fields: readonly Field[]) =>
  fields.filter(({ type }) => !["radio", "checkbox"].includes(type));
const hidden = (fields: readonly Field[]) => fields.filter(({ type }) => type === "hidden");
const filledIn = (fields: readonly Field[]) =>
  untouched(fields).map((field) => (field.type === "textarea" ? { ...field, value: "test" } : field));

const encoded = (fields: readonly Field[]): string =>
  new URLSearchParams(fields.map(({ name, value }): [string, string] => [name, value])).toString();

test("posting every form empty, as it stands, or with its texts filled in is refused and changes nothing", async () => {
  const before = await everything();
  for (const address of addresses) {
    const fields = fieldsOf(postedIn((await pages.get(address)).body ?? ""));
    expect(fields.length).toBeGreaterThan(0);
    const forms = ["", hidden(fields), untouched(fields), filledIn(fields)];
    for (const form of forms) {
      const { statusCode, body } = await pages.post(address, typeof form === "string" ? form : encoded(form));
      expect([statusCode, body?.includes('role="alert"')]).toEqual([422, true]);
    }
  }
  expect(await everything()).toEqual(before);
});

const behindLinks = Object.values(linkPaths);

test("following every link on every page that a mail leads to changes nothing", async () => {
  const before = await everything();
  for (const address of [...addresses, ...others]) {
    const { body = "" } = await pages.get(address);
    const all = [...body.matchAll(/href="((?:https:|\/)[^"]+)"/g)].map(([, href = ""]) => href);
    // The style sheet and the public pages belong to a room without anything to change.
    const own = all.filter((href) => behindLinks.some((path) => href.includes(`${path}/`)));
    expect(all.length).toBeGreaterThan(0);
    for (const href of own) expect((await pages.get(href.replaceAll("&amp;", "&"))).statusCode).toBe(200);
  }
  expect(await everything()).toEqual(before);
});

test("links that are too old are asked for anew by nobody but a person", async () => {
  const before = await everything();
  pages.at(91 * 86_400);
  for (const address of addresses.slice(0, 3))
    for (const form of ["", "renew=", "renew=test", "choice=verify"]) {
      for (const method of ["GET", "HEAD"]) expect((await pages.call(method, address)).statusCode).toBe(410);
      expect((await pages.post(address, form)).statusCode).toBe(422);
    }
  pages.at(0);
  expect(await everything()).toEqual(before);
});

test("a form without a choice is refused whatever else it carries, on every page", async () => {
  const before = await everything();
  for (const address of addresses)
    for (const form of [
      "reason=other",
      "text=ja&version=2",
      "row=2000001/2026-fjordfilm/2",
      "choice=&choice=",
    ])
      expect((await pages.post(address, form)).statusCode).toBeGreaterThanOrEqual(400);
  expect(await everything()).toEqual(before);
});

test("a link with any bit of its token changed does not work, and tells nothing", async () => {
  const [address = ""] = addresses;
  const token = address.split("/").at(-1) ?? "";
  const bytes = Buffer.from(token, "base64url");
  for (let bit = 0; bit < bytes.length * 8; bit += 1) {
    const copy = Buffer.from(bytes);
    copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const { statusCode, body } = await pages.get(`/cases/${copy.toString("base64url")}`);
    expect([statusCode, /Fjordfilm|2000001/.test(body ?? "")]).toEqual([410, false]);
  }
});

test("a link of one page opens none of the others", async () => {
  const tokens = [...addresses.slice(0, 4), await doorFor(ports)].map((address) =>
    address.split("/").slice(-2),
  );
  for (const [page, token] of tokens)
    for (const other of ["cases", "open-cases", "proof", "door"].filter((one) => one !== page))
      expect((await pages.get(`/${other}/${token}`)).statusCode).toBe(410);
});
