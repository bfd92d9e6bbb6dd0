import { route } from "../../shared/http/route.ts";
import { trainingCalendar } from "../../shared/pages/training/calendar.ts";
import { followingQuery } from "./following.ts";

export const handler = route({
  method: "GET",
  path: "/v1/webinars/planned.ics",
  summary: "Gives webinars as a calendar to subscribe to: all, those about one product, or a single one",
  access: "public",
  query: followingQuery,
  returns: { 200: "content" },
  maxAge: 30,
  fails: [],
  uses: { publicCatalogue: ["webinars"] },
}).handle(async ({ query }, { publicCatalogue }) => {
  const data = trainingCalendar(await publicCatalogue.webinars(), query);
  return { status: 200, body: { type: "text/calendar; charset=utf-8", data } };
});
