// A filled-in form becomes a move, by the same rules as a call to the API: one conditional write on the version seen.
import type { Language } from "../../shared/kinds.ts";
import { toldInWords } from "../../shared/pages/case-page.ts";
import type { Page } from "../../shared/pages/layout.ts";
import { objected, said } from "../../shared/pages/notices.ts";
import type { Case, Granted } from "../../shared/ports.ts";
import { undoOf } from "../../shared/records/access/legal-moves.ts";
import { IncidentId } from "../../shared/records/incident/incident.ts";
import type { IncidentChanges } from "../../shared/records/incident/moves.ts";
import { actorOf, type Reading } from "./reading.ts";
import { type CaseForm, choicesOf, type Judged, judge } from "./rules.ts";
import { historyOf } from "./view.ts";

export const movingUses = {
  ids: ["next"],
  accessRequests: ["move"],
  cases: ["read", "move"],
  incidents: ["move"],
} as const;
type Ports = Granted<typeof movingUses>;

/** The page's status and notice, and the case as it is then. */
type Shown = { status: 200 | 409 | 422; notice: NonNullable<Page["notice"]>; found: Case };

type Wanted = Exclude<Judged, { flaw: unknown }>;
type Wish = { wanted: Wanted; version: number };

const wishOf = (reading: Reading, { wanted, version }: Wish, eventId: string) => {
  const { link, found, now } = reading;
  const actor = actorOf(reading);
  if (!actor) return null;
  return {
    version,
    eventId,
    at: now,
    actor,
    reason: wanted.reason,
    ...(link.as === "vendor" && { vendorId: found.record.vendorId }),
    ...(wanted.text !== null && {
      changes: {
        said: {
          by: link.as === "vendor" ? ("vendor" as const) : ("library" as const),
          at: now,
          text: wanted.text,
        },
      },
    }),
  };
};

const changesOf = ({ choice, text, until }: Wanted): IncidentChanges => {
  if (choice.move === "workaround") return { workaround: text };
  return choice.move === "estimate" ? { estimate: until } : {};
};

type Moved = { outcome: "moved" } | { outcome: "unknown" } | { outcome: "changed"; found: Case };

/** What is said of the incident leaves the report as it is: the page shows the case anew. */
const speak = async (reading: Reading, { wanted }: Wish, { incidents, ids }: Ports): Promise<Moved> => {
  const { found, now } = reading;
  const actor = actorOf(reading);
  if (found.kind !== "fault-report" || wanted.choice.of !== "incident" || !actor)
    return { outcome: "unknown" };
  const moved = await incidents.move(IncidentId.parse(found.record.incidentId), {
    move: wanted.choice.move,
    eventId: ids.next(),
    at: now,
    actor,
    vendorId: found.record.vendorId,
    changes: changesOf(wanted),
  });
  return { outcome: moved.outcome === "moved" ? "moved" : "unknown" };
};

const move = async (reading: Reading, wish: Wish, ports: Ports): Promise<Moved> => {
  const { found, link } = reading;
  const { choice } = wish.wanted;
  if (choice.of === "incident") return speak(reading, wish, ports);
  const made = wishOf(reading, wish, ports.ids.next());
  if (!made) return { outcome: "unknown" };
  const moved = await ports.cases.move(link.case, { move: choice.move, ...made });
  if (moved.outcome === "unknown" || moved.outcome === "moved") return { outcome: moved.outcome };
  return { outcome: "changed", found: (await ports.cases.read(link.case)) ?? found };
};

const stale = (found: Case, version: number, language: Language): Shown => {
  const since = historyOf(found, version).map((told) => `${toldInWords(told, language)}.`);
  return { status: 409, notice: objected("stale", language, since), found };
};

const mayUndo = ({ link, now }: Reading, after: Case): boolean =>
  link.as === "vendor" && after.kind === "access-request" && undoOf(after.record, now) !== null;

/** Makes the move that a form asks for, or says why not. */
export const moveByForm = async (
  reading: Reading,
  { form, language }: { form: CaseForm & { version?: string | undefined }; language: Language },
  ports: Ports,
): Promise<Shown> => {
  const { link, found, now } = reading;
  const version = /^\d{1,9}$/.test(form.version ?? "") ? Number(form.version) : 0;
  if (form.choice && version !== found.record.version) return stale(found, version, language);
  const wanted = judge(form, choicesOf(actorOf(reading)?.kind ?? null, found, now), now);
  if ("flaw" in wanted) return { status: 422, notice: objected(wanted.flaw, language), found };
  const moved = await move(reading, { wanted, version }, ports);
  if (moved.outcome === "unknown") return { status: 422, notice: objected("not_now", language), found };
  if (moved.outcome === "changed") return stale(moved.found, version, language);
  const after = (await ports.cases.read(link.case)) ?? found;
  return {
    status: 200,
    notice: said(mayUndo(reading, after) ? "undoable" : "moved", language),
    found: after,
  };
};
