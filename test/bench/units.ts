// What each route costs at the table: calls and request units from its own metrics, beside the formula.
import { randomUUID } from "node:crypto";
import * as z from "zod";
import type { EnrolmentRow } from "../../shared/ports.ts";
import type { CaseRef } from "../../shared/records/case.ts";
import { keys } from "../../shared/table/keys.ts";
import { notEnrolled } from "../kit/cloud/demo.ts";
import {
  type Asking,
  accessRequests,
  bearer,
  caseParams,
  eventOf,
  faultReports,
  nextRow,
  readAccess,
  readLibrary,
  readProduct,
  reportFault,
  requestAccess,
} from "./calls.ts";
import { itemAt, pageUnits, readUnits, writeUnits } from "./formula.ts";
import { type Answer, type Cost, openRoom, type Room } from "./rooms.ts";
import type { World } from "./world.ts";

const refused = () => null;
const nothing = () => 0;
const Made = z.object({ id: z.string() });

const referenceUnits = async (world: World): Promise<number> =>
  readUnits(await itemAt(world, keys.reference())) + readUnits(await itemAt(world, keys.cursorSecret()));

const asking = async (world: World): Promise<Asking> => {
  const row = nextRow();
  return { row, headers: await bearer(world, row) };
};

/** The item of the case of this kind that an answer to the library shows. */
const itemOf =
  (world: World, { libraryNumber }: EnrolmentRow, kind: CaseRef["kind"]) =>
  async (answer: Answer) => {
    const { id } = Made.parse(JSON.parse(answer.body));
    const item = await itemAt(world, keys.case({ kind, libraryNumber, id }));
    if (!item) throw new Error(`There is no case ${id}.`);
    return item;
  };

const pageOf =
  (world: World, { libraryNumber }: EnrolmentRow, prefix: string) =>
  () =>
    pageUnits(world, { pk: `LIBRARY#${libraryNumber}`, prefix });

const withReference = (world: World, units: () => Promise<number>) => async () =>
  (await units()) + (await referenceUnits(world));

/** Creates in every way there is; the key's item counts two, for it is small and inside a transaction. */
const creates = async (world: World, { does }: Room, plain: Asking): Promise<void> => {
  const keyed = await asking(world);
  const key = { ...keyed, headers: { ...keyed.headers, "idempotency-key": randomUUID() } };
  const held = { ...plain, productId: notEnrolled(plain.row) };
  const written =
    (asked: Asking, inTransaction = false) =>
    async (answer: Answer) =>
      writeUnits(undefined, await itemOf(world, asked.row, "access-request")(answer), { inTransaction });
  const keyItem = 2;
  const name = "access create";
  await does({ name, event: requestAccess(plain), status: 201, formula: written(plain) });
  await does({ name: `${name}, repeated`, event: requestAccess(plain), status: 200, formula: refused });
  await does({
    name: `${name}, with a key`,
    event: requestAccess(key),
    status: 201,
    formula: async (answer) => (await written(keyed, true)(answer)) + keyItem,
  });
  await does({ name: `${name}, replayed`, event: requestAccess(key), status: 201, formula: refused });
  await does({ name: `${name}, held`, event: requestAccess(held), status: 201, formula: written(plain) });
};

const ofAccess = async (world: World, room: Room): Promise<void> => {
  const asked = await asking(world);
  const params = { libraryNumber: asked.row.libraryNumber };
  const page = pageOf(world, asked.row, "ACCESS#");
  const item = () => itemAt(world, keys.accessRequest(asked.row));
  const list = { event: eventOf({ route: accessRequests, params, headers: asked.headers }), status: 200 };
  await room.does({ ...list, name: "access list, first of a minute", formula: withReference(world, page) });
  await creates(world, room, asked);
  const read = { name: "access read", event: readAccess(asked), status: 200 };
  await room.does({ ...read, formula: async () => readUnits(await item()) });
  await room.does({ ...list, name: "access list", formula: page });
  const before = await item();
  await room.does({
    name: "access withdraw",
    event: eventOf({
      method: "POST",
      route: `${accessRequests}/{accessRequestId}/withdraw`,
      params: caseParams(asked.row),
      headers: { ...asked.headers, "if-match": `"${before?.["version"]?.N}"` },
    }),
    status: 200,
    formula: async () => writeUnits(before, (await item()) ?? {}),
  });
};

/** Access and incident, which a report is answered with: both small, or not there at all. */
const knownUnits = 2 * readUnits(undefined);

const ofFaults = async (world: World, { does }: Room): Promise<void> => {
  const asked = await asking(world);
  const params = { libraryNumber: asked.row.libraryNumber };
  const page = pageOf(world, asked.row, "FAULT#");
  const found = itemOf(world, asked.row, "fault-report");
  const list = { event: eventOf({ route: faultReports, params, headers: asked.headers }), status: 200 };
  await does({ ...list, name: "faults list, first of a minute", formula: withReference(world, page) });
  // The windows of planned maintenance are read once in half a minute.
  const windowsUnits = 0.5;
  await does({
    name: "faults create, first of half a minute",
    event: reportFault(asked, 1),
    status: 201,
    formula: async (made) => writeUnits(undefined, await found(made)) + knownUnits + windowsUnits,
  });
  const create = { name: "faults create", event: reportFault(asked, 0) };
  const answer = await does({
    ...create,
    status: 201,
    formula: async (made) => writeUnits(undefined, await found(made)) + knownUnits,
  });
  await does({ ...create, name: "faults create, repeated", status: 200, formula: refused });
  const faultReportId = Made.parse(JSON.parse(answer.body)).id;
  await does({
    name: "faults read",
    event: eventOf({
      route: `${faultReports}/{faultReportId}`,
      params: { ...params, faultReportId },
      headers: asked.headers,
    }),
    status: 200,
    formula: async (made) => readUnits(await found(made)),
  });
  await does({ ...list, name: "faults list", formula: page });
};

const ofCatalogue = async (world: World, { does }: Room): Promise<void> => {
  const row = nextRow();
  const product = async () => readUnits(await itemAt(world, keys.product(row.productId)));
  const page = () => pageUnits(world, { pk: "CATALOGUE", prefix: "PRODUCT#" });
  const read = { event: readProduct(row), status: 200 };
  await does({ ...read, name: "catalogue read, first of a minute", formula: withReference(world, product) });
  await does({ ...read, name: "catalogue read", formula: product });
  await does({
    name: "catalogue list",
    event: eventOf({ route: "/v1/products" }),
    status: 200,
    formula: page,
  });
};

const ofOrganisations = async (world: World, { does }: Room): Promise<void> => {
  const read = { event: readLibrary(nextRow()), status: 200 };
  const reference = () => referenceUnits(world);
  await does({ ...read, name: "organisations read, first of a minute", formula: reference });
  await does({ ...read, name: "organisations read", formula: nothing });
  const list = { name: "organisations list", event: eventOf({ route: "/v1/libraries" }), status: 200 };
  await does({ ...list, formula: nothing });
};

const rooms = {
  access: ofAccess,
  faults: ofFaults,
  catalogue: ofCatalogue,
  organisations: ofOrganisations,
} as const;

/** Every route of every room that reads or writes the table. */
export const units = async (world: World): Promise<Cost[]> => {
  const costs: Cost[] = [];
  for (const [id, calls] of Object.entries(rooms)) {
    const room = await openRoom(world, id, costs);
    try {
      await calls(world, room);
    } finally {
      await room.end();
    }
  }
  return costs;
};
