import { describe, expect, test } from "vitest";
import { handler } from "../../../../functions/catalogue/agreements/offer.ts";
import { handler as read } from "../../../../functions/catalogue/read.ts";
import { anAgreement } from "../../../kit/builders.ts";
import { aKeptProduct, useCatalogue } from "../../../kit/table/catalogue.ts";

const { call, put, ports } = useCatalogue();
const params = { productId: "fjordfilm", year: 2027 };
const agreements = [anAgreement({ year: 2027, state: "approved" })];
const silent = { nb: null, nn: null, en: null };

describe("POST …/agreements/{year}/offer", () => {
  test("is refused with everything that is missing at once, and changes nothing", async () => {
    const answers = {
      howToGetAccess: { url: null, text: { ...silent, nn: "Svar" } },
      homeUse: { value: "not_answered", text: silent },
      sharing: { value: "not_answered", text: silent },
      faultContact: { email: null, provenAt: null, text: silent },
    };
    const empty = { answers, accessMethods: ["ip"], requiredFacts: [], agreements };
    await put(aKeptProduct({ ...empty, state: "draft" }));
    expect(await call(handler, { params, version: 1 })).toMatchObject({
      refused: "product.incomplete",
      flaws: [
        "/state not_complete",
        "/answers/howToGetAccess/text/nb not_answered",
        "/answers/homeUse/value not_answered",
        "/answers/homeUse/text/nb not_answered",
        "/answers/sharing/value not_answered",
        "/answers/sharing/text/nb not_answered",
        "/answers/faultContact/email not_answered",
        "/answers/faultContact/text/nb not_answered",
        "/answers/faultContact/email not_proven",
        "/requiredFacts fact_missing",
      ],
    });
    expect((await ports.products.kept(aKeptProduct().productId))?.version).toBe(1);
  });

  test("a support address that nobody has proven for a year keeps an agreement from being offered", async () => {
    await put(aKeptProduct({ agreements }));
    const vendor = (await ports.organisations.read("fjord")) ?? expect.fail();
    const contacts = vendor.contacts.map((contact) => ({ ...contact, provenAt: null }));
    await ports.organisations.put({ ...vendor, contacts });
    expect(await call(handler, { params, version: 1 })).toMatchObject({
      flaws: ["/answers/faultContact/email not_proven"],
    });
    await ports.organisations.put(vendor);
  });

  test("an approved agreement of a complete product is offered, and everybody sees it", async () => {
    await put(aKeptProduct({ agreements }));
    expect(await call(read, { params, caller: null })).toMatchObject({ refused: "product.unknown" });
    expect(await call(handler, { params, version: 1 })).toMatchObject({ status: 200 });
    const shown = await call(read, { params, caller: null });
    expect(shown).toMatchObject({ body: { agreements: [{ year: 2027, state: "offered" }] } });
    const { shape } = read.returns[200];
    for (const hidden of ["history", "version", "factsDeclared", "state"])
      expect(Object.keys(shape)).not.toContain(hidden);
  });
});
