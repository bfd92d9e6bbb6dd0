// An access request that has reached its vendor, and the moves that follow, over a small world's ports.

import type { Instant } from "../../../shared/kinds.ts";
import { Email } from "../../../shared/kinds.ts";
import { draftOf } from "../../../shared/records/access/eligibility.ts";
import { legalMoves } from "../../../shared/records/access/legal-moves.ts";
import type { AccessRequest, AccessRequestMove } from "../../../shared/records/access-request.ts";
import { type ActorKind, type CaseRef, systemActor } from "../../../shared/records/case.ts";
import type { ReaderKind } from "../../../shared/records/link.ts";
import { aRequest } from "../builders.ts";
import type { realPorts } from "./ports.ts";
import { noon } from "./small-world.ts";
import { theRequest } from "./world.ts";

type Ports = ReturnType<typeof realPorts>;

export const theCase: CaseRef = {
  kind: "access-request",
  libraryNumber: theRequest.libraryNumber,
  id: "2026-fjordfilm",
};

/** Asks for access and marks it as sent; a case that is over begins anew. */
export const sendCase = async (ports: Ports, at: Instant = noon): Promise<AccessRequest> => {
  const directory = await ports.directory.current();
  const library = directory.library(theRequest.libraryNumber);
  const product = directory.product(theRequest.productId);
  const agreement = product?.agreements.find(({ year }) => year === theRequest.year);
  if (!library || !product || !agreement) throw new Error("The world is not there.");
  const body = aRequest({ note: "Vi gleder oss <b>veldig</b>", ipRanges: ["192.0.2.0/24"] });
  const stamp = { eventId: ports.ids.next(), at, actor: { ...systemActor, kind: "library" as const } };
  const draft = draftOf({
    library,
    product,
    body,
    agreement,
    today: ports.clock.today(),
    heldFor: null,
    ...stamp,
  });
  const created = await ports.accessRequests.create(draft, null);
  if (created.outcome !== "created") throw new Error(`The case is ${created.outcome}.`);
  return moveCase(ports, { move: "send", by: "system", at, version: created.record.version });
};

type Wish = { move: AccessRequestMove; by: ActorKind; at?: Instant; version: number };

export const moveCase = async (ports: Ports, { move, by, at = noon, version }: Wish) => {
  const moved = await ports.accessRequests.move(theRequest, {
    move,
    version,
    eventId: ports.ids.next(),
    at,
    actor: { ...systemActor, kind: by },
    reason: null,
  });
  if (moved.outcome !== "moved") throw new Error(`The move ${move} is ${moved.outcome}.`);
  return moved.record;
};

/** Takes the case back to a new attempt that has been sent, wherever it stands. */
export const sendAnew = async (ports: Ports, at: Instant = noon): Promise<AccessRequest> => {
  const found = await ports.cases.read(theCase);
  if (found?.kind !== "access-request") return sendCase(ports, at);
  const over = legalMoves(found.record, "library", at).find((one) => one === "withdraw" || one === "end");
  if (over) await moveCase(ports, { move: over, by: "library", at, version: found.record.version });
  return sendCase(ports, at);
};

/** The address of the case for somebody of the small world. */
export const linkFor = (
  ports: Ports,
  as: ReaderKind,
  { email, at = noon }: { email?: string; at?: Instant } = {},
) => {
  const usual = {
    vendor: "access@fjord.example",
    library: "kari@bibliotek.example",
    county: "x@y.example",
    operator: "hjelp@bibliotek24.example",
  };
  return ports.links.toCase(theCase, { as, email: Email.parse(email ?? usual[as]), language: "nb" }, at);
};
