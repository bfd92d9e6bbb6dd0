import { beforeAll, expect, test } from "vitest";
import { handler as report } from "../../../functions/faults/create.ts";
import { handler as overview } from "../../../functions/overview/library.ts";
import { LibraryOverview } from "../../../functions/overview/view.ts";
import { taken } from "../../../shared/meter.ts";
import type { Caller } from "../../../shared/records/caller.ts";
import { aCaller, aReport, theCounty, theOwner, theStranger } from "../../kit/builders.ts";
import { answer, owner } from "../../kit/table/calls.ts";
import { callers, moveOn, opened, useLife } from "../../kit/table/life.ts";
import { libraryNumber, theRequest } from "../../kit/table/world.ts";

const { ports, enrol } = useLife();

const read = (caller: Caller, over: { language?: "nb" | "nn" | "en"; of?: string } = {}) => {
  const params = { libraryNumber: over.of ?? libraryNumber };
  return answer(overview, ports, { params, caller, language: over.language ?? "nb" });
};

const seen = (answered: Awaited<ReturnType<typeof answer>>) => {
  if ("refused" in answered) throw new Error(answered.refused);
  return LibraryOverview.parse(answered.body);
};

beforeAll(async () => {
  await enrol(2026);
  await enrol(2027);
  await moveOn(ports, await opened(ports, theRequest, null), "send");
  const params = { libraryNumber };
  await answer(report, ports, { params, body: aReport(), caller: owner });
});

test("a library sees each product: joined, state in words, whose turn and by when, what is broken, whom to call", async () => {
  expect(seen(await read(owner))).toMatchObject({
    libraryNumber,
    name: "Prøve bibliotek",
    call: {
      first: { name: "Prøve kommune", email: "fylke@vestland.example" },
      next: { name: "Bibliotek24", email: "hjelp@bibliotek24.example" },
    },
    products: [
      {
        product: "Fjordfilm",
        vendor: "Fjord AS",
        supportContact: "hjelp@fjordfilm.example",
        years: [
          {
            year: 2026,
            enrolled: true,
            state: "sent",
            stateInWords: "sendt til leverandør",
            validTo: "2026-12-31",
            next: {
              turn: "vendor",
              what: "acknowledge",
              by: "2026-11-26",
              inWords: "leverandøren bekrefter",
            },
          },
          { year: 2027, state: "not_asked", stateInWords: "ikke bedt om tilgang" },
        ],
        openFaults: {
          count: 1,
          items: [{ state: "received", stateInWords: "mottatt", symptomInWords: "ingen tilgang" }],
        },
      },
    ],
  });
});

test("the words are those of the reader's language", async () => {
  const words = async (language: "nb" | "nn" | "en") =>
    seen(await read(owner, { language })).products[0]?.years.map((year) => [
      year.stateInWords,
      year.next.inWords,
    ]);
  expect(await words("nn")).toEqual([
    ["send til leverandør", "leverandøren stadfestar"],
    ["ikkje bede om tilgang", "biblioteket bed om tilgang"],
  ]);
  expect(await words("en")).toEqual([
    ["sent to the vendor", "the vendor confirms"],
    ["access not asked for", "the library asks for access"],
  ]);
});

test("its county and the operator see the same; a token without the scope for faults sees none", async () => {
  const [own, county, operator] = await Promise.all(
    [owner, callers.county, callers.operator].map((one) => read(one)),
  );
  expect(county).toEqual(own);
  expect(operator).toEqual(own);
  const { products } = seen(await read(aCaller(theOwner, "access")));
  expect(products.map(({ openFaults }) => openFaults)).toEqual([null]);
});

test("a vendor, another owner and who asks for no library are refused", async () => {
  expect(await read(callers.vendor)).toMatchObject({ refused: "caller.not-yours" });
  expect(await read(aCaller(theStranger, "access"))).toMatchObject({ refused: "caller.not-yours" });
  expect(await read(aCaller(theCounty, "county"), { of: "9999999" })).toMatchObject({
    refused: "library.unknown",
  });
});

test("it is one query of the library's cases and one read of the county's contact", async () => {
  await read(owner);
  taken();
  await read(owner);
  expect(
    taken()
      .map(({ operation, units }) => [operation, units])
      .toSorted(),
  ).toEqual([
    ["GetItem", 0.5],
    ["Query", 0.5],
  ]);
});
