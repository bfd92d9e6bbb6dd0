import { route } from "../../shared/http/route.ts";
import { feedOf } from "../../shared/pages/status/feed.ts";
import { languageQuery, shownProducts } from "./view.ts";

export const handler = route({
  method: "GET",
  path: "/v1/status/feed.atom",
  summary: "Tells every public change of incidents and planned maintenance of the last 30 days, as Atom",
  access: "public",
  query: languageQuery,
  returns: { 200: "content" },
  maxAge: 30,
  fails: [],
  uses: { clock: ["now"], directory: ["current"], status: ["everything"] },
}).handle(async ({ query }, { clock, directory, status }) => {
  const [reference, shown] = await Promise.all([directory.current(), status.everything()]);
  const products = shownProducts(reference, clock.now());
  const data = feedOf({ shown, products, language: query.language ?? "nb" });
  return { status: 200, body: { type: "application/atom+xml; charset=utf-8", data } };
});
