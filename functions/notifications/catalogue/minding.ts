// Keeps the operator's tasks about the catalogue: raises what is missing, ends what came about by itself.
import { plusWeekdayHours } from "../../../shared/calendar.ts";
import type { Granted } from "../../../shared/ports.ts";
import { proposalTask } from "../../../shared/records/catalogue/proposal.ts";
import type { Organisation } from "../../../shared/records/organisation.ts";
import { addressRef, type SubjectRef } from "../../../shared/records/telling/subject.ts";
import type { TaskKind } from "../../../shared/records/telling/task.ts";
import { productRef, type Question } from "./confirming.ts";
import { lapseOf, silenceOf } from "./rules.ts";

export const mindingUses = {
  clock: ["now"],
  notifications: ["ofSubject"],
  tasks: ["ofSubject", "raise", "answer"],
  proposals: ["list"],
} as const;
type Minding = Granted<typeof mindingUses>;

const promisedHours = 24;

type Duty = { subject: SubjectRef; kind: TaskKind; version: number | null };

/** Raises the task a duty asks for, and ends every other one of its kind about the subject; 1 where one was raised. */
const keep = async ({ subject, kind, version }: Duty, { clock, tasks }: Minding): Promise<number> => {
  const now = clock.now();
  const open = (await tasks.ofSubject(subject)).filter(
    ({ ref, answeredAt }) => ref.kind === kind && answeredAt === null,
  );
  for (const task of open)
    if (task.ref.version !== version)
      await tasks.answer(task.ref, {
        outcome: "resolved_itself",
        text: null,
        by: "system",
        version: task.version,
        at: now,
      });
  if (version === null) return 0;
  const answerBy = plusWeekdayHours(now, promisedHours);
  return Number(await tasks.raise({ subject, version, kind }, { raisedAt: now, answerBy }));
};

/** The task about a product whose vendor is silent. */
export const mindSilence = ({ product, told }: Question, ports: Minding): Promise<number> =>
  keep(
    {
      subject: productRef(product),
      kind: "product_not_confirmed",
      version: silenceOf(product, told, ports.clock.now())?.version ?? null,
    },
    ports,
  );

const mailed: readonly string[] = ["access", "support"];

/** The tasks about the addresses of a vendor that nobody has proven. Its products stay on offer. */
export const mindProofs = async (vendor: Organisation, ports: Minding): Promise<number> => {
  let raised = 0;
  for (const contact of vendor.contacts.filter(({ role }) => mailed.includes(role))) {
    const subject = addressRef(vendor.organisationId, contact.email);
    const lapse = lapseOf(contact, await ports.notifications.ofSubject(subject), ports.clock.now());
    raised += await keep({ subject, kind: "proof_lapsed", version: lapse?.version ?? null }, ports);
  }
  return raised;
};

/** The tasks of proposals whose maker was cut short before it raised them. */
export const mindProposals = async ({ clock, proposals, tasks }: Minding): Promise<number> => {
  const raisedAt = clock.now();
  const answerBy = plusWeekdayHours(raisedAt, promisedHours);
  let raised = 0;
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof proposals.list>> = await proposals.list("waiting", {
      limit: 200,
      after,
    });
    for (const proposal of page.items) {
      const ref = proposalTask(proposal);
      if (ref) raised += Number(await tasks.raise(ref, { raisedAt, answerBy }));
    }
    after = page.after;
  } while (after !== null);
  return raised;
};
