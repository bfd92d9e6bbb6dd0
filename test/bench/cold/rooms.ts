// A call of each room that its function answers at once: what a cold start of it is measured with.
import type { EnrolmentRow } from "../../../shared/ports.ts";
import { type Call, caseParams } from "../calls.ts";
import { around, operatorNumber, vendorNumber } from "../units/cast.ts";
import type { World } from "../world.ts";

type Room = { name: string; call: Call; expects: number; token: boolean };

const open = (name: string, call: Call, expects = 200): Room => ({ name, call, expects, token: false });

/** Beside the rooms that are measured with several calls. */
export const roomsOf = async (world: World, row: EnrolmentRow): Promise<Room[]> => {
  const { libraryNumber, productId } = row;
  const bearer = async (organisation: string, scopes?: string[]) => ({
    authorization: `Bearer ${await world.token(organisation, scopes)}`,
  });
  const owner = await bearer(around(row).owner);
  const vendor = await bearer(vendorNumber(row.vendorId), ["vendor"]);
  const operator = await bearer(operatorNumber(), ["operator"]);
  const guarded = (name: string, call: Call, expects = 200): Room => ({ name, call, expects, token: true });
  const { accessRequestId: caseId } = caseParams(row);
  const library = { params: { libraryNumber }, headers: owner };
  return [
    open("front health", { route: "/health" }),
    open("organisations read", { route: "/v1/libraries/{libraryNumber}", params: { libraryNumber } }),
    open("door choose", { route: "/door" }),
    open("downtime list", { route: "/v1/products/{productId}/downtime", params: { productId } }),
    open(
      "incidents read",
      { route: "/v1/incidents/{incidentId}", params: { incidentId: "none.access.1" } },
      404,
    ),
    open("pages case", { route: "/cases/{token}", params: { token: "none" } }, 410),
    open("site home", { route: "/" }),
    open("status list", { route: "/v1/status" }),
    open("training list", { route: "/v1/webinars" }),
    guarded("faults list", { route: "/v1/libraries/{libraryNumber}/fault-reports", ...library }),
    guarded("feed list", { route: "/v1/events", headers: owner }),
    guarded("ip-ranges read", { route: "/v1/libraries/{libraryNumber}/ip-ranges", ...library }, 404),
    guarded("notifications list", {
      route: "/v1/libraries/{libraryNumber}/cases/{caseId}/notifications",
      params: { libraryNumber, caseId },
      headers: owner,
    }),
    guarded("overview library", { route: "/v1/libraries/{libraryNumber}/overview", ...library }),
    guarded("fault-numbers of-product", {
      route: "/v1/products/{productId}/fault-statistics",
      params: { productId },
      query: { year: String(row.year) },
      headers: vendor,
    }),
    guarded("tasks list", { route: "/v1/tasks", headers: operator }),
  ];
};
