import { Problem } from "../../shared/http/problem.ts";
import { route } from "../../shared/http/route.ts";
import { operatorOnly } from "../../shared/records/authority.ts";
import { TaskAnswerBody, TaskView } from "../../shared/records/telling/task.ts";
import { follow, followingUses } from "./follow.ts";
import { taskNamed, taskParams } from "./params.ts";
import { answerFlaws, consequenceOf, viewOf } from "./rules.ts";

// What follows comes before the answer: where it fails between them the task is still open, and is answered again;
// the other way round it would be answered, and nothing would follow.
export const handler = route({
  method: "POST",
  path: "/v1/tasks/{taskId}/answers",
  summary: "Answers a task: `done` has an undeliverable case told again, or an address written to again",
  access: ["operator"],
  params: taskParams,
  body: TaskAnswerBody,
  needsVersion: true,
  returns: { 200: TaskView },
  fails: ["caller.not-operator", "task.unknown", "task.answered", "task.refused"],
  uses: {
    ...followingUses,
    clock: ["now", "today"],
    directory: ["current"],
    tasks: ["read", "answer"],
  },
}).handle(async ({ params, body, version, caller }, ports) => {
  const { clock, directory, tasks } = ports;
  const actor = operatorOnly({ directory: await directory.current(), caller, today: clock.today() });
  const task = await taskNamed(params.taskId, tasks);
  if (task.answeredAt !== null) throw new Problem("task.answered");
  if (task.version !== version) throw new Problem("request.version-stale");
  const flaws = answerFlaws(body);
  if (flaws.length > 0) throw new Problem("task.refused", { flaws });
  await follow(task, { consequence: consequenceOf(task, body), actor }, ports);
  const { outcome, text = null } = body;
  const at = clock.now();
  const answered = await tasks.answer(task.ref, { outcome, text, by: "operator", version, at });
  if (answered.outcome === "unknown") throw new Problem("task.unknown");
  if (answered.outcome === "final") throw new Problem("task.answered");
  if (answered.outcome === "stale") throw new Problem("request.version-stale");
  return { status: 200, body: viewOf(answered.task, at), etag: String(answered.task.version) };
});
