// Proves that the catalogue is narrowed by what its address asks for, and by nothing else.
import { beforeAll, expect, test } from "vitest";
import { forget } from "../../../../shared/table/public-catalogue.ts";
import { aProduct } from "../../../kit/builders.ts";
import { siteOver } from "../../../kit/site/pages.ts";
import { useSmallWorld } from "../../../kit/table/world.ts";

const { ports } = useSmallWorld();
const get = siteOver(ports);

beforeAll(async () => {
  const avis = {
    productId: "avisen",
    name: "Ærlig avis",
    contentTypes: ["newspapers"],
    audiences: ["pupils"],
  };
  await ports.products.put(aProduct({ ...avis, accessMethods: ["ip"] }));
  await ports.products.put(aProduct({ productId: "utkast", name: "Utkast", state: "draft" }));
  await ports.products.put(aProduct({ productId: "over", name: "Over", agreements: [] }));
  forget();
});

const namesAt = async (address: string): Promise<string[]> =>
  [...((await get(address)).body ?? "").matchAll(/<h2><a href="[^"]*">([^<]+)<\/a>/g)].map(
    ([, name]) => name ?? "",
  );

test("without a wish it shows all that is on offer, by name, and no drafts", async () => {
  expect(await namesAt("/products")).toEqual(["Fjordfilm", "Ærlig avis"]);
});

test.each([
  ["?content=newspapers", ["Ærlig avis"]],
  ["?audience=inhabitants", ["Fjordfilm"]],
  ["?access=ip", ["Ærlig avis"]],
  ["?home=on_site_only", []],
  ["?q=ÆRLIG", ["Ærlig avis"]],
  ["?q=fjord+as+film", ["Fjordfilm"]],
  ["?q=fjordfilm&content=newspapers", []],
  ["?content=nonsense&audience=", ["Fjordfilm", "Ærlig avis"]],
  [`?q=${"x".repeat(500)}`, ["Fjordfilm", "Ærlig avis"]],
  ["?utm_source=post", ["Fjordfilm", "Ærlig avis"]],
])("%s shows %o", async (query, names) => {
  expect(await namesAt(`/products${query}`)).toEqual(names);
});

test("the form and the other languages keep what was asked for, and a script in it stays a text", async () => {
  const { body = "" } = await get(`/products?q=${encodeURIComponent('"><script>x</script>')}&access=ip`);
  expect(body).not.toContain("<script>x");
  expect(body).toContain("&quot;&gt;&lt;script&gt;x");
  expect(body).toContain('<option value="ip" selected>');
  expect(body).toMatch(/hreflang="nn" href="\/products\?q=[^"]*access=ip&amp;lang=nn"/);
  expect(body).toContain("Ingen produkter passer.");
});
