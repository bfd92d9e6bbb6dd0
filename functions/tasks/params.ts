// What the address of one task must look like, and the task behind it.
import * as z from "zod";
import { Problem } from "../../shared/http/problem.ts";
import type { Ports } from "../../shared/ports.ts";
import { type Task, taskIdOf, taskRefOf } from "../../shared/records/telling/task.ts";

/** `/v1/tasks/{taskId}` */
export const taskParams = z.object({ taskId: z.string().max(300) });

/** The task an id names, or `task.unknown`; an id that is spelled otherwise names nothing. */
export const taskNamed = async (id: string, tasks: Pick<Ports["tasks"], "read">): Promise<Task> => {
  const ref = taskRefOf(id);
  const task = ref && (await tasks.read(ref));
  if (!task || taskIdOf(task.ref) !== id) throw new Problem("task.unknown");
  return task;
};
