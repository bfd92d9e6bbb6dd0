import { expect, test } from "vitest";
import { useDoor } from "../../kit/pages/door.ts";
import { fieldsOf, pagesOver } from "../../kit/pages.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
useDoor(ports);
const pages = pagesOver(ports);

test("the door asks for a library, and offers nothing before one is searched for", async () => {
  const { statusCode, body = "" } = await pages.get("/door");
  expect(statusCode).toBe(200);
  expect(body).toContain("<h1>Finn biblioteket</h1>");
  expect(body).toContain('<form method="get" action="/door" role="search">');
  expect(body).not.toContain('name="libraryNumber"');
});

test("a search offers what it finds, with nothing chosen, and no address", async () => {
  const { body = "" } = await pages.get("/door?search=pr%C3%B8ve");
  expect(fieldsOf(body).filter(({ name }) => name === "libraryNumber")).toEqual([
    { name: "libraryNumber", value: "2000001", type: "radio" },
  ]);
  expect(body).not.toMatch(/ checked|@/);
});

test("a search that finds nothing says so, and what was searched for is text", async () => {
  const { body = "" } = await pages.get(`/door?search=${encodeURIComponent('"><script>x</script>')}`);
  expect(body).toContain("Ingen bibliotek passer til søket.");
  expect(body).toContain("&quot;&gt;&lt;script&gt;");
  expect(body).not.toContain("<script");
});

test("the page is in the reader's language, bokmål where none fits, and in each other by the query", async () => {
  for (const [wish, language] of [
    ["nn-NO,nb;q=0.5", "nn"],
    ["en-GB", "en"],
    ["de", "nb"],
    ["", "nb"],
  ] as const) {
    const { body, headers } = await pages.getIn(wish, "/door");
    expect(body).toContain(`<html lang="${language}">`);
    expect(headers["content-language"]).toBe(language);
  }
  expect((await pages.getIn("en", "/door?lang=nn")).body).toContain('<html lang="nn">');
});

test("nobody keeps the page, frames it or learns where its reader went", async () => {
  const { headers } = await pages.get("/door");
  expect(headers).toMatchObject({ "cache-control": "no-store", "referrer-policy": "no-referrer" });
  expect(headers["content-security-policy"]).toMatch(/^default-src 'none'/);
});
