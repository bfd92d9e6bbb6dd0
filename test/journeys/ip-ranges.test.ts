import { expect, test } from "vitest";
import { eventually, useCloud } from "../kit/cloud/cloud.ts";
import { enrolledPairs } from "../kit/cloud/demo.ts";

const cloud = useCloud();
const contact = { name: "Kari Bibliotekar", email: "kari@bibliotek.example" };
const [one, other] = enrolledPairs("avisbolgen");
const addressOf = (libraryNumber: string) => `/v1/libraries/${libraryNumber}/ip-ranges`;
const rows = (...ranges: string[]) => ({ ranges: ranges.map((range) => ({ range })) });

test("a library's change reaches the vendor that connects it by address, once, and is acknowledged", async () => {
  const { libraryNumber, year, productId } = one;
  const token = await cloud.token({ libraryNumber });
  const vendor = await cloud.token({ as: "vendor:avisbolgen" });
  const path = addressOf(libraryNumber);
  await cloud.call(`/v1/libraries/${libraryNumber}/access-requests`, {
    token,
    body: { productId, year, contact, ipRanges: ["198.51.100.0/24"] },
  });
  await cloud.settled(`/v1/libraries/${libraryNumber}/access-requests/${year}-${productId}`, token, "sent");
  const put = (body: unknown, headers: Record<string, string>) =>
    cloud.call(path, { token, method: "PUT", body, headers });
  expect((await put(rows("198.51.100.0/24"), { "if-none-match": "*" })).status).toBe(201);
  expect((await put(rows("198.51.100.0/25", "2001:db8:7::/48"), { "if-match": '"1"' })).status).toBe(200);
  const noted = await eventually(async () => {
    const change = await cloud.call(`${path}/changes/2`, { token: vendor });
    return change.status === 200 ? change : undefined;
  });
  expect(noted.json).toMatchObject({
    added: ["198.51.100.0/25", "2001:db8:7::/48"],
    removed: ["198.51.100.0/24"],
    notices: [{ vendorId: "avisbolgen", productIds: ["avisbolgen"], acknowledgedAt: null }],
  });
  const done = await cloud.call(`${path}/changes/2/acknowledge`, { token: vendor, method: "POST" });
  expect(done).toMatchObject({ status: 200, json: { notices: [{ acknowledgedAt: expect.any(String) }] } });
});

test("two libraries on one range both come to see that it is shared, and neither with whom", async () => {
  const range = "203.0.113.0/24";
  const seen = async ({ libraryNumber }: typeof one) => {
    const token = await cloud.token({ libraryNumber });
    const read = await cloud.call(addressOf(libraryNumber), { token });
    if (read.status === 404) {
      const headers = { "if-none-match": "*" };
      await cloud.call(addressOf(libraryNumber), { token, method: "PUT", headers, body: rows(range) });
    }
    return read.text;
  };
  const strangers = [other, enrolledPairs("avisbolgen")[2]];
  for (const row of strangers) await seen(row);
  const texts = await eventually(async () => {
    const both = await Promise.all(strangers.map(seen));
    return both.every((text) => text.includes("another_party")) ? both : undefined;
  });
  expect(texts[0]).not.toContain(strangers[1]?.libraryNumber);
  expect(texts[1]).not.toContain(strangers[0]?.libraryNumber);
}, 30_000);
