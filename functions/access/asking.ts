// How access is asked for by API, one request at a time: who asks, and what the caller gets back.
import { askForAccess, askForAccessUses } from "../../shared/commands/ask-for-access.ts";
import { Problem } from "../../shared/http/problem.ts";
import type { LibraryNumber } from "../../shared/kinds.ts";
import type { Granted, IdempotencyKey } from "../../shared/ports.ts";
import type { AccessRequestView } from "../../shared/records/access/view.ts";
import { type AccessRequestBody, accessRequestId } from "../../shared/records/access-request.ts";
import { actorFor } from "../../shared/records/authority.ts";
import type { Caller } from "../../shared/records/caller.ts";
import { viewFor } from "./view.ts";

export const askingUses = { ...askForAccessUses, clock: ["now", "today"] } as const;

/** Refusals of one request. */
export const askingFails = [
  "library.unknown",
  "product.unknown",
  "access-request.exists",
  "access-request.refused",
] as const;

type Asked = {
  caller: Caller;
  libraryNumber: LibraryNumber;
  body: AccessRequestBody;
  key: IdempotencyKey | null;
  /** The address of the library's requests, for the new one's own. */
  collection: string;
};

type Answered = { status: 200 | 201; body: AccessRequestView; location: string; replayed: boolean };

/** Asks for access; throws the refusal. */
export const ask = async (asked: Asked, ports: Granted<typeof askingUses>): Promise<Answered> => {
  const { caller, libraryNumber, body, key, collection } = asked;
  const directory = await ports.directory.current();
  const today = ports.clock.today();
  const { actor, library } = actorFor({ directory, caller, libraryNumber, today, scope: "access.write" });
  const made = await askForAccess({ actor, library, body, key }, ports);
  const location = `${collection}/${accessRequestId(made.record)}`;
  if (made.outcome === "exists") throw new Problem("access-request.exists", { headers: { location } });
  const reader = { as: actor.kind === "county" ? "county" : "library", library } as const;
  return {
    status: made.outcome === "repeated" ? 200 : 201,
    body: viewFor(reader, made.record, { product: made.product, now: made.at, acts: true }),
    location,
    replayed: made.outcome === "replayed",
  };
};
