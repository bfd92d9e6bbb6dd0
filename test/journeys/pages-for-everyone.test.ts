// Proves that axe finds nothing to mend on any page that people without a system see, nor on its refusals.
import { beforeAll, describe, expect, test } from "vitest";
import { handler as reportFault } from "../../functions/faults/create.ts";
import { Email, Language, VendorId } from "../../shared/kinds.ts";
import { aProduct, aReport } from "../kit/builders.ts";
import { look } from "../kit/pages/axe.ts";
import { doorFor, putDoor, useDoor } from "../kit/pages/door.ts";
import { pagesOver } from "../kit/pages.ts";
import { answer } from "../kit/table/calls.ts";
import { linkFor, sendCase, theCase } from "../kit/table/sent-case.ts";
import { noon } from "../kit/table/small-world.ts";
import { schedule, webinarId } from "../kit/table/training.ts";
import { libraryNumber, useSmallWorld } from "../kit/table/world.ts";

const { ports, enrol } = useSmallWorld();
useDoor(ports);
const pages = pagesOver(ports);
const vendorId = VendorId.parse("fjord");
const requiredFacts = ["contact", "ip_ranges", "feide_realm", "library_card_system"];
const links = { door: "", vendor: "", library: "", work: "" };

beforeAll(async () => {
  await ports.products.put(aProduct({ requiredFacts }));
  await putDoor(ports);
  await schedule(ports);
  await enrol(2026);
  const { version } = await sendCase(ports);
  await ports.openCases.note(theCase, { vendorId, version, isOpen: true, at: noon });
  await answer(reportFault, ports, { params: { libraryNumber }, body: aReport() });
  const reader = { email: Email.parse("access@fjord.example"), language: "nb" } as const;
  links.door = await doorFor(ports);
  links.vendor = await linkFor(ports, "vendor");
  links.library = await linkFor(ports, "library");
  links.work = await ports.links.toWork(vendorId, reader, noon);
});

/** What is to be mended on a page, and whether it says its language. */
const flawsOf = async (
  page: Promise<{ body?: string | undefined }>,
  language: Language,
): Promise<string[]> => {
  const { body = "" } = await page;
  const { broken, kept } = await look(body);
  const unsaid = ["html-has-lang", "document-title"].filter((rule) => !kept.includes(rule));
  return [...broken, ...unsaid, ...(body.includes(`<html lang="${language}">`) ? [] : ["another language"])];
};

/** Each page by what it is; the links are there once the world is. */
const shown = (): Record<string, string> => ({
  "the door": "/door",
  "what a search finds": "/door?search=pr%C3%B8ve",
  "the overview": links.door,
  "the form that asks for access": `${links.door}/access-requests/fjordfilm`,
  "the form that reports a fault": `${links.door}/fault-reports/fjordfilm`,
  "a webinar to sign up for": `${links.door}/webinars/${webinarId}`,
  "a vendor's case": links.vendor,
  "a library's case": links.library,
  "a vendor's open cases": links.work,
});

describe.each(Language.options)("in %s", (language) => {
  test.each(Object.keys(shown()))("%s is clean", async (name) => {
    const address = shown()[name] ?? "";
    const query = address.includes("?") ? "&" : "?";
    expect(await flawsOf(pages.get(`${address}${query}lang=${language}`), language)).toEqual([]);
  });

  test("forms that are refused are clean, and so is what follows one that is taken", async () => {
    const wrong = { choice: "ask", name: "", email: "x", ipRanges: "hei", feideRealm: "?", note: "" };
    expect(
      await flawsOf(pages.post(`${links.door}/access-requests/fjordfilm?lang=${language}`, wrong), language),
    ).toEqual([]);
    expect(
      await flawsOf(pages.post(`${links.door}/fault-reports/fjordfilm?lang=${language}`, {}), language),
    ).toEqual([]);
    const right = { symptom: "slow", description: "Tregt.", name: "Kari", email: "kari@bibliotek.example" };
    expect(
      await flawsOf(pages.post(`${links.door}/fault-reports/fjordfilm?lang=${language}`, right), language),
    ).toEqual([]);
    for (const sent of [{}, { choice: "sign_up", email: "x" }, { choice: "sign_up", email: right.email }])
      expect(
        await flawsOf(pages.post(`${links.door}/webinars/${webinarId}?lang=${language}`, sent), language),
      ).toEqual([]);
    expect(
      await flawsOf(pages.post(`/door?lang=${language}`, { libraryNumber: "2000001" }), language),
    ).toEqual([]);
  });

  test("links that are too old are clean, and what they offer", async () => {
    pages.at(91 * 86_400);
    for (const link of [links.door, links.vendor, links.work])
      expect(await flawsOf(pages.get(`${link}?lang=${language}`), language)).toEqual([]);
    expect(await flawsOf(pages.post(`${links.vendor}?lang=${language}`, { renew: "yes" }), language)).toEqual(
      [],
    );
    pages.at(0);
  });
});
