import { beforeAll, describe, expect, test } from "vitest";
import { Email } from "../../../../shared/kinds.ts";
import { linkSeconds } from "../../../../shared/records/link.ts";
import { choicesIn, fieldsOf, pagesOver } from "../../../kit/pages.ts";
import { aKeptProduct, productId, useCatalogue, vendorId } from "../../../kit/table/catalogue.ts";
import { noon } from "../../../kit/table/small-world.ts";

const { ports, put } = useCatalogue();
const pages = pagesOver(ports);
const email = Email.parse("sales@fjord.example");
const silent = { nb: null, nn: null, en: null };
let link = "";

beforeAll(async () => {
  link = await ports.links.toCatalogue({ vendorId, productId }, { email, language: "nb" }, noon);
});

describe("GET /registered/{token}", () => {
  test("shows what is registered, what is missing as such, and asks with no answer chosen", async () => {
    const { answers } = aKeptProduct();
    const homeUse = { value: "not_answered", text: { ...silent, nb: "<script>alert(1)</script>" } };
    await put(aKeptProduct({ name: "<b>Fjordfilm</b>", answers: { ...answers, homeUse } }));
    await put(aKeptProduct({ productId: "fjordlyd", name: "Fjordlyd" }));
    const { statusCode, body = "" } = await pages.get(link);
    expect(statusCode).toBe(200);
    for (const said of [
      "Kan jeg bruke produktet hjemmefra?",
      "Ikke besvart",
      "nynorsk: Ikke oversatt",
      "Fjordlyd",
    ])
      expect(body).toContain(said);
    expect(body).not.toMatch(/<script>|<b>Fjordfilm/);
    expect(choicesIn(body)).toEqual(["yes", "change"]);
    expect(body).not.toMatch(/type="radio"[^>]*checked/);
    expect(fieldsOf(body).filter(({ name }) => name === "version")).toMatchObject([{ value: "1" }]);
    expect(await ports.products.kept(productId)).toMatchObject({ version: 1, record: { confirmedAt: null } });
  });

  test.each([
    ["nn", "Kan eg bruke produktet heimanfrå?"],
    ["en", "Can I use the product from home?"],
  ])("speaks %s when asked to", async (language, said) => {
    const { body = "" } = await pages.get(`${link}?lang=${language}`);
    expect(body).toContain(`<html lang="${language}">`);
    expect(body).toContain(said);
  });

  test("leads to the vendor's other products", async () => {
    const { body = "" } = await pages.get(link);
    const href = /<a href="(https:[^"]+)">Fjordlyd/.exec(body)?.[1] ?? "";
    expect((await pages.get(href)).body).toContain("Registrert om Fjordlyd");
  });

  test("opens nothing to a stranger, after its time, for another vendor's product, or with another seal", async () => {
    const to = (of: { vendorId: typeof vendorId; productId: typeof productId }, address: string) =>
      ports.links.toCatalogue(of, { email: Email.parse(address), language: "nb" }, noon);
    expect((await pages.get(await to({ vendorId, productId }, "who@fjord.example"))).statusCode).toBe(410);
    await put(aKeptProduct({ productId: "andres", vendorId: "other" }));
    const andres = { vendorId, productId: aKeptProduct({ productId: "andres" }).productId };
    expect((await pages.get(await to(andres, email))).statusCode).toBe(410);
    expect((await pages.get(`${link.slice(0, -1)}x`)).statusCode).toBe(404);
    pages.at(linkSeconds.catalogue + 1);
    expect((await pages.get(link)).statusCode).toBe(410);
  });
});
