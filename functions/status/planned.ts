import { route } from "../../shared/http/route.ts";
import { calendarOf } from "../../shared/pages/status/calendar.ts";
import { languageQuery, shownProducts } from "./view.ts";

export const handler = route({
  method: "GET",
  path: "/v1/status/planned.ics",
  summary: "Gives planned maintenance of all products as a calendar to subscribe to",
  access: "public",
  query: languageQuery,
  returns: { 200: "content" },
  maxAge: 30,
  fails: [],
  uses: { clock: ["now"], directory: ["current"], status: ["everything"] },
}).handle(async ({ query }, { clock, directory, status }) => {
  const [reference, { downtimes }] = await Promise.all([directory.current(), status.everything()]);
  const products = shownProducts(reference, clock.now());
  const data = calendarOf({ downtimes, products, language: query.language ?? "nb" });
  return { status: 200, body: { type: "text/calendar; charset=utf-8", data } };
});
