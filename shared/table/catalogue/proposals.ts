// The proposals of vendors: kept once each, decided once, forgotten a year after.
import { canonical } from "../../canonical.ts";
import { millisecondsOf } from "../../clock.ts";
import type { Ports } from "../../ports.ts";
import { Proposal, proposalParts } from "../../records/catalogue/proposal.ts";
import { getItem, type Key, putItem, toAttributes, updateItem } from "../client.ts";
import { fromItem, fromItemOrNull, type Item, setAll, toItem } from "../codec.ts";
import { conditionally } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { everything, page } from "../pages.ts";

type Port = Ports["proposals"];

// There may be addresses of people in it.
const keptSeconds = 365 * 86_400;

const keyOf = (proposalId: string): Key | null => {
  const parts = proposalParts(proposalId);
  return parts && keys.proposal(parts);
};

const make: Port["make"] = async (proposal) => {
  const key = keyOf(proposal.proposalId);
  if (!key) throw new Error("The proposal has no id of ours.");
  const written = await conditionally(
    putItem({ Item: toItem(key, proposal), ConditionExpression: "attribute_not_exists(pk)" }),
  );
  return written.ok;
};

const isSame = (old: Item | undefined, decided: Proposal): boolean =>
  old !== undefined && canonical(fromItem(Proposal, old)) === canonical(decided);

const decide: Port["decide"] = async (seen, { state, at, reason }) => {
  const key = keyOf(seen.proposalId);
  if (!key) return null;
  const version = seen.version + 1;
  const decided: Proposal = { ...seen, state, decidedAt: at, reason, version };
  const expiresAt = Math.floor(millisecondsOf(at) / 1000) + keptSeconds;
  const set = setAll({ state, decidedAt: at, reason, version, expiresAt });
  const written = await conditionally(
    updateItem(key, {
      UpdateExpression: set.expression,
      ConditionExpression: "#state = :waiting AND #version = :seen",
      ExpressionAttributeNames: { ...set.names, "#state": "state", "#version": "version" },
      ExpressionAttributeValues: {
        ...set.values,
        ...toAttributes({ ":waiting": "waiting", ":seen": seen.version }),
      },
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    }),
  );
  // A write whose answer was lost is met by its own retry.
  return written.ok || isSame(written.old, decided) ? decided : null;
};

const inState =
  (state: Proposal["state"]) =>
  (item: Item): Proposal | null => {
    const proposal = fromItem(Proposal, item);
    return proposal.state === state ? proposal : null;
  };

/** The proposals port. */
export const open = (): Port => ({
  make,
  read: async (proposalId) => {
    const key = keyOf(proposalId);
    return key && fromItemOrNull(Proposal, (await getItem(key, true)).Item);
  },
  list: (state, wish) => page({ pk: "PROPOSALS", prefix: "PROPOSAL#" }, wish, inState(state)),
  ofVendor: (vendorId) =>
    everything({ ...keys.proposalsOf(vendorId), consistent: true }, (item) => fromItem(Proposal, item)),
  decide,
});
