// A filled-in form becomes a move, by the same rules as a call to the API: one conditional write on the version seen.
import type { Language } from "../../shared/kinds.ts";
import { toldInWords } from "../../shared/pages/case-page.ts";
import type { Page } from "../../shared/pages/layout.ts";
import { objected, said } from "../../shared/pages/notices.ts";
import type { Case, Granted } from "../../shared/ports.ts";
import { undoOf } from "../../shared/records/access/legal-moves.ts";
import type { AccessRequest } from "../../shared/records/access-request.ts";
import type { MoveOutcome } from "../../shared/records/outcome.ts";
import { actorOf, type Reading } from "./reading.ts";
import { type CaseForm, choicesOf, type Judged, judge } from "./rules.ts";
import { historyOf } from "./view.ts";

export const movingUses = { ids: ["next"], accessRequests: ["move"] } as const;
type Ports = Granted<typeof movingUses>;

/** The page's status and notice, and the case as it is then. */
type Shown = { status: 200 | 409 | 422; notice: NonNullable<Page["notice"]>; found: Case };

type Wanted = Exclude<Judged, { flaw: unknown }>;

const move = (
  reading: Reading,
  { wanted, version }: { wanted: Wanted; version: number },
  { ids, accessRequests }: Ports,
): Promise<MoveOutcome<AccessRequest>> | null => {
  const { link, found, now } = reading;
  const actor = actorOf(reading);
  if (found.kind !== "access-request" || !actor) return null;
  return accessRequests.move(found.record, {
    move: wanted.move,
    version,
    eventId: ids.next(),
    at: now,
    actor,
    reason: wanted.reason,
    ...(link.as === "vendor" && { vendorId: found.record.vendorId }),
    ...(wanted.text !== null && {
      changes: { said: { by: link.as === "vendor" ? "vendor" : "library", at: now, text: wanted.text } },
    }),
  });
};

const stale = (found: Case, version: number, language: Language): Shown => {
  const since = historyOf(found, version).map((told) => `${toldInWords(told, language)}.`);
  return { status: 409, notice: objected("stale", language, since), found };
};

/** Makes the move that a form asks for, or says why not. */
export const moveByForm = async (
  reading: Reading,
  { form, language }: { form: CaseForm & { version?: string | undefined }; language: Language },
  ports: Ports,
): Promise<Shown> => {
  const { link, found, now } = reading;
  const version = /^\d{1,9}$/.test(form.version ?? "") ? Number(form.version) : 0;
  if (form.choice && version !== found.record.version) return stale(found, version, language);
  const wanted = judge(form, choicesOf(actorOf(reading)?.kind ?? null, found, now));
  if ("flaw" in wanted) return { status: 422, notice: objected(wanted.flaw, language), found };
  const moved = await move(reading, { wanted, version }, ports);
  if (!moved || moved.outcome === "unknown")
    return { status: 422, notice: objected("not_now", language), found };
  const after: Case = { kind: "access-request", record: moved.record };
  if (moved.outcome !== "moved") return stale(after, version, language);
  const mayUndo = link.as === "vendor" && undoOf(moved.record, now) !== null;
  return { status: 200, notice: said(mayUndo ? "undoable" : "moved", language), found: after };
};
