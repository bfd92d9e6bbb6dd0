import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { VendorId } from "../../../shared/kinds.ts";
import { operatorNow } from "../changing.ts";

const Listed = z.object({
  vendorId: VendorId,
  name: z.string(),
  organisationNumber: z.string().nullable(),
});

// Some thirty vendors: one page, from the reference.
export const handler = route({
  method: "GET",
  path: "/v1/vendors",
  summary: "Lists the vendors, to the operator",
  access: ["operator"],
  returns: { 200: z.object({ items: z.array(Listed), next: z.string().nullable() }) },
  fails: ["caller.not-operator"],
  uses: { clock: ["now", "today"], directory: ["current"] },
}).handle(async ({ caller }, ports) => {
  const { directory } = await operatorNow(caller, ports);
  const items = directory.reached.flatMap(({ vendorId, name, organisationNumber }) =>
    vendorId === null ? [] : [{ vendorId, name, organisationNumber }],
  );
  return { status: 200, body: { items, next: null } };
});
