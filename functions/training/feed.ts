import { route } from "../../shared/http/route.ts";
import { trainingFeed } from "../../shared/pages/training/feed.ts";
import { followingQuery } from "./following.ts";

export const handler = route({
  method: "GET",
  path: "/v1/webinars/feed.atom",
  summary: "Tells which webinars are scheduled, cancelled and published, as Atom",
  access: "public",
  query: followingQuery.omit({ webinar: true }),
  returns: { 200: "content" },
  maxAge: 30,
  fails: [],
  uses: { publicCatalogue: ["webinars"] },
}).handle(async ({ query }, { publicCatalogue }) => {
  const webinars = await publicCatalogue.webinars();
  const data = trainingFeed(webinars, query);
  return { status: 200, body: { type: "application/atom+xml; charset=utf-8", data } };
});
