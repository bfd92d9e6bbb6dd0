// Tasks: raised once, listed by when they are to be answered, answered once; and how the 24-hour promise was kept.
import * as z from "zod";
import { osloDay } from "../../clock.ts";
import type { Instant } from "../../kinds.ts";
import type { Page } from "../../ports/pages.ts";
import type { Ports } from "../../ports.ts";
import { Task, type TaskRef } from "../../records/telling/task.ts";
import { getItem, putItem, toAttributes, toKey, transact } from "../client.ts";
import { fromItem, fromItemOrNull, type Item, setAll, toItem } from "../codec.ts";
import { conditionally, together } from "../failed-condition.ts";
import { keys } from "../keys.ts";
import { everything } from "../pages.ts";
import { countDue, dueItems } from "./due-items.ts";

const Promised = z.object({
  answered: z.int().default(0),
  inTime: z.int().default(0),
  resolvedThemselves: z.int().default(0),
});

const raise: Ports["tasks"]["raise"] = async (ref, { raisedAt, answerBy }) => {
  const task: Task = { ref, raisedAt, answerBy, answeredAt: null, answer: null, version: 1 };
  const written = await conditionally(
    putItem({
      Item: toItem(keys.task(ref), { ...task, dueFor: "task", dueAt: answerBy }),
      ConditionExpression: "attribute_not_exists(pk)",
    }),
  );
  return written.ok;
};

const position = z.object({ pk: z.string(), sk: z.string(), dueFor: z.string(), dueAt: z.string() });

const afterItem = (after: string): Item => toAttributes(position.parse(JSON.parse(after)));

const afterText = (last: Item): string =>
  JSON.stringify(Object.fromEntries(Object.entries(last).map(([name, value]) => [name, value.S])));

const list: Ports["tasks"]["list"] = async (which, { limit, after }): Promise<Page<Task>> => {
  const { items, last } = await dueItems(which === "open" ? "task" : "task-answered", {
    limit,
    newestFirst: which === "answered",
    ...(after !== null && { after: afterItem(after) }),
  });
  // The index follows the table a moment later: what was answered since is open no more.
  const tasks = items
    .map((item) => fromItem(Task, item))
    .filter(({ answeredAt }) => (answeredAt === null) === (which === "open"));
  return { items: tasks, after: last ? afterText(last) : null };
};

type Answer = Parameters<Ports["tasks"]["answer"]>[1];

const counts = ({ by }: Answer, inTime: boolean): string[] => {
  if (by === "system") return ["resolvedThemselves"];
  return inTime ? ["answered", "inTime"] : ["answered"];
};

/** The month in Oslo: what is answered at night on the first is not of the month before. */
const monthOf = (at: Instant): string => osloDay(at).slice(0, 7);

const answered = (task: Task, answer: Answer) => {
  const { version, at, ...given } = answer;
  const set = setAll({
    answer: given,
    answeredAt: at,
    version: version + 1,
    dueFor: "task-answered",
    dueAt: at,
  });
  const counted = counts(answer, at <= task.answerBy);
  return transact((TableName) => [
    {
      Update: {
        TableName,
        Key: toKey(keys.task(task.ref)),
        UpdateExpression: set.expression,
        ConditionExpression: "#version = :seen AND answeredAt = :none",
        ExpressionAttributeNames: { ...set.names, "#version": "version" },
        ExpressionAttributeValues: { ...set.values, ...toAttributes({ ":seen": version, ":none": null }) },
        ReturnValuesOnConditionCheckFailure: "ALL_OLD",
      },
    },
    {
      Update: {
        TableName,
        Key: toKey(keys.promise(monthOf(at))),
        UpdateExpression: `ADD ${counted.map((name) => `${name} :one`).join(", ")}`,
        ExpressionAttributeValues: toAttributes({ ":one": 1 }),
      },
    },
  ]);
};

const readTask = async (ref: TaskRef): Promise<Task | null> =>
  fromItemOrNull(Task, (await getItem(keys.task(ref), true)).Item);

const answer: Ports["tasks"]["answer"] = async (ref, given) => {
  const before = await readTask(ref);
  if (!before) return { outcome: "unknown" };
  const parts = await together(() => answered(before, given));
  const task = (await readTask(ref)) ?? before;
  if (parts === "written") return { outcome: "answered", task };
  return { outcome: task.answeredAt === null ? "stale" : "final", task };
};

/** The tasks port. */
export const open = (): Ports["tasks"] => ({
  raise,
  read: readTask,
  ofSubject: (subject) => everything(keys.tasksOf(subject), (item) => fromItem(Task, item)),
  list,
  answer,
  late: (now) => countDue("task", now),
  promise: async (month) => {
    const found = await getItem(keys.promise(month));
    return Promised.parse(found.Item ? fromItem(Promised, found.Item) : {});
  },
});
