// Proves that the status page tells what is the matter, who has confirmed it, what is planned, and that all else is well.
import { expect, test } from "vitest";
import { siteOver } from "../../kit/site/pages.ts";
import { maintenance, shownWith } from "../../kit/site/shown.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
let shown = shownWith(null);
const get = siteOver({ ...ports, status: { ...ports.status, everything: () => Promise.resolve(shown) } });
const page = async (query = ""): Promise<string> => (await get(`/status${query}`)).body ?? "";

test("while nothing is the matter it says so, and lists every product", async () => {
  shown = shownWith(null);
  const body = await page();
  expect(body).toContain("Ingen kjente driftsforstyrrelser.");
  expect(body).toContain("Ikke noe vedlikehold er varslet.");
  expect(body).toMatch(/<a href="\/products\/fjordfilm">Fjordfilm<\/a><\/th><td>Ingen kjente feil</);
});

test.each([
  [{}, "Mistanke om driftsforstyrrelse. Ikke bekreftet av leverandøren."],
  [{ state: "identified", confirmedBy: "vendor" }, "årsaken er funnet. Bekreftet av leverandøren."],
  [{ state: "investigating", confirmedBy: "operator" }, "blir undersøkt. Bekreftet av Bibliotek24"],
])("an incident %o is told with who has confirmed it", async (incident, words) => {
  shown = shownWith(incident);
  const body = await page();
  expect(body).toContain(words);
  expect(body).toContain("Minst 12 bibliotek i 3 fylker");
  expect(body).toContain("mandag 23. november 2026 kl. 10.30");
});

test("an incident that is over is not shown, and neither is maintenance that has ended", async () => {
  shown = shownWith({ state: "resolved", endedAt: "2026-11-23T10:00:00.000Z" });
  expect(await page()).toContain("Ingen kjente driftsforstyrrelser.");
});

test("maintenance is told before it begins and while it goes on", async () => {
  shown = shownWith(null, [maintenance.planned()]);
  expect(await page("?lang=en")).toContain("Tuesday 24 November 2026 at 02:00 (Norwegian time)");
  shown = shownWith(null, [maintenance.ongoing()]);
  expect(await page("?lang=nn")).toContain("Vedlikehald pågår");
});
