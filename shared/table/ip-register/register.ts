// The IP registers: one document a library, replaced in one go together with the change that tells of it.
import { plusSeconds } from "../../clock.ts";
import { env, envNumber } from "../../env.ts";
import type { IpRegisterDraft, IpRegisterPort } from "../../ports/ip-register.ts";
import {
  diffOf,
  IpAccess,
  type IpChange,
  IpRegister,
  type IpReplaced,
  type IpRow,
} from "../../records/ip/register.ts";
import { getItem, transact } from "../client.ts";
import { fromItem, fromItemOrNull, type Item, toItem } from "../codec.ts";
import { together } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { everything } from "../pages.ts";
import { acknowledge, address, change, due, note, settle } from "./changes.ts";
import { overlaps, rebuild } from "./overlaps.ts";

const read: IpRegisterPort["read"] = async (libraryNumber) =>
  fromItemOrNull(IpRegister, (await getItem(keys.ipRegister(libraryNumber), true)).Item);

/** Rows in the order of the address space say the same when they are the same. */
const same = (before: readonly IpRow[], after: readonly IpRow[]): boolean =>
  JSON.stringify(before) === JSON.stringify(after);

const changeOf = (
  register: IpRegister,
  before: readonly IpRow[],
  { actor }: IpRegisterDraft,
): IpChange & { dueFor: string; dueAt: string } => {
  const { libraryNumber, version, at, eventId: id } = register;
  return {
    libraryNumber,
    version,
    at,
    ...diffOf(before, register.rows),
    event: { id, type: "ip-ranges.changed", at, version, libraryNumber, actor },
    dueFor: "telling-ip-change",
    dueAt: plusSeconds(at, envNumber("TELL_AGAIN_SECONDS")),
  };
};

// The write had come through and only its answer was lost: the retry meets its own event.
const mine = (old: Item | undefined, eventId: string): boolean => old?.["eventId"]?.S === eventId;

const write = async (
  register: IpRegister,
  before: IpRegister | null,
  draft: IpRegisterDraft,
): Promise<boolean> => {
  const told = changeOf(register, before?.rows ?? [], draft);
  const parts = await together(() =>
    transact((TableName) => [
      {
        Put: {
          TableName,
          Item: toItem(keys.ipRegister(register.libraryNumber), register),
          ...(before
            ? {
                ConditionExpression: "#version = :seen",
                ExpressionAttributeNames: { "#version": "version" },
                ExpressionAttributeValues: { ":seen": { N: String(before.version) } },
              }
            : { ConditionExpression: "attribute_not_exists(pk)" }),
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
        },
      },
      {
        Put: {
          TableName,
          Item: toItem(keys.ipChange(register), told),
          ConditionExpression: "attribute_not_exists(pk)",
        },
      },
    ]),
  );
  return parts === "written" || mine(parts[0]?.old, register.eventId);
};

const replace = async (draft: IpRegisterDraft, version: number): Promise<IpReplaced> => {
  const before = await read(draft.libraryNumber);
  if (before && same(before.rows, draft.rows)) return { outcome: "unchanged", register: before };
  if ((before?.version ?? 0) !== version) return { outcome: "stale" };
  const { actor: _, ...document } = draft;
  const register: IpRegister = { ...document, version: version + 1 };
  if (!(await write(register, before, draft))) return { outcome: "stale" };
  return { outcome: before ? "changed" : "created", register };
};

/** The IP register port. */
export const open = (): IpRegisterPort => ({
  policy: () => ({ documentation: env("IP_DOCUMENTATION") === "allowed" }),
  read,
  replace,
  accesses: (libraryNumber) =>
    everything({ pk: `LIBRARY#${libraryNumber}`, prefix: "ACCESS#", consistent: true }, (item) =>
      fromItem(IpAccess, item),
    ),
  overlaps,
  rebuild,
  change,
  address,
  note,
  settle,
  due,
  acknowledge,
});
