// Proves that the page at /for-vendors is there in every language and ends with the operator's address.
import { expect, test } from "vitest";
import { siteOver } from "../../kit/site/pages.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const get = siteOver(ports);

test("vendors are told how they answer, by when, and what they are asked", async () => {
  const { statusCode, body = "" } = await get("/for-vendors");
  expect(statusCode).toBe(200);
  expect(body).toContain("<h2>Slik svarer dere på en sak</h2>");
  const operator = (await ports.directory.current()).operator(ports.clock.today());
  expect(operator).toBeDefined();
  expect(body).toContain(`href="mailto:${operator?.supportAddress}"`);
  for (const language of ["nn", "en"])
    expect((await get(`/for-vendors?lang=${language}`)).body).toContain(`<html lang="${language}">`);
});
