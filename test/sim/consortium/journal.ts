// What people asked for and were told, from their own side: they repeat what was not answered, with the same key.
import type { AnyRoute } from "../../../shared/http/route.ts";
import type { Caller } from "../../../shared/records/caller.ts";
import { type Answered, answer, type Refused } from "../../kit/table/calls.ts";
import type { World } from "../world/world.ts";

/** Something somebody asks for: once it is answered it is answered for good. */
export type Wish = {
  what: "access" | "fault";
  libraryNumber: string;
  route: AnyRoute;
  asked: {
    params: Record<string, string>;
    body: unknown;
    caller: Caller;
    key: { id: string; fingerprint: string };
  };
  answered: Answered | Refused | null;
};

export type Told = Answered | Refused;

/** Refusals that say nothing about the wish itself. */
const unanswered = ["system.unavailable", "request.throttled"];

export const openJournal = (world: World) => {
  const wishes: Wish[] = [];
  const faults: string[] = [];

  /** One call of a route; nobody may be told that the system failed. */
  const call = async (route: AnyRoute, asked: Parameters<typeof answer>[2]): Promise<Told | null> => {
    try {
      const told = await answer(route, world.ports, asked);
      return "refused" in told && unanswered.includes(told.refused) ? null : told;
    } catch (error) {
      faults.push(
        `${route.method} ${route.path} failed: ${error instanceof Error ? error.stack : String(error)}`,
      );
      return null;
    }
  };

  /** What an answer says that cannot have changed since. */
  const lasting = (told: Told): string =>
    "refused" in told ? told.refused : `${String(told.body["id"])} ${told.location}`;

  /** Asks, or asks again; what was answered once must be answered again, as far as it cannot have changed since. */
  const ask = async (wish: Wish): Promise<void> => {
    const told = await call(wish.route, wish.asked);
    if (!told) return;
    const before = wish.answered ?? told;
    wish.answered = before;
    if (lasting(before) !== lasting(told))
      faults.push(`${wish.what} was answered ${JSON.stringify(before)}, then ${JSON.stringify(told)}`);
  };

  return { wishes, faults, call, ask };
};
export type Journal = ReturnType<typeof openJournal>;
