// Proves of all pages together: one language each, no script, little weight, and a change is seen within a minute.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { pagePolicy as referencePolicy } from "../../functions/front/docs/policy.ts";
import { routes } from "../../functions/routes.ts";
import { hash } from "../../shared/hash.ts";
import { pagePolicy } from "../../shared/pages/layout.ts";
import { systemActor } from "../../shared/records/case.ts";
import { forget } from "../../shared/table/public-catalogue.ts";
import { aProduct } from "../kit/builders.ts";
import { front } from "../kit/front.ts";
import { publicAddresses, siteOver } from "../kit/site/pages.ts";
import { noon } from "../kit/table/small-world.ts";
import { address, aWebinar } from "../kit/table/training.ts";
import { useSmallWorld } from "../kit/table/world.ts";

const { ports } = useSmallWorld();
const get = siteOver(ports);
const kilobyte = 1024;
const languages = ["nb", "nn", "en"] as const;
const inEveryLanguage = publicAddresses.flatMap((address) =>
  languages.map((language) => [address, language] as const),
);

/** As many products as the consortium is made for, with answers as long as they may be. */
const longest = (at: number) => {
  const text = { nb: "Å".repeat(2000), nn: "Ø".repeat(2000), en: "Æ".repeat(2000) };
  const { answers } = aProduct();
  return aProduct({
    productId: `product-${at}`,
    name: `Produkt ${at}`,
    answers: { ...answers, howToGetAccess: { ...answers.howToGetAccess, text } },
  });
};

/** Training of some years: webinars to come, and recordings whose texts are not alike. */
const putTraining = async () => {
  for (let at = 0; at < 120; at += 1) {
    const words = Array.from({ length: 60 }, (_, nth) => hash(String(at), String(nth)).slice(0, 12)).join(
      " ",
    );
    const shown = {
      state: "captioned",
      recording: `${address}-${at}`,
      captions: { language: "nb", hash: "h", cues: 1, seconds: 1800 },
      publishedAt: noon,
    };
    const webinar = aWebinar({
      webinarId: `webinar-${at}`,
      about: { nb: words, nn: null, en: null },
      ...(at % 10 !== 0 && shown),
    });
    await ports.webinars.replace(null, webinar, { id: `w${at}`, at: noon, by: systemActor, what: "create" });
  }
};

beforeAll(async () => {
  await putTraining();
  for (let at = 0; at < 60; at += 1) await ports.products.put(longest(at));
  forget();
});

test("every route for everybody to read is looked at here", () => {
  const paths = Object.values(routes).flatMap((route) =>
    "page" in route && route.page === "public" ? route.path.replace("{productId}", "fjordfilm") : [],
  );
  expect(paths.filter((path) => !publicAddresses.some((address) => address === path))).toEqual([]);
});

test.each(inEveryLanguage)("%s in %s says its language, and may run no script", async (address, language) => {
  const { headers, body = "" } = await get(`${address}?lang=${language}`);
  expect(body).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${language}">`));
  expect(headers["content-language"]).toBe(language);
  expect(headers["content-security-policy"]).toBe(pagePolicy);
  expect(headers["set-cookie"]).toBeUndefined();
  expect(body).not.toMatch(/<script(?! type="application\/ld\+json">)|<style|\sstyle=|\son\w+=|<iframe|<img/);
  const loaded = [...body.matchAll(/(?:src|href)="((?:https?:)?\/\/[^"]*)"/g)].map(([, url]) => url);
  const known = ["https://fjordfilm.example/", "https://video.bibliotek24.example/"];
  expect(loaded.filter((url) => !known.some((begins) => url?.startsWith(begins)))).toEqual([]);
});

test("the policy of pages allows no script and no style in the page; the API reference has one of its own", async () => {
  expect(pagePolicy).not.toMatch(/unsafe|script-src|https?:|\*/);
  const { headers } = await front()("GET /docs");
  expect(headers["content-security-policy"]).toBe(referencePolicy);
  expect(referencePolicy).toContain("script-src 'self'");
  expect(referencePolicy).not.toMatch(/unsafe|https?:|\*/);
});

test("each page with its style sheet weighs less than 60 kB, also with 60 products and 120 webinars", async () => {
  const sheet = await readFile(join(import.meta.dirname, "../../functions/site/style/b24.css"));
  const weights = await Promise.all(
    publicAddresses.map(async (address) => {
      const { body = "" } = await get(address);
      return [address, gzipSync(body).length + gzipSync(sheet).length] as const;
    }),
  );
  expect(weights.find(([address]) => address === "/products")?.[1]).toBeGreaterThan(8 * kilobyte);
  expect(weights.filter(([, bytes]) => bytes >= 60 * kilobyte)).toEqual([]);
});

test("each page may be kept for at most a minute together with what our memory keeps", async () => {
  for (const address of publicAddresses) {
    const { headers } = await get(address);
    const [, seconds] = /^public, max-age=(\d+)$/.exec(String(headers["cache-control"])) ?? [];
    expect(Number(seconds) + 30).toBeLessThanOrEqual(60);
  }
});
