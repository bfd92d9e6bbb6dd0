// Whether a notice is still worth telling, asked again just before it goes.
import type { TemplateName } from "../../../shared/records/telling/template.ts";
import type { Notice } from "./fate.ts";
import { reminderTemplates } from "./overdue.ts";
import { attemptOf, fromAge, type Known } from "./rules.ts";

const followed = (found: Known["found"], version: number, move: string): boolean =>
  attemptOf(found.record.history, version).some((later) => later.v > version && later.move === move);

const ended = ["withdraw", "reject", "verify", "end"];

const mended = ["withdraw", "fix", "mend"];

/** Templates that ask somebody to do something, and the moves after which there is nothing left to do. */
const pointlessAfter: { readonly [T in TemplateName]?: readonly string[] } = {
  "access-request-to-vendor": ended,
  "fault-report-to-vendor": mended,
  "held-to-operator": ["lift", "refuse", ...ended],
  "needs-info-to-library": ["answer", ...ended, "undo_needs_info", "undo_further_needs_info"],
  "answered-to-vendor": ended,
  "does-not-work-to-vendor": ["activate", ...ended],
  "undeliverable-to-operator": ["redeliver", ...ended],
  "fault-question-to-library": ["answer", ...mended],
  "fault-answered-to-vendor": mended,
  "still-broken-to-vendor": mended,
  "not-ours-to-operator": ["pass_on", "route", ...mended],
  "fixed-to-library": ["confirm", "reopen", "close"],
};

const reminders: readonly TemplateName[] = Object.values(reminderTemplates);

/** Asked again just before sending: what was withdrawn, answered or solved meanwhile is not told any more. */
export const stillTrue = (known: Omit<Known, "told">, notice: Notice): boolean => {
  if (reminders.includes(notice.template))
    return fromAge(known).some(
      ({ template, version }) => template === notice.template && version === notice.version,
    );
  const after = pointlessAfter[notice.template] ?? [];
  return !after.some((move) => followed(known.found, notice.version, move));
};
