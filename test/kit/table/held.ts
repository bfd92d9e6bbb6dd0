// A held case with its operator's task, for the tests of those who work with tasks.
import { beforeAll } from "vitest";
import { tell } from "../../../functions/notifications/telling/tell.ts";
import type { CaseRef } from "../../../shared/records/case.ts";
import { directoryOf } from "../../../shared/records/directory.ts";
import { Task, taskIdOf } from "../../../shared/records/telling/task.ts";
import { aCaller, aReference, theOperator } from "../builders.ts";
import type { realPorts } from "./ports.ts";
import { useTelling } from "./telling.ts";

export const operator = aCaller(theOperator, "operator");

/** A world in which some cases have made tasks. */
export const useTasks = () => {
  const telling = useTelling();
  const directory = { ...telling.real.directory, current: () => Promise.resolve(directoryOf(aReference())) };
  const ports: ReturnType<typeof realPorts> = { ...telling.real, directory };
  beforeAll(async () => {
    await ports.cursors.rotate(ports.clock.now());
  });
  /** A case whose vendor's address is refused: undeliverable, with its task. */
  const undeliverable = async (): Promise<{ ref: CaseRef; id: string; task: Task }> => {
    const ref = await telling.aCase();
    const { ports: refusing } = telling.world((mail) =>
      mail.to.endsWith("@fjord.example")
        ? { outcome: "refused", detail: "" }
        : { outcome: "accepted", messageId: "m" },
    );
    await tell(ref, refusing);
    await tell(ref, refusing);
    const task = (await ports.tasks.ofSubject(ref)).find((one) => one.ref.kind === "undeliverable");
    if (!task) throw new Error("The case made no task.");
    return { ref, id: taskIdOf(task.ref), task: Task.parse(task) };
  };
  return { ...telling, ports, undeliverable };
};
