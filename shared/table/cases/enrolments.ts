// Enrolments: they stand on the access record, and one that arrives lifts the case that waited for it.
import * as z from "zod";
import { Problem } from "../../http/problem.ts";
import { LibraryNumber, ProductId, VendorId, Year } from "../../kinds.ts";
import type { EnrolmentRow, Ports } from "../../ports.ts";
import { AccessRequest, Enrolment } from "../../records/access-request.ts";
import { historyLength, type Move, systemActor } from "../../records/case.ts";
import { getItem, toAttributes, updateItem } from "../client.ts";
import { fromItem, fromItemOrNull, type Item, setAll } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { everything } from "../pages.ts";
import { type By, carriedOver, carryOver } from "./carry-over.ts";
import { isCase, stamp, tellingDue } from "./moves.ts";
import { refOf } from "./opening.ts";

const StoredRow = z.object({
  libraryNumber: LibraryNumber,
  productId: ProductId,
  year: Year,
  vendorId: VendorId,
  enrolment: Enrolment.optional(),
});

const rowOf = (item: Item): EnrolmentRow | null => {
  const { enrolment, ...row } = fromItem(StoredRow, item);
  return enrolment ? { ...row, enrolment } : null;
};

const liftedBy = (record: AccessRequest, by: By) => {
  const wish = { move: "lift", ...by, actor: systemActor, reason: null } as const;
  const state = "received";
  const { event, entry } = stamp(refOf(record), wish, { version: record.version + 1, state });
  const history: Move[] = [...record.history.slice(1 - historyLength), entry];
  return { state, reason: null, version: event.version, event, history, ...tellingDue(by.at) };
};

/** What an enrolment changes besides itself. */
const consequence = (row: EnrolmentRow, record: AccessRequest | null, by: By) => {
  if (row.enrolment === null) return { outcome: "written" as const, fields: {} };
  if (!record && row.enrolment.state === "active")
    return { outcome: "written" as const, fields: carriedOver(row, by) };
  if (record?.state === "held" && record.reason === "not_enrolled")
    return { outcome: "lifted" as const, fields: liftedBy(record, by) };
  return { outcome: "written" as const, fields: {} };
};

const seenAs = (item: Item | undefined) => {
  if (!isCase(item))
    return { condition: "attribute_not_exists(#state)", names: { "#state": "state" }, values: {} };
  const { version } = fromItem(AccessRequest, item);
  return {
    condition: "#version = :seen",
    names: { "#version": "version" },
    values: toAttributes({ ":seen": version }),
  };
};

const same = (item: Item | undefined, row: EnrolmentRow): boolean =>
  (item ? rowOf(item) : null)?.enrolment?.state === row.enrolment?.state;

const put = async (row: EnrolmentRow, by: By): Promise<"unchanged" | "written" | "lifted"> => {
  const key = keys.accessRequest(row);
  const { Item: item } = await getItem(key, true);
  if (same(item, row)) return "unchanged";
  const record = isCase(item) ? fromItemOrNull(AccessRequest, item) : null;
  const { outcome, fields } = consequence(row, record, by);
  const { enrolment, ...place } = row;
  const seen = seenAs(item);
  // An item that carries an older event is written quietly when the enrolment alone changes.
  const tells = "event" in fields;
  const set = setAll({
    ...place,
    ...fields,
    ...(enrolment && { enrolment }),
    ...(!tells && { quiet: true }),
  });
  const removed = [...(enrolment ? [] : ["enrolment"]), ...(tells ? ["quiet", "raised"] : [])];
  const written = await conditionally(
    updateItem(key, {
      UpdateExpression: `${set.expression}${removed.length > 0 ? ` REMOVE ${removed.join(", ")}` : ""}`,
      ConditionExpression: seen.condition,
      ExpressionAttributeNames: { ...set.names, ...seen.names },
      ExpressionAttributeValues: { ...set.values, ...seen.values },
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    }),
  );
  // A write whose answer was lost is met by its own retry, and finds the enrolment as it was to be.
  if (!written.ok && !same(written.old, row))
    throw new Problem("system.unavailable", { headers: { "retry-after": "1" } });
  return outcome;
};

/** The enrolments port. */
export const open = (): Ports["enrolments"] => ({
  ofLibrary: async (libraryNumber, year) => {
    const rows = await everything({ pk: `LIBRARY#${libraryNumber}`, prefix: `ACCESS#${year}#` }, rowOf);
    return rows.filter((row) => row !== null);
  },
  put,
  carryOver,
});

/** An enrolment as the item of a record that holds nothing else yet; for loading many at once. */
export const enrolmentItem = (row: EnrolmentRow): Item =>
  toAttributes({ ...row, ...keys.accessRequest(row) });
