import { describe, expect, test } from "vitest";
import { demoData } from "../../infra/local/demo/demo.ts";
import { instantAt, osloDay } from "../../shared/clock.ts";
import { eventually, useCloud } from "../kit/cloud/cloud.ts";
import { full } from "../kit/full.ts";

const cloud = useCloud();
const productId = "avisbolgen";

/** 400 in the full run; the quick one shows the same with fewer. */
const wanted = full ? 400 : 40;

const data = demoData(osloDay(instantAt(Date.now())));
const types = data.products.find((product) => product.productId === productId)?.agreements[0]?.libraryTypes;
const reporters = data.libraries
  .filter(({ status, type }) => status === "open" && types?.includes(type))
  .slice(0, wanted)
  .map(({ libraryNumber }) => libraryNumber);

/** All within a minute, at even distances, whoever has been answered. */
const gap = 60_000 / 400;

const report = async (libraryNumber: string, after: number) => {
  await new Promise((resolve) => setTimeout(resolve, after));
  const token = await cloud.token({ libraryNumber });
  const contact = { name: "Kari Bibliotekar", email: `kari-${libraryNumber}@bibliotek.example` };
  const body = { productId, symptom: "no_access", description: "Ingen kommer inn.", contact };
  return cloud.call(`/v1/libraries/${libraryNumber}/fault-reports`, { token, body });
};

const incident = () => cloud.call(`/v1/incidents/${productId}.access.1`);

describe("many libraries report the same fault within a minute", () => {
  test("one incident, one thread to the vendor, an answer for everybody, and a count that comes out right", {
    timeout: 600_000,
  }, async () => {
    expect(reporters).toHaveLength(wanted);
    const answers = await Promise.all(reporters.map((number, at) => report(number, at * gap)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    for (const { json } of answers)
      expect(json).toMatchObject({ state: "received", access: expect.any(String) });
    const settled = await eventually(async () => {
      const { json } = await incident();
      return json["libraries"] === wanted ? json : undefined;
    }, 300);
    expect(settled).toMatchObject({ id: `${productId}.access.1`, state: "suspected", libraries: wanted });
    expect((await cloud.call(`/v1/incidents/${productId}.access.2`)).status).toBe(404);
    const receipts = await eventually(async () => {
      const all = (await cloud.mails()).filter(({ destination }) => destination.to[0]?.startsWith("kari-"));
      return all.length >= wanted ? all : undefined;
    }, 300);
    expect(new Set(receipts.map(({ destination }) => destination.to[0])).size).toBe(wanted);
    const toVendor = (await cloud.mails()).filter(
      ({ destination, subject }) =>
        destination.to[0] === "support@avisbolgen.example" && !subject.includes("e-post"),
    );
    const threads = toVendor.map(({ headers }) => headers.find(({ name }) => name === "References")?.value);
    expect(new Set(threads).size).toBe(1);
    expect(toVendor.length).toBeLessThanOrEqual(2);
  });
});
