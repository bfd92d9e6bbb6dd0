// Proves that a product's page answers the four questions in one order, shows what is missing, and lets no text act.
import { beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { forget } from "../../../../shared/table/public-catalogue.ts";
import { aProduct } from "../../../kit/builders.ts";
import { siteOver } from "../../../kit/site/pages.ts";
import { maintenance, shownWith } from "../../../kit/site/shown.ts";
import { useSmallWorld } from "../../../kit/table/world.ts";

const { ports } = useSmallWorld();
const evil = "</script><script>alert(1)</script>";
const only = (nb: string | null, nn: string | null = null) => ({ nb, nn, en: null });

const answered = aProduct({
  productId: "svart",
  name: "Svar",
  confirmedAt: "2026-09-02T09:00:00.000Z",
  answers: {
    howToGetAccess: { url: "javascript:alert(1)", text: only(`Be om det. ${evil}`) },
    homeUse: { value: "conditional", text: only("Ja, i tre dager.", "Ja, i tre dagar.") },
    sharing: { value: "not_answered", text: only(null) },
    faultContact: { email: "hjelp@svar.example", provenAt: "2026-09-02T09:00:00.000Z", text: only("Skriv.") },
  },
});

const nothing = only(null);
const silent = aProduct({
  productId: "taus",
  name: "Taus",
  answers: {
    howToGetAccess: { url: null, text: nothing },
    homeUse: { value: "not_answered", text: nothing },
    sharing: { value: "not_answered", text: nothing },
    faultContact: { email: null, provenAt: null, text: nothing },
  },
});

let shown = shownWith(null);
const get = siteOver({ ...ports, status: { ...ports.status, ofProduct: () => Promise.resolve(shown) } });

beforeAll(async () => {
  await ports.products.put(answered);
  await ports.products.put(silent);
  forget();
});

const page = async (address: string): Promise<string> => (await get(address)).body ?? "";

test("every product answers the same four questions in the same order", async () => {
  for (const productId of ["fjordfilm", "svart"]) {
    const asked = [...(await page(`/products/${productId}`)).matchAll(/<h3 id="[^"]+">([^<]+)</g)].map(
      ([, question]) => question,
    );
    expect(asked).toEqual([
      "Hvordan får jeg tilgang?",
      "Kan jeg bruke produktet hjemmefra?",
      "Kan jeg dele dette med andre bibliotek?",
      "Hvem kan jeg kontakte om noe ikke fungerer?",
    ]);
  }
});

test("what nobody has answered, and what is not translated, is said in words", async () => {
  const said = await page("/products/taus");
  expect(said.match(/<p class="missing">Ikke besvart<\/p>/g)?.length).toBe(4);
  expect(said).toContain("Leverandøren har ikke bekreftet opplysningene.");
  const nynorsk = await page("/products/svart?lang=nn");
  expect(nynorsk).toContain("Ikkje omsett til nynorsk. Teksten er på bokmål:");
  expect(nynorsk).toContain('<p lang="nb">Skriv.</p>');
  expect(nynorsk).toContain("<p>Ja, i tre dagar.</p>");
  expect(nynorsk).toContain('<p class="missing">Ikkje svart på</p>');
  expect(nynorsk).toContain("Sist stadfesta av leverandøren: onsdag 2. september 2026");
});

test("a script in any text is inert, and no address but one of the web becomes a link", async () => {
  const body = await page("/products/svart");
  expect(body).not.toContain("<script>alert");
  expect(body.match(/<script/g)?.length).toBe(1);
  expect(body).not.toContain('href="javascript:');
});

const Answer = z.object({ text: z.string() });
const Data = z.object({
  "@type": z.literal("FAQPage"),
  inLanguage: z.string(),
  mainEntity: z.array(z.object({ name: z.string(), acceptedAnswer: Answer.optional() })).length(4),
});

test("the same answers are there as data, and a question without an answer has none", async () => {
  const body = await page("/products/svart?lang=nb");
  const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(body) ?? [];
  const data = Data.parse(JSON.parse(json));
  expect(data.mainEntity[0]?.acceptedAnswer?.text).toContain(evil);
  expect(data.mainEntity.map(({ acceptedAnswer }) => acceptedAnswer !== undefined)).toEqual([
    true,
    true,
    false,
    true,
  ]);
});

test.each(["nothing-of-ours", "Not A Slug", "x".repeat(150), "utkast"])(
  "a product %s is a page that helps to find one",
  async (productId) => {
    const {
      statusCode,
      body = "",
      headers,
    } = await get(`/products/${encodeURIComponent(productId)}?lang=nn`);
    expect([statusCode, headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
    expect(body).toContain("Vi finn ikkje dette produktet");
    expect(body).toContain('<form method="get" action="/products" role="search">');
    expect(body).toContain('href="/products?lang=nn"');
    expect(body).toContain('<meta name="robots" content="noindex">');
  },
);

test("what is planned, and what is the matter now, is told; what is not there has no heading", async () => {
  shown = shownWith(null);
  const well = await page("/products/fjordfilm");
  expect(well).toContain('<div class="note ok"><p>Ingen kjente feil</p></div>');
  expect(well).not.toMatch(/<h2[^>]*>(Opplæring|Planlagt)/);
  shown = shownWith({}, [maintenance.planned()]);
  const ill = await page("/products/fjordfilm?lang=nn");
  expect(ill).toContain("Mistanke om driftsforstyrring. Ikkje stadfesta av leverandøren.");
  expect(ill).toContain("Minst 12 bibliotek i 3 fylke");
  expect(ill).toContain("<h2>Planlagt vedlikehald</h2>");
  expect(ill).toContain("tysdag 24. november 2026 kl. 02.00");
  expect(ill).toContain("Vi bytter &lt;maskiner&gt;.");
});
