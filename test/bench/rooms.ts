// A room in a process of its own, whose calls are noted with what they cost at the table.
import * as z from "zod";
import { type Metric, startProcess } from "./measured/process.ts";
import type { World } from "./world.ts";

const Answer = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string().default("{}"),
});
export type Answer = z.infer<typeof Answer>;

export type Cost = {
  name: string;
  status: number;
  calls: number;
  units: number;
  /** What the formula gives; null where the engine does not report what it charges: a refused write. */
  formula: number | null;
};

export type Step = {
  name: string;
  event: unknown;
  status: number;
  formula: (answer: Answer) => Promise<number | null> | number | null;
};

/** `does` makes a call, insists on its status and notes its cost. */
export const openRoom = async (world: World, id: string, costs: Cost[]) => {
  const bundle = world.bundles.get(id);
  if (!bundle) throw new Error(`There is no bundle ${id}.`);
  const process = await startProcess({ child: world.child, environment: bundle.environment });
  let imported = false;
  const ask = async (event: unknown): Promise<{ answer: unknown; metric: Metric }> => {
    if (imported) return process.one(event);
    imported = true;
    const { answer } = await process.first(bundle.file, event);
    return { answer, metric: await process.metric() };
  };
  const does = async ({ name, event, status, formula }: Step): Promise<Answer> => {
    const { answer: given, metric } = await ask(event);
    const answer = Answer.parse(given);
    if (answer.statusCode !== status) throw new Error(`${name} answered ${JSON.stringify(answer)}.`);
    costs.push({
      name,
      status,
      calls: metric.TableCalls,
      units: metric.TableUnits,
      formula: await formula(answer),
    });
    return answer;
  };
  return { does, end: process.end };
};
export type Room = Awaited<ReturnType<typeof openRoom>>;
