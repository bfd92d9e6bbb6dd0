import * as z from "zod";
import { millisecondsOf } from "../../shared/clock.ts";
import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { CountyNumber, wholeNumber } from "../../shared/kinds.ts";
import { ask, askingFails, askingUses } from "./asking.ts";
import { BulkBody, BulkResult, keyOfRow, manyAtOnce, refusedRow, rowOf, takenRow } from "./bulk-rows.ts";

/** Of the function's ten seconds: what has begun by then is finished, the rest waits for the next call. */
const begunWithinMilliseconds = 6000;

export const handler = route({
  method: "POST",
  path: "/v1/counties/{countyNumber}/access-requests/bulk",
  summary: "Asks for access for up to 200 libraries and products at once; every row has its own answer",
  access: ["county"],
  params: z.object({ countyNumber: CountyNumber }),
  query: z.strictObject({
    from: wholeNumber(z.int().min(0).max(199)).optional().describe("The row to go on from, as `next` said"),
  }),
  body: BulkBody,
  takesKey: true,
  returns: { 200: BulkResult },
  fails: askingFails,
  uses: askingUses,
}).handle(async ({ params, query, body, key, caller }, ports) => {
  const county = (await ports.directory.current()).organisationOf(caller.consumer);
  if (county?.kind !== "county" || county.countyNumber !== params.countyNumber)
    throw new Problem("caller.not-yours");
  const ends = millisecondsOf(ports.clock.now()) + begunWithinMilliseconds;
  const askFor = async (row: number) => {
    const read = rowOf(body, row);
    try {
      if ("flaws" in read) throw new Problem("request.invalid", { flaws: read.flaws });
      const { libraryNumber } = read;
      const collection = `/v1/libraries/${libraryNumber}/access-requests`;
      const asked = { ...read, caller, collection, key: keyOfRow(key, row) };
      return takenRow(row, await ask(asked, ports));
    } catch (error) {
      return refusedRow(row, error, "flaws" in read ? null : read.libraryNumber);
    }
  };
  const begin = query.from ?? 0;
  const { done, next } = await manyAtOnce(
    { from: begin, until: body.rows.length, mayBegin: () => millisecondsOf(ports.clock.now()) < ends },
    askFor,
  );
  return { status: 200, body: { items: done, next } };
});
