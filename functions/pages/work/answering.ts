// One choice for many cases: each is moved by itself, and each tells what became of it.
import { type Language, LibraryNumber } from "../../../shared/kinds.ts";
import type { Page } from "../../../shared/pages/layout.ts";
import { objected, said } from "../../../shared/pages/notices.ts";
import type { RowResult } from "../../../shared/pages/work-page.ts";
import type { AccessRequestKey, Granted } from "../../../shared/ports.ts";
import { accessRequestId, parseAccessRequestId } from "../../../shared/records/access-request.ts";
import { caseNumberOf } from "../../../shared/records/case.ts";
import type { movingUses } from "../moving.ts";
import type { Work } from "./reading.ts";

type Ports = Granted<typeof movingUses>;
type Row = { key: AccessRequestKey; version: number };
type Choice = "acknowledge" | "activate";

const rowForm = /^(\d{7})\/([^/]{1,80})\/(\d{1,9})$/;

const rowOf = (text: string): Row[] => {
  const [, number = "", id = "", version = ""] = rowForm.exec(text) ?? [];
  const named = parseAccessRequestId(id);
  return named
    ? [{ key: { libraryNumber: LibraryNumber.parse(number), ...named }, version: Number(version) }]
    : [];
};

const answer = async (
  { link, vendor, now }: Work,
  { row: { key, version }, move }: { row: Row; move: Choice },
  { ids, accessRequests }: Ports,
): Promise<RowResult> => {
  const moved = await accessRequests.move(key, {
    move,
    version,
    eventId: ids.next(),
    at: now,
    actor: { kind: "vendor", organisationNumber: vendor?.organisationNumber ?? null, supplier: null },
    reason: null,
    vendorId: link.vendorId,
  });
  const ref = { kind: "access-request", libraryNumber: key.libraryNumber, id: accessRequestId(key) } as const;
  const outcomes = { moved: "done", stale: "changed", wrong_state: "not_now", unknown: "not_now" } as const;
  return { caseNumber: caseNumberOf(ref), outcome: outcomes[moved.outcome] };
};

const choiceIn = (choice: string | undefined): Choice | null =>
  choice === "acknowledge" || choice === "activate" ? choice : null;

type Answered = {
  status: 200 | 422;
  notice: NonNullable<Page["notice"]>;
  results: RowResult[];
};

/** Answers every ticked row, one after the other; a vendor that is no contact for access has none. */
export const answerRows = async (
  work: Work,
  wish: { form: { row?: string[] | undefined; choice?: string | undefined }; language: Language },
  ports: Ports,
): Promise<Answered> => {
  const { form, language } = wish;
  const move = choiceIn(form.choice);
  const refused = (why: "no_choice" | "no_rows" | "not_now"): Answered => ({
    status: 422,
    notice: objected(why, language),
    results: [],
  });
  if (!move) return refused("no_choice");
  if (!work.kinds.includes("access-request")) return refused("not_now");
  const rows = [...new Set(form.row ?? [])].flatMap(rowOf);
  if (rows.length === 0) return refused("no_rows");
  const results: RowResult[] = [];
  for (const row of rows) results.push(await answer(work, { row, move }, ports));
  return { status: 200, notice: said("moved", language), results };
};
