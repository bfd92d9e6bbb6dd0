// What every change of a webinar has in common: who may, on which version, and one write.
import * as z from "zod";
import { Problem } from "../../shared/http/problem.ts";
import type { Granted } from "../../shared/ports.ts";
import { operatorOnly } from "../../shared/records/authority.ts";
import type { Caller } from "../../shared/records/caller.ts";
import type { Actor } from "../../shared/records/case.ts";
import type { ChangeKind, Kept } from "../../shared/records/catalogue/kept.ts";
import {
  isChangeable,
  legalWebinarMoves,
  type Moving,
  movedWebinar,
} from "../../shared/records/training/moves.ts";
import { type Webinar, WebinarId } from "../../shared/records/training/webinar.ts";
import { recordReply } from "./view.ts";

/** `/v1/webinars/{webinarId}` and below. */
export const webinarParams = z.object({ webinarId: WebinarId });

export const changingUses = {
  clock: ["now", "today"],
  ids: ["next"],
  directory: ["current"],
  webinars: ["kept", "replace"],
  signUps: ["taken"],
} as const;
type Changing = Granted<typeof changingUses>;

/** The operator of the day at this moment, or `caller.not-operator`. */
export const operatorNow = async (
  caller: Caller,
  { clock, directory }: Pick<Changing, "clock" | "directory">,
) => {
  const reference = await directory.current();
  const actor = operatorOnly({ directory: reference, caller, today: clock.today() });
  return { actor, directory: reference, now: clock.now() };
};

/** The webinar as it is now, or `webinar.unknown`. */
export const keptWebinar = async (
  webinarId: WebinarId,
  { webinars }: Granted<{ readonly webinars: readonly ["kept"] }>,
): Promise<Kept<Webinar>> => {
  const kept = await webinars.kept(webinarId);
  if (!kept) throw new Problem("webinar.unknown");
  return kept;
};

type Wanted = { seen: Kept<Webinar> | null; after: Webinar; what: ChangeKind; by: Actor };

/** Writes the webinar on the version that was seen. */
export const writeWebinar = async (
  { seen, after, what, by }: Wanted,
  { clock, ids, webinars }: Pick<Changing, "clock" | "ids" | "webinars">,
): Promise<Kept<Webinar>> => {
  const written = await webinars.replace(seen, after, { id: ids.next(), at: clock.now(), by, what });
  if (!written) throw new Problem("request.version-stale");
  return written;
};

/** What is there under the id, on the version that was seen and still to be changed; null where a new one may be. */
export const changeable = async (
  { webinarId, version }: { webinarId: WebinarId; version: number },
  { webinars }: Pick<Changing, "webinars">,
): Promise<Kept<Webinar> | null> => {
  const seen = await webinars.kept(webinarId);
  if (!seen && version > 0) throw new Problem("webinar.unknown");
  if ((seen?.version ?? 0) !== version) throw new Problem("request.version-stale");
  if (seen && !isChangeable(seen.record))
    throw new Problem("webinar.wrong-state", { standing: { state: seen.record.state, moves: [] } });
  return seen;
};

type Asked = { webinarId: WebinarId; version: number; caller: Caller };

/** A webinar that may be moved in this way: it is on the version that was seen, and the move is legal. */
export const movable = async (
  move: Moving["move"],
  { webinarId, version, caller }: Asked,
  ports: Changing,
) => {
  const { actor, now } = await operatorNow(caller, ports);
  const seen = await keptWebinar(webinarId, ports);
  if (seen.version !== version) throw new Problem("request.version-stale");
  const moves = legalWebinarMoves(seen.record, now);
  if (!moves.includes(move))
    throw new Problem("webinar.wrong-state", { standing: { state: seen.record.state, moves } });
  return { seen, by: actor, now };
};

/** Makes a move that was found legal, and tells the record as it is then. */
export const makeMove = async (
  { seen, by, now }: Awaited<ReturnType<typeof movable>>,
  moving: Moving,
  ports: Changing,
) => {
  const after = movedWebinar(seen.record, moving, now);
  const kept = await writeWebinar({ seen, after, what: moving.move, by }, ports);
  return recordReply(kept, { signedUp: await ports.signUps.taken(after.webinarId), now });
};
