import { route } from "../../shared/http/route.ts";
import { LibraryNumber } from "../../shared/kinds.ts";
import { objected } from "../../shared/pages/notices.ts";
import { pageQuery } from "../../shared/pages/taken.ts";
import { chooseForm } from "./forms.ts";
import { showAsked, showChoice } from "./showing.ts";

// The order is written whether or not anybody can be reached: who is, is looked up when the mail is sent, not here.
export const handler = route({
  method: "POST",
  path: "/door",
  summary:
    "Has a link sent to the chosen library's registered mailbox, at most three an hour; never tells whether",
  access: "public",
  page: true,
  query: pageQuery,
  body: chooseForm,
  returns: { 200: "content", 422: "content" },
  fails: [],
  uses: { clock: ["now"], ids: ["next"], directory: ["current"], linkOrders: ["ask"] },
}).handle(async ({ query, body, language: wished }, { clock, ids, directory, linkOrders }) => {
  const language = query.lang ?? wished;
  const reference = await directory.current();
  const number = LibraryNumber.safeParse(body.libraryNumber).data;
  const library = number && reference.library(number);
  if (!library) {
    const wish = { search: body.search ?? "", language, notice: objected("no_choice", language) };
    return { status: 422, ...showChoice(reference, wish) };
  }
  const { libraryNumber } = library;
  await linkOrders.ask({ page: "door", libraryNumber }, { eventId: ids.next(), at: clock.now() });
  return { status: 200, ...showAsked(language) };
});
