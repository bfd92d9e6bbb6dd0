// The form on which a vendor confirms what is registered about a product, or proposes something else.
import { Email, ProductId, VendorId } from "../../../../shared/kinds.ts";
import { Organisation } from "../../../../shared/records/organisation.ts";
import { aKeptProduct } from "../../table/catalogue.ts";
import { noon } from "../../table/small-world.ts";
import { form, tokenIn } from "./forms.ts";
import type { Operation } from "./operation.ts";

const answers = ["howToGetAccess", "homeUse", "sharing", "faultContact"];

/** The form as a browser sends it when nobody has changed a field. */
const registered = {
  version: "1",
  accessMethods: "library_card",
  requiredFacts: "contact",
  url: "https://fjordfilm.example/",
  sharing: "no",
  email: "support@fjord.example",
  ...Object.fromEntries(
    answers.flatMap((name) => [
      [`${name}-nb`, "Svar"],
      [`${name}-nn`, "Svar"],
      [`${name}-en`, "Answer"],
    ]),
  ),
  "contacts-access": "access@fjord.example",
  "contacts-support": "support@fjord.example",
};

/** What a vendor says of a product; proposing has it read by the operator, confirming makes it true. */
const catalogueForm = (choice: "yes" | "change", homeUse: string): Operation => ({
  title: `form of what is registered: ${choice}`,
  routes: ["pages/catalogue/answer"],
  steps: true,
  prepare: async ({ send, ports }, name) => {
    // A vendor of its own, for so many proposals may wait of each and no more.
    const vendorId = VendorId.parse(`${name}-vendor`);
    const fjord = await ports.organisations.read("fjord");
    await ports.organisations.put(Organisation.parse({ ...fjord, organisationId: vendorId }));
    await ports.products.put(aKeptProduct({ productId: name, vendorId }));
    const vendor = { vendorId, productId: ProductId.parse(name) };
    const to = { email: Email.parse("access@fjord.example"), language: "nb" } as const;
    const token = tokenIn(await ports.links.toCatalogue(vendor, to, noon));
    const seen = String((await ports.organisations.kept(vendorId))?.version ?? 0);
    const fields = form({ ...registered, vendorVersion: seen, choice, homeUse });
    const call = { params: { token }, ...fields, caller: null };
    return { names: [name], call: () => send("POST /registered/{token}", call) };
  },
});

export const registeredOperations: readonly Operation[] = [
  catalogueForm("yes", "yes"),
  catalogueForm("change", "conditional"),
];
