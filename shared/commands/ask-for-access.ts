// Asking for access, whoever asks and by whichever way: what is refused at once, what is held, and one write.
import { osloDay } from "../clock.ts";
import { Problem } from "../http/problem.ts";
import type { Instant } from "../kinds.ts";
import type { Granted, IdempotencyKey } from "../ports.ts";
import { draftOf, eligible, heldFor } from "../records/access/eligibility.ts";
import type { AccessRequest, AccessRequestBody } from "../records/access-request.ts";
import type { Actor } from "../records/case.ts";
import type { CreateOutcome } from "../records/outcome.ts";
import type { ReferenceLibrary, ReferenceProduct } from "../records/reference.ts";
import { rangeFlaws, rangesUses } from "./access-ranges.ts";

export const askForAccessUses = {
  clock: ["now"],
  ids: ["next"],
  directory: ["current"],
  accessRequests: ["create"],
  ...rangesUses,
} as const;
type Ports = Granted<typeof askForAccessUses>;

type Asked = {
  actor: Actor;
  library: ReferenceLibrary;
  body: AccessRequestBody;
  key: IdempotencyKey | null;
};

/** What became of it; `record` is the new case, or the one that was there already. */
type AskedFor = {
  outcome: Exclude<CreateOutcome<AccessRequest>["outcome"], "key_reused">;
  record: AccessRequest;
  product: ReferenceProduct;
  at: Instant;
};

/** What can be refused without a write is refused, with all reasons; else the draft of the case. */
const drafted = async ({ actor, library, body }: Asked, ports: Ports) => {
  const directory = await ports.directory.current();
  const at = ports.clock.now();
  const product = directory.product(body.productId);
  if (product?.state !== "complete") throw new Problem("product.unknown");
  const { libraryNumber } = library;
  const ranges = { libraryNumber, product, ranges: body.ipRanges ?? [] };
  const flaws = await rangeFlaws(ranges, ports);
  const asked = { library, product, body, today: osloDay(at), rangeFlaws: flaws };
  const fit = eligible(asked);
  if ("flaws" in fit) throw new Problem("access-request.refused", { flaws: fit.flaws });
  const held = heldFor(directory, { product, agreement: fit.agreement });
  const draft = draftOf({ ...asked, ...fit, eventId: ports.ids.next(), at, actor, heldFor: held });
  return { draft, product };
};

/** Asks for access; throws `product.unknown`, `access-request.refused`, or `request.key-reused`. */
export const askForAccess = async (asked: Asked, ports: Ports): Promise<AskedFor> => {
  const { draft, product } = await drafted(asked, ports);
  // The case's own fingerprint: the year given or left out, the same request is the same payload.
  const key = asked.key && { ...asked.key, fingerprint: draft.fingerprint };
  const made = await ports.accessRequests.create(draft, key);
  if (made.outcome === "key_reused") throw new Problem("request.key-reused");
  return { ...made, product, at: draft.at };
};
