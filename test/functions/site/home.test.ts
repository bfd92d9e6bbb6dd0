// Proves that the front page says whether things work now, in the reader's language, and may be kept by its ETag.
import { expect, test } from "vitest";
import { siteOver } from "../../kit/site/pages.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const get = siteOver(ports);

test("the front page searches, tells of the status and leads on", async () => {
  const { statusCode, body = "" } = await get("/");
  expect(statusCode).toBe(200);
  expect(body).toContain('<html lang="nb">');
  expect(body).toContain("Ingen kjente driftsforstyrrelser.");
  expect(body).toMatch(/<form method="get" action="\/products" role="search">/);
  for (const path of ["/products", "/status", "/for-library-systems", "/for-vendors", "/privacy"])
    expect(body).toContain(`href="${path}"`);
});

test.each([
  ["/", {}, "nb"],
  ["/", { "accept-language": "nn-NO, nb;q=0.5" }, "nn"],
  ["/", { "accept-language": "de, fr" }, "nb"],
  ["/?lang=en", { "accept-language": "nn" }, "en"],
  ["/?lang=tlh", { "accept-language": "en" }, "nb"],
  ["/?lang=", { "accept-language": "en" }, "nb"],
])("%s read with %o is in %s", async (address, headers, language) => {
  const answer = await get(address, headers);
  expect(answer.body).toContain(`<html lang="${language}">`);
  expect(answer.headers["content-language"]).toBe(language);
});

test("a language that was chosen is carried on by every link, and one that was not is not", async () => {
  const linksOf = (body = "") =>
    [...body.matchAll(/<a href="(\/[^"]*)"/g)].flatMap(([, href]) =>
      href === undefined || href.includes("lang=nb") || href === "/docs" ? [] : href,
    );
  const chosen = linksOf((await get("/?lang=nn")).body).filter((href) => !href.includes("lang=en"));
  expect(chosen.length).toBeGreaterThan(8);
  expect(chosen.filter((href) => !href.endsWith("lang=nn"))).toEqual([]);
  expect(linksOf((await get("/")).body).filter((href) => href.includes("/products?"))).toEqual([]);
});

test("a browser keeps the page for half a minute, and then asks with its ETag", async () => {
  const { headers } = await get("/");
  expect(headers).toMatchObject({ "cache-control": "public, max-age=30", vary: "accept-language" });
  const again = await get("/", { "if-none-match": String(headers["etag"]) });
  expect([again.statusCode, again.body]).toEqual([304, undefined]);
  const other = await get("/?lang=nn", { "if-none-match": String(headers["etag"]) });
  expect(other.statusCode).toBe(200);
});
