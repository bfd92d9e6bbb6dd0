import * as z from "zod";
import { listOf } from "../../shared/http/lists.ts";
import { route } from "../../shared/http/route.ts";
import { ProductId } from "../../shared/kinds.ts";
import { isAbout } from "../../shared/records/training/shown.ts";
import { PublicWebinar, publicWebinar } from "./view.ts";

export const handler = route({
  method: "GET",
  path: "/v1/webinars",
  summary: "Lists all webinars by their beginning, also those about one product",
  access: "public",
  query: z.strictObject({ product: ProductId.optional() }),
  returns: { 200: listOf(PublicWebinar) },
  maxAge: 30,
  fails: [],
  uses: { publicCatalogue: ["webinars"] },
}).handle(async ({ query }, { publicCatalogue }) => {
  const webinars = await publicCatalogue.webinars();
  const items = webinars.filter(({ record }) => isAbout(record, query.product)).map(publicWebinar);
  return { status: 200, body: { items, next: null } };
});
