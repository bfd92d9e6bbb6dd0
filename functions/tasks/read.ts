import { route } from "../../shared/http/route.ts";
import { operatorOnly } from "../../shared/records/authority.ts";
import { TaskView } from "../../shared/records/telling/task.ts";
import { taskNamed, taskParams } from "./params.ts";
import { viewOf } from "./rules.ts";

export const handler = route({
  method: "GET",
  path: "/v1/tasks/{taskId}",
  summary: "Shows a task of the operator",
  access: ["operator"],
  params: taskParams,
  returns: { 200: TaskView },
  fails: ["caller.not-operator", "task.unknown"],
  uses: { clock: ["now", "today"], directory: ["current"], tasks: ["read"] },
}).handle(async ({ params, caller }, { clock, directory, tasks }) => {
  operatorOnly({ directory: await directory.current(), caller, today: clock.today() });
  const task = await taskNamed(params.taskId, tasks);
  return { status: 200, body: viewOf(task, clock.now()), etag: String(task.version) };
});
