import { describe, expect, test } from "vitest";
import { handler } from "../../../../functions/catalogue/products/replace.ts";
import { handler as publicRead } from "../../../../functions/catalogue/read.ts";
import { aCaller, theOwner, theVendor } from "../../../kit/builders.ts";
import { aKeptProduct, productBody, useCatalogue } from "../../../kit/table/catalogue.ts";

const { ports, call, put } = useCatalogue();
const change = (productId: string, version: number, body = productBody()) =>
  call(handler, { params: { productId }, body, version });

describe("PUT /v1/products/{productId}", () => {
  test("creates a draft that nobody else sees, with who made it", async () => {
    expect(await change("ny", 0)).toMatchObject({
      status: 201,
      etag: "1",
      body: {
        state: "draft",
        agreements: [],
        history: [{ version: 1, what: "create", fields: [], by: { kind: "operator" } }],
        completeness: { missing: [{ pointer: "/confirmedAt", code: "not_confirmed", blocks: false }] },
      },
    });
    expect(await call(publicRead, { params: { productId: "ny" }, caller: null })).toMatchObject({
      refused: "product.unknown",
    });
  });

  test("changes on the version that was seen, names the fields, copies no value, and is known at once", async () => {
    await change("endret", 0);
    const changed = await change("endret", 1, productBody({ name: "Nytt navn", requiredFacts: null }));
    expect(changed).toMatchObject({
      status: 200,
      etag: "2",
      body: {
        version: 2,
        history: [{}, { what: "change", fields: ["factsDeclared", "name", "requiredFacts"] }],
      },
    });
    expect(JSON.stringify(changed)).not.toContain('"before"');
    expect(
      (await ports.directory.current()).product(aKeptProduct({ productId: "endret" }).productId),
    ).toMatchObject({
      name: "Nytt navn",
    });
    expect(await change("endret", 1, productBody({ name: "For sent" }))).toMatchObject({
      refused: "request.version-stale",
    });
    expect(await change("endret", 0, productBody({ name: "Ny?" }))).toMatchObject({
      refused: "request.version-stale",
    });
  });

  test("the same again writes nothing, whatever version its caller saw", async () => {
    await change("likt", 0);
    expect(await change("likt", 0)).toMatchObject({ status: 200, etag: "1" });
  });

  test("is refused with every reason at once", async () => {
    const { answers } = productBody();
    const homeUse = { ...answers.homeUse, text: { nb: "Ring 01010750160", nn: null, en: null } };
    const body = productBody({ vendorId: "nobody", answers: { ...answers, homeUse } });
    expect(await change("feil", 0, body)).toMatchObject({
      refused: "product.refused",
      flaws: ["/vendorId not_known", "/answers/homeUse/text/nb national_identity_number"],
    });
  });

  test("a complete product does not lose an answer, and one on offer keeps its vendor", async () => {
    await put(aKeptProduct({ productId: "hel" }));
    const { answers } = productBody();
    const sharing = { value: "not_answered", text: { nb: null, nn: null, en: null } };
    expect(await change("hel", 1, productBody({ answers: { ...answers, sharing } }))).toMatchObject({
      refused: "product.incomplete",
      flaws: ["/answers/sharing/value not_answered", "/answers/sharing/text/nb not_answered"],
    });
    await ports.organisations.put({
      ...((await ports.organisations.read("fjord")) ?? expect.fail()),
      organisationId: "other",
      organisationNumber: null,
    });
    expect(await change("hel", 1, productBody({ vendorId: "other" }))).toMatchObject({
      flaws: ["/vendorId in_force"],
    });
  });

  test("what is retired stays, what is not there is not changed, and only the operator of the day may", async () => {
    await put(aKeptProduct({ productId: "borte", state: "retired" }));
    expect(await change("borte", 1)).toMatchObject({ refused: "product.wrong-state" });
    expect(await change("aldri", 3)).toMatchObject({ refused: "product.unknown" });
    for (const caller of [aCaller(theOwner, "operator"), aCaller(theVendor, "vendor")])
      expect(
        await call(handler, { params: { productId: "x" }, body: productBody(), version: 0, caller }),
      ).toMatchObject({ refused: "caller.not-operator" });
  });
});
