import { route } from "../../shared/http/route.ts";
import { chooseQuery } from "./forms.ts";
import { showChoice } from "./showing.ts";

export const handler = route({
  method: "GET",
  path: "/door",
  summary: "Finds a library by name or place, for people without a system; changes nothing",
  access: "public",
  page: true,
  query: chooseQuery,
  returns: { 200: "content" },
  fails: [],
  uses: { directory: ["current"] },
}).handle(async ({ query, language }, { directory }) => {
  const reference = await directory.current();
  const wish = { search: query.search ?? "", language: query.lang ?? language };
  return { status: 200, ...showChoice(reference, wish) };
});
