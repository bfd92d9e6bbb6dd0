// Proves that the page at /accessibility is there in every language and ends with the operator's address.
import { expect, test } from "vitest";
import { siteOver } from "../../kit/site/pages.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const get = siteOver(ports);

test("the statement says what was tried, and what is known to be wrong", async () => {
  const { statusCode, body = "" } = await get("/accessibility");
  expect(statusCode).toBe(200);
  expect(body).toContain("<h2>Det vi vet ikke er bra nok</h2>");
  const operator = (await ports.directory.current()).operator(ports.clock.today());
  expect(operator).toBeDefined();
  expect(body).toContain(`href="mailto:${operator?.supportAddress}"`);
  for (const language of ["nn", "en"])
    expect((await get(`/accessibility?lang=${language}`)).body).toContain(`<html lang="${language}">`);
});
