import { describe, expect, test } from "vitest";
import { handler } from "../../../../functions/organisations/vendors/replace.ts";
import { aNumber, theOwner, theVendor } from "../../../kit/builders.ts";
import { operator, useCatalogue } from "../../../kit/table/catalogue.ts";
import { noon } from "../../../kit/table/small-world.ts";

const { ports, call } = useCatalogue();
const contact = (role: string, email = `${role}@fjord.example`) => ({
  role,
  name: null,
  email,
  language: null,
});
const body = (over: Record<string, unknown> = {}) => ({
  name: "Fjord AS",
  organisationNumber: theVendor,
  country: "NO",
  registrationId: null,
  language: "nb",
  contacts: [contact("access"), contact("support")],
  ...over,
});
const put = (vendorId: string, version: number, over: Record<string, unknown> = {}) =>
  call(handler, { params: { vendorId }, body: body(over), version });

describe("PUT /v1/vendors/{vendorId}", () => {
  test("creates a vendor that is known at once, with all that it lacks", async () => {
    expect(
      await put("ny", 0, { organisationNumber: aNumber(9), contacts: [contact("access")] }),
    ).toMatchObject({
      status: 201,
      etag: "1",
      body: {
        vendorId: "ny",
        history: [{ what: "create", by: { organisationNumber: operator.consumer } }],
        completeness: {
          missing: [
            { pointer: "/contacts/access", code: "not_proven" },
            { pointer: "/contacts/support", code: "not_answered" },
            { pointer: "/contacts/support", code: "not_proven" },
            { pointer: "/contacts/sales", code: "not_answered" },
            { pointer: "/contacts/invoice", code: "not_answered" },
          ],
        },
      },
    });
    expect((await ports.directory.current()).organisation("ny")).toMatchObject({ vendorId: "ny" });
  });

  test("an address that stays keeps its proof, a new one has none, and a proof counts as a change", async () => {
    const version = (await ports.organisations.kept("fjord"))?.version ?? 0;
    expect(version).toBe(3);
    const contacts = [contact("access"), contact("support", "ny@fjord.example")];
    expect(await put("fjord", version, { contacts })).toMatchObject({
      status: 200,
      body: {
        contacts: [{ provenAt: noon }, { email: "ny@fjord.example", provenAt: null }],
        history: [
          {
            version: 4,
            fields: [
              "contacts.invoice",
              "contacts.sales",
              "contacts.support",
              "mailHours.closes",
              "mailHours.opens",
            ],
          },
        ],
      },
    });
    expect(await put("fjord", version, { contacts: [] })).toMatchObject({ refused: "request.version-stale" });
  });

  test("refuses another's number, the same address twice and identity numbers, all at once", async () => {
    const contacts = [contact("access"), contact("access"), { ...contact("sales"), name: "01010750160" }];
    expect(await put("feil", 0, { organisationNumber: theVendor, contacts })).toMatchObject({
      refused: "vendor.refused",
      flaws: [
        "/organisationNumber taken",
        "/contacts/1/email taken",
        "/contacts/2/name national_identity_number",
      ],
    });
  });

  test("an organisation that is no vendor is none here", async () => {
    const vendor = (await ports.organisations.read("fjord")) ?? expect.fail();
    await ports.organisations.put({ ...vendor, organisationId: theOwner, kind: "municipality" });
    expect(await put(theOwner, 1)).toMatchObject({ refused: "vendor.unknown" });
    expect(await put("nobody", 4)).toMatchObject({ refused: "vendor.unknown" });
  });
});
