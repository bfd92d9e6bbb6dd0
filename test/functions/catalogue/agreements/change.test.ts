import { expect, test } from "vitest";
import { handler } from "../../../../functions/catalogue/agreements/change.ts";
import { anAgreement, theOperator } from "../../../kit/builders.ts";
import { aKeptProduct, useCatalogue } from "../../../kit/table/catalogue.ts";

const { call, put } = useCatalogue();
const params = { productId: "fjordfilm", year: 2027 };
const body = { libraryTypes: ["public"] };

test("prepares the agreement of a year with the operator of its first day, and changes only what is given", async () => {
  await put(aKeptProduct({ agreements: [anAgreement({ year: 2028 })] }));
  expect(await call(handler, { params, body, version: 1 })).toMatchObject({
    status: 200,
    body: {
      agreements: [
        {
          year: 2027,
          state: "prepared",
          operator: theOperator,
          signedAt: null,
          leadTimeWorkingDays: 3,
          faultAnswerHours: 24,
        },
        { year: 2028 },
      ],
    },
  });
  const changed = { ...body, leadTimeWorkingDays: 7, signedAt: "2026-11-01T10:00:00.000Z" };
  expect(await call(handler, { params, body: changed, version: 2 })).toMatchObject({
    body: {
      agreements: [{ leadTimeWorkingDays: 7, faultAnswerHours: 24 }, { year: 2028 }],
      history: [
        { what: "agree" },
        { what: "agree", fields: ["agreements.2027.leadTimeWorkingDays", "agreements.2027.signedAt"] },
      ],
    },
  });
  const late = { ...body, faultAnswerHours: 48 };
  expect(await call(handler, { params, body: late, version: 1 })).toMatchObject({
    refused: "request.version-stale",
  });
});

test("the terms of an agreement that is over stay as they are", async () => {
  await put(aKeptProduct({ agreements: [anAgreement({ year: 2027, state: "withdrawn" })] }));
  expect(await call(handler, { params, body, version: 1 })).toMatchObject({
    refused: "agreement.wrong-state",
  });
  expect(
    await call(handler, { params: { ...params, productId: "nothing" }, body, version: 1 }),
  ).toMatchObject({ refused: "product.unknown" });
});
