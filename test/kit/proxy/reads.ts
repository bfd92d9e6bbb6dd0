// The main reads behind the proxy, each over cases that are there; a list is walked to its end.
import * as z from "zod";
import type { GatewayAnswer } from "../../../shared/http/gateway.ts";
import { aReport, aRequest, theCounty } from "../builders.ts";
import type { Call } from "../events.ts";
import { owner } from "../table/calls.ts";
import { callers } from "../table/life.ts";
import { operator, schedule } from "../table/training.ts";
import type { FaultyWorld } from "./world.ts";

type Asked = Call & { caller: typeof owner | null };
export type Read = { readonly title: string; readonly asked: Asked };

const Page = z.looseObject({ items: z.array(z.unknown()), next: z.string().nullable() });

const pageIn = ({ statusCode, body = "" }: GatewayAnswer) =>
  statusCode === 200 && body.startsWith('{"items"') ? Page.safeParse(JSON.parse(body)).data : undefined;

/** Every row of a list, however it is cut into pages, each of which has an order of its own; of all else the answer as it is. */
export const wholly = async ({ send }: FaultyWorld, { title, asked }: Read): Promise<GatewayAnswer> => {
  const items: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const query: Record<string, string> = { ...asked.query, ...(cursor !== null && { cursor }) };
    const answer = await send(title, { ...asked, query });
    const page = pageIn(answer);
    if (!page) return answer;
    items.push(...page.items.map((item) => JSON.stringify(item)));
    cursor = page.next;
    if (cursor === null) return { ...answer, body: JSON.stringify({ ...page, items: items.toSorted() }) };
  }
};

const anybody = (title: string, call: Call = {}): Read => ({ title, asked: { ...call, caller: null } });

/** Three libraries that have asked, one of which has reported faults; a webinar; and everybody's way to look at them. */
export const useReads = async (world: FaultyWorld): Promise<readonly Read[]> => {
  const { send, place, ports } = world;
  const places = [await place(), await place(), await place()];
  const [{ libraryNumber } = await place()] = places;
  const params = { libraryNumber };
  for (const one of places) {
    const body = { params: { libraryNumber: one.libraryNumber }, body: aRequest(), caller: callers.library };
    await send("POST /v1/libraries/{libraryNumber}/access-requests", body);
  }
  for (const description of ["En", "To", "Tre"])
    await send("POST /v1/libraries/{libraryNumber}/fault-reports", {
      params,
      body: aReport({ description }),
      caller: owner,
    });
  await schedule(ports);
  const mine = (path: string, caller = owner, more: Call = {}): Read => ({
    title: `GET ${path}`,
    asked: { params, caller, ...more },
  });
  const library = "/v1/libraries/{libraryNumber}";
  const accessRequestId = "2026-fjordfilm";
  return [
    mine(`${library}/access-requests`),
    mine(`${library}/access-requests/{accessRequestId}`, owner, { params: { ...params, accessRequestId } }),
    mine(`${library}/fault-reports`),
    mine(`${library}/overview`),
    mine("/v1/counties/{countyNumber}/overview", callers.county, {
      params: { countyNumber: "46" },
      query: { limit: "2" },
    }),
    mine("/v1/events"),
    mine("/v1/vendors", operator, { params: {} }),
    mine("/v1/tasks", operator, { params: {} }),
    mine("/v1/organisations/{organisationNumber}/delegations/{to}", owner, {
      params: { organisationNumber: owner.consumer, to: theCounty },
    }),
    mine("/v1/products/{productId}/fault-statistics", operator, { params: { productId: "fjordfilm" } }),
    anybody("GET /v1/products"),
    anybody("GET /v1/products/{productId}", { params: { productId: "fjordfilm" } }),
    anybody("GET /v1/status"),
    anybody("GET /v1/webinars"),
    anybody("GET /status"),
    anybody("GET /products"),
  ];
};
