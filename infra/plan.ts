// Which functions there are, what each may reach and which environment it reads: all of it follows from the declarations.
import { deadLetters, homes, tokenEnvironment } from "../shared/bind.ts";
import type { EnvName } from "../shared/env.ts";
import type { AnyRoute } from "../shared/http/route.ts";
import type { Ports, Uses } from "../shared/ports.ts";
import type { AnyJob } from "../shared/queue/job.ts";

/** The lists of `functions/routes.ts` and `functions/jobs.ts`: file path under `functions/` without `.ts` → declaration. */
export type Declared = {
  readonly routes: Readonly<Record<string, AnyRoute>>;
  readonly jobs: Readonly<Record<string, AnyJob>>;
};

type Reach = {
  /** The function's name everywhere: `access`, `notifications-on-case-event`. */
  readonly id: string;
  /** Files under `functions/` without `.ts`; a job has one. */
  readonly files: readonly string[];
  /** Port → methods, the union over all declarations of the function, sorted. */
  readonly uses: ReadonlyMap<keyof Ports, readonly string[]>;
  readonly env: readonly EnvName[];
};
export type Planned = Reach &
  (
    | { readonly kind: "room"; readonly routes: readonly AnyRoute[] }
    | { readonly kind: "consumer"; readonly job: Extract<AnyJob, { kind: "consumer" }> }
    | { readonly kind: "schedule"; readonly job: Extract<AnyJob, { kind: "schedule" }> }
  );

const everywhere = ["STAGE", "LOG_LEVEL"] as const satisfies readonly EnvName[];

const isPort = (name: string): name is keyof Ports => Object.hasOwn(homes, name);

const union = (all: readonly Uses[]): ReadonlyMap<keyof Ports, readonly string[]> => {
  const methods = new Map<keyof Ports, string[]>();
  for (const [port, names] of all.flatMap((uses) => Object.entries(uses)).sort(byName)) {
    if (!isPort(port)) throw new Error(`There is no port ${port}.`);
    methods.set(port, [...new Set([...(methods.get(port) ?? []), ...names])].toSorted(byText));
  }
  return methods;
};

/** Sorts by code unit, the same on every machine. */
export const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const byName = ([one]: [string, unknown], [other]: [string, unknown]): number => byText(one, other);

type Named = Pick<Reach, "id" | "files"> & { all: readonly Uses[]; extra?: readonly EnvName[] };

const reach = ({ id, files, all, extra = [] }: Named): Reach => {
  const uses = union(all);
  const read = [...uses.keys()].flatMap((port): readonly EnvName[] => homes[port].env);
  return { id, files, uses, env: [...new Set<EnvName>([...everywhere, ...extra, ...read])].toSorted(byText) };
};

const roomOf = (file: string): string => file.split("/")[0] ?? file;

/** Every room asks the clock whether a token is still valid. */
const always: Uses = { clock: ["now"] };

const room = (id: string, members: readonly [string, AnyRoute][]): Planned => {
  const routes = members.map(([, route]) => route);
  const guarded = routes.some((route) => route.access !== "public");
  const all = [always, ...routes.map((route): Uses => route.uses)];
  const files = members.map(([file]) => file);
  return { kind: "room", routes, ...reach({ id, files, all, extra: guarded ? tokenEnvironment : [] }) };
};

const job = (file: string, declared: AnyJob): Planned => {
  const named = { id: file.replaceAll("/", "-"), files: [file], all: [declared.uses] };
  return declared.kind === "consumer"
    ? { ...reach({ ...named, extra: deadLetters.env }), kind: "consumer", job: declared }
    : { ...reach(named), kind: "schedule", job: declared };
};

/** One function per room, one per consumer, one per schedule. */
export const plan = (declared: Declared): readonly Planned[] => {
  const rooms = Object.groupBy(Object.entries(declared.routes), ([file]) => roomOf(file));
  return [
    ...Object.entries(rooms).map(([id, members]) => room(id, members ?? [])),
    ...Object.entries(declared.jobs).map(([file, one]) => job(file, one)),
  ];
};

/** The gateway's route keys: every GET is there as HEAD too; `$default` takes what no route takes. */
export const routeKeys = (route: AnyRoute): readonly string[] => {
  if (route.path === "$default") return ["$default"];
  const methods = route.method === "GET" ? ["GET", "HEAD"] : [route.method];
  return methods.map((method) => `${method} ${route.path}`);
};
