import { describe, expect, test } from "vitest";
import { useCloud } from "../kit/cloud/cloud.ts";
import { enrolledPairs, enrolledRequests, moreEnrolments } from "../kit/cloud/demo.ts";
import { full } from "../kit/full.ts";

const cloud = useCloud();
const contact = { name: "Kari Bibliotekar", email: "kari@bibliotek.example" };
const [first, second] = enrolledPairs("fjordfilm");

const manyPosts = async (path: string, token: string, { body, key }: { body: unknown; key?: string }) =>
  Promise.all(
    Array.from({ length: 200 }, () =>
      cloud.call(path, { token, body, ...(key !== undefined && { headers: { "idempotency-key": key } }) }),
    ),
  );

const isReplayed = ({ headers }: { headers: Headers }) => headers.get("idempotent-replayed") === "true";

describe("200 identical requests at once", () => {
  test("without a key: one 201, 199 × 200 with the same id, one vendor mail, one receipt", async () => {
    const { libraryNumber, year } = first;
    const token = await cloud.token({ libraryNumber });
    const path = `/v1/libraries/${libraryNumber}/access-requests`;
    const answers = await manyPosts(path, token, { body: { productId: "fjordfilm", year, contact } });
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(199);
    expect(new Set(answers.map(({ json }) => json["id"])).size).toBe(1);
    await cloud.settled(`${path}/${year}-fjordfilm`, token, "sent");
    expect(await cloud.mailsAbout(`${year}-fjordfilm/${libraryNumber}`, 2)).toHaveLength(2);
  });

  test("with one key: 200 × 201 with the same id, 199 of them replayed, one vendor mail, one receipt", async () => {
    const { libraryNumber, year } = second;
    const token = await cloud.token({ libraryNumber });
    const path = `/v1/libraries/${libraryNumber}/access-requests`;
    const body = { productId: "fjordfilm", year, contact };
    const answers = await manyPosts(path, token, { body, key: '"one-key"' });
    expect(answers.every(({ status }) => status === 201)).toBe(true);
    expect(answers.filter(isReplayed)).toHaveLength(199);
    expect(new Set(answers.map(({ json }) => json["id"])).size).toBe(1);
    await cloud.settled(`${path}/${year}-fjordfilm`, token, "sent");
    expect(await cloud.mailsAbout(`${year}-fjordfilm/${libraryNumber}`, 2)).toHaveLength(2);
  });
});

describe("many different requests at once", () => {
  // 1,000 in the full run; the quick one shows the same with fewer.
  const wanted = full ? 1000 : 60;

  test("each is a case of its own, told once to its vendor: by its own mail or by a digest", {
    timeout: 300_000,
  }, async () => {
    const added = moreEnrolments([
      ...enrolledPairs("tonevev").slice(0, 1),
      ...enrolledPairs("papershore-journals").slice(0, 1),
    ]);
    await cloud.enrol(full ? added : []);
    const requests = [...enrolledRequests(wanted, "fjordfilm"), ...(full ? added : [])].slice(0, wanted);
    expect(requests).toHaveLength(wanted);
    const answers = await Promise.all(
      requests.map(async ({ libraryNumber, productId, year }) => {
        const token = await cloud.token({ libraryNumber });
        const facts = {
          ipRanges: ["192.0.2.0/24"],
          feideRealm: "proeve.example",
          libraryCardSystem: "Bibliofil",
        };
        const body = { productId, year, contact, ...facts };
        return cloud.call(`/v1/libraries/${libraryNumber}/access-requests`, { token, body });
      }),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const names = requests.map(
      ({ libraryNumber, productId, year }) => `${year}-${productId}/${libraryNumber}`,
    );
    const told = await cloud.toldVendors(names);
    expect(told.missing).toEqual([]);
    expect(told.twice).toEqual([]);
  });
});
