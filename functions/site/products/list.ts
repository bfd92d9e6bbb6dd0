import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { cataloguePage } from "../../../shared/pages/site/catalogue-page.ts";
import { longestSearch } from "../../../shared/pages/site/search.ts";
import { AccessMethod, Audience, ContentType, FourAnswers } from "../../../shared/records/product.ts";
import { pageSeconds, readerOf, siteQuery } from "../asking.ts";
import { offeringUses, productsOnOffer } from "../offering.ts";
import { fits } from "../rules.ts";

/** A wish that is none of ours is as none: an address from elsewhere still shows a list. */
const asked = siteQuery.extend({
  q: z.string().trim().min(1).max(longestSearch).optional().catch(undefined),
  audience: Audience.optional().catch(undefined),
  content: ContentType.optional().catch(undefined),
  access: AccessMethod.optional().catch(undefined),
  home: FourAnswers.shape.homeUse.shape.value.optional().catch(undefined),
});

export const handler = route({
  method: "GET",
  path: "/products",
  summary: "Shows the catalogue, narrowed by audience, content, access method, home use and name",
  access: "public",
  page: "public",
  query: asked,
  returns: { 200: "content" },
  maxAge: pageSeconds,
  fails: [],
  uses: offeringUses,
}).handle(async (input, ports) => {
  const { lang: _, ...wishes } = input.query;
  const products = (await productsOnOffer(ports)).filter((product) => fits(product, wishes));
  return { status: 200, ...cataloguePage({ asked: wishes, products }, readerOf(input)) };
});
