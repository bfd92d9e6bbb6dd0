// Calls a route over the real table, and tells its answer or its refusal in one form.
import * as z from "zod";
import { Problem } from "../../../shared/http/problem.ts";
import type { AnyRoute } from "../../../shared/http/route.ts";
import type { Language } from "../../../shared/kinds.ts";
import { type TableCall, taken } from "../../../shared/meter.ts";
import type { Caller } from "../../../shared/records/caller.ts";
import { aCaller, theOwner } from "../builders.ts";
import type { realPorts } from "./ports.ts";

const Answered = z.object({
  status: z.int(),
  body: z.record(z.string(), z.unknown()),
  etag: z.string().optional(),
  location: z.string().optional(),
  replayed: z.boolean().optional(),
});
export type Answered = z.infer<typeof Answered>;

/** A refusal: its code, what it finds wrong, and where it points. */
export type Refused = {
  refused: string;
  flaws: string[];
  location: string | undefined;
  standing: { state: string; moves: readonly string[] } | undefined;
};

type Asked = {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  key?: { id: string; fingerprint: string } | null;
  version?: number;
  caller?: Caller | null;
  language?: Language;
};

/** The owner of the small world's library, with every scope a library can have. */
export const owner = aCaller(theOwner, "access", "access.write", "fault", "fault.write");

/** What the gateway hands to a route of the owner's that asks for nothing in particular. */
export const shared = { caller: owner, language: "nb", request: { method: "GET", path: "/v1" } } as const;
export const none = { query: {}, body: undefined, key: null, version: null } as const;

/** The calls to the table that some work makes. */
export const callsOf = async (work: () => unknown): Promise<TableCall[]> => {
  taken();
  await work();
  return taken();
};

/** What a route answers. Only what its handler decides: tokens and schemas have tests of their own. */
export const answer = async (
  route: AnyRoute,
  ports: ReturnType<typeof realPorts>,
  asked: Asked = {},
): Promise<Answered | Refused> => {
  const request = { method: route.method, path: route.path };
  const input = { query: {}, key: null, version: null, caller: owner, language: "nb", request, ...asked };
  try {
    return Answered.parse(await route.work(input, ports));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return {
      refused: error.code,
      flaws: error.flaws.map(({ pointer, code }) => `${pointer} ${code}`),
      location: error.headers.location,
      standing: error.standing,
    };
  }
};
