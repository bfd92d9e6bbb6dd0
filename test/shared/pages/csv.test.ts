import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { csvOf } from "../../../shared/pages/csv.ts";
import { holds } from "../../kit/holds.ts";

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "|x", "%0", " =1", "\u200b=1", "\uFF1D1", "\t=1", "\r=1", "\n=1"])(
  "what begins like %j is text in a spreadsheet",
  (value) => {
    expect(csvOf([[value]])).toBe(`\uFEFF"'${value}"\r\n`);
  },
);

test("what is no formula is as it was, quotes, separators and line breaks included", () => {
  const text = fc.string({ unit: "grapheme" }).map((value) => `a${value}`);
  holds(
    fc.property(
      fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const read: unknown = parse(csvOf(rows), { bom: true, delimiter: ";", relax_column_count: true });
        expect(read).toEqual(rows);
      },
    ),
  );
});
