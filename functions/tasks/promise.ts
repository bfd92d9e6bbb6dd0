import * as z from "zod";
import { route } from "../../shared/http/route.ts";
import { operatorOnly } from "../../shared/records/authority.ts";
import { PromiseView } from "../../shared/records/telling/task.ts";

const Month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);

// Not below /v1/tasks: there any word may be a task's id.
export const handler = route({
  method: "GET",
  path: "/v1/task-promise",
  summary: "Tells how the promise of an answer within 24 hours on weekdays was kept in a month",
  access: ["operator"],
  query: z.strictObject({ month: Month.optional() }),
  returns: { 200: PromiseView },
  fails: ["caller.not-operator"],
  uses: { clock: ["now", "today"], directory: ["current"], tasks: ["promise", "late"] },
}).handle(async ({ query, caller }, { clock, directory, tasks }) => {
  const today = clock.today();
  operatorOnly({ directory: await directory.current(), caller, today });
  const month = query.month ?? today.slice(0, 7);
  const [kept, lateNow] = await Promise.all([tasks.promise(month), tasks.late(clock.now())]);
  return { status: 200, body: { month, ...kept, lateNow } };
});
