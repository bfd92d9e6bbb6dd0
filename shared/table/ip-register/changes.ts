// The changes of IP registers: whom each is for, what was told, who has acknowledged it.
import { LibraryNumber } from "../../kinds.ts";
import type { IpRegisterPort } from "../../ports/ip-register.ts";
import { IpChange, type IpChangeRef, IpNotice } from "../../records/ip/register.ts";
import { putItem, query, toAttributes, updateItem } from "../client.ts";
import { fromItem, type Item, toItem } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { everything } from "../pages.ts";

type Port = IpRegisterPort;

/** One change and its notices lie side by side: one Query. */
export const change: Port["change"] = async (ref) => {
  const { pk, sk } = keys.ipChange(ref);
  const items = await everything({ pk, prefix: sk, consistent: true }, (item) => item);
  const itself = items.find((item) => item["sk"]?.S === sk);
  if (!itself) return null;
  const notices = items.filter((item) => item !== itself).map((item) => fromItem(IpNotice, item));
  return { change: fromItem(IpChange, itself), notices };
};

// Quiet, because the item still carries its event, and to look at it is no news.
const quiet = { ":quiet": true } as const;

export const address: Port["address"] = async (ref, addressees) => {
  const written = await conditionally(
    updateItem(keys.ipChange(ref), {
      UpdateExpression: "SET toldTo = :to, quiet = :quiet",
      ConditionExpression: "attribute_exists(pk) AND attribute_not_exists(toldTo)",
      ExpressionAttributeValues: toAttributes({ ":to": addressees, ...quiet }),
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    }),
  );
  if (written.ok) return addressees;
  return written.old ? (fromItem(IpChange, written.old).toldTo ?? []) : [];
};

export const note: Port["note"] = async (notice) => {
  await conditionally(
    putItem({
      Item: toItem(keys.ipNotice(notice, notice.vendorId), notice),
      ConditionExpression: "attribute_not_exists(pk)",
    }),
  );
};

export const settle: Port["settle"] = async (ref) => {
  await updateItem(keys.ipChange(ref), {
    UpdateExpression: "SET quiet = :quiet REMOVE dueFor, dueAt",
    ConditionExpression: "attribute_exists(pk)",
    ExpressionAttributeValues: toAttributes(quiet),
  });
};

const numberIn = (item: Item): LibraryNumber | null =>
  LibraryNumber.safeParse(item["pk"]?.S?.split("#")[1]).data ?? null;

const refOf = (item: Item): IpChangeRef | null => {
  const libraryNumber = numberIn(item);
  const version = Number(item["sk"]?.S?.split("#")[1]);
  return libraryNumber && version > 0 ? { libraryNumber, version } : null;
};

export const due: Port["due"] = async (until, limit) => {
  const answer = await query({
    IndexName: "due",
    KeyConditionExpression: "dueFor = :for AND dueAt <= :until",
    ExpressionAttributeValues: toAttributes({ ":for": "telling-ip-change", ":until": until }),
    Limit: limit,
  });
  return (answer.Items ?? []).map(refOf).filter((ref) => ref !== null);
};

export const acknowledge: Port["acknowledge"] = async (ref, vendorId, at) => {
  const written = await conditionally(
    updateItem(keys.ipNotice(ref, vendorId), {
      UpdateExpression: "SET acknowledgedAt = if_not_exists(acknowledgedAt, :at), quiet = :quiet",
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeValues: toAttributes({ ":at": at, ...quiet }),
      ReturnValues: "ALL_NEW",
    }),
  );
  return written.ok ? fromItem(IpNotice, written.answer.Attributes ?? {}) : null;
};
