import * as z from "zod";
import { bindingOf, listOf, listQuery, pageSize } from "../../shared/http/lists.ts";
import { route } from "../../shared/http/route.ts";
import { operatorOnly } from "../../shared/records/authority.ts";
import { TaskView } from "../../shared/records/telling/task.ts";
import { viewOf } from "./rules.ts";

export const handler = route({
  method: "GET",
  path: "/v1/tasks",
  summary: "Lists the operator's tasks: the open ones, first due first, or the answered ones, latest first",
  access: ["operator"],
  query: z.strictObject({ ...listQuery, state: z.enum(["open", "answered"]).optional() }),
  returns: { 200: listOf(TaskView) },
  fails: ["caller.not-operator"],
  uses: {
    clock: ["now", "today"],
    directory: ["current"],
    cursors: ["open", "seal"],
    tasks: ["list"],
  },
}).handle(async ({ query, caller, request }, { clock, directory, cursors, tasks }) => {
  operatorOnly({ directory: await directory.current(), caller, today: clock.today() });
  const binding = bindingOf(request, query, caller);
  const after = await cursors.open(query.cursor, binding);
  const page = await tasks.list(query.state ?? "open", { limit: query.limit ?? pageSize, after });
  const now = clock.now();
  const items = page.items.map((task) => viewOf(task, now));
  return { status: 200, body: { items, next: await cursors.seal(page.after, binding) } };
});
