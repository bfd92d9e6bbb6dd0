// How access is asked for, one request at a time: who asks, what is refused at once, what is held, and one write.
import { osloDay } from "../../shared/clock.ts";
import { Problem } from "../../shared/http/problem.ts";
import type { LibraryNumber } from "../../shared/kinds.ts";
import type { Granted, IdempotencyKey } from "../../shared/ports.ts";
import type { AccessRequestView } from "../../shared/records/access/view.ts";
import { type AccessRequestBody, accessRequestId } from "../../shared/records/access-request.ts";
import { actorFor } from "../../shared/records/authority.ts";
import type { Caller } from "../../shared/records/caller.ts";
import { rangeFlaws, rangesUses } from "./ranges.ts";
import { draftOf, eligible, heldFor } from "./rules.ts";
import { viewFor } from "./view.ts";

export const askingUses = {
  clock: ["now"],
  ids: ["next"],
  directory: ["current"],
  accessRequests: ["create"],
  ...rangesUses,
} as const;

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

/** What can be refused without a write is refused, with all reasons; else the draft of the case. */
const drafted = async ({ caller, libraryNumber, body }: Asked, ports: Granted<typeof askingUses>) => {
  const directory = await ports.directory.current();
  const at = ports.clock.now();
  const today = osloDay(at);
  const { actor, library } = actorFor({ directory, caller, libraryNumber, today, scope: "access.write" });
  const product = directory.product(body.productId);
  if (product?.state !== "complete") throw new Problem("product.unknown");
  const ranges = { libraryNumber, product, ranges: body.ipRanges ?? [] };
  const asked = { library, product, body, today, rangeFlaws: await rangeFlaws(ranges, ports) };
  const fit = eligible(asked);
  if ("flaws" in fit) throw new Problem("access-request.refused", { flaws: fit.flaws });
  const held = heldFor(directory, { product, agreement: fit.agreement });
  const draft = draftOf({ ...asked, ...fit, eventId: ports.ids.next(), at, actor, heldFor: held });
  const reader = { as: actor.kind === "county" ? "county" : "library", library } as const;
  return { draft, reader, product };
};

/** Asks for access; throws the refusal. */
export const ask = async (asked: Asked, ports: Granted<typeof askingUses>): Promise<Answered> => {
  const { draft, reader, product } = await drafted(asked, ports);
  // The case's own fingerprint: the year given or left out, the same request is the same payload.
  const key = asked.key && { ...asked.key, fingerprint: draft.fingerprint };
  const made = await ports.accessRequests.create(draft, key);
  if (made.outcome === "key_reused") throw new Problem("request.key-reused");
  const location = `${asked.collection}/${accessRequestId(made.record)}`;
  if (made.outcome === "exists") throw new Problem("access-request.exists", { headers: { location } });
  return {
    status: made.outcome === "repeated" ? 200 : 201,
    body: viewFor(reader, made.record, { product, now: draft.at, acts: true }),
    location,
    replayed: made.outcome === "replayed",
  };
};
