// Proves that the page at /privacy is there in every language and ends with the operator's address.
import { expect, test } from "vitest";
import { siteOver } from "../../kit/site/pages.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const get = siteOver(ports);

test("the page about privacy says what is kept, for how long, and whom to ask", async () => {
  const { statusCode, body = "" } = await get("/privacy");
  expect(statusCode).toBe(200);
  expect(body).toContain("<h2>Rettighetene dine</h2>");
  const operator = (await ports.directory.current()).operator(ports.clock.today());
  expect(operator).toBeDefined();
  expect(body).toContain(`href="mailto:${operator?.supportAddress}"`);
  for (const language of ["nn", "en"])
    expect((await get(`/privacy?lang=${language}`)).body).toContain(`<html lang="${language}">`);
});
