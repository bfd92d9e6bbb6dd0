import { Problem } from "../../shared/http/problem.ts";
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
  fails: ["webinar.unknown"],
  uses: { publicCatalogue: ["webinars"] },
}).handle(async ({ query }, { publicCatalogue }) => {
  const webinars = await publicCatalogue.webinars();
  // A calendar without anything in it is none to open for somebody who asked for one webinar.
  if (query.webinar !== undefined && !webinars.some(({ record }) => record.webinarId === query.webinar))
    throw new Problem("webinar.unknown");
  const data = trainingCalendar(webinars, query);
  return { status: 200, body: { type: "text/calendar; charset=utf-8", data } };
});
