// Webinars and sign-ups, and the tasks of the operator.
import { plusSeconds } from "../../../../shared/clock.ts";
import { systemActor } from "../../../../shared/records/case.ts";
import { taskIdOf } from "../../../../shared/records/telling/task.ts";
import { WebinarId } from "../../../../shared/records/training/webinar.ts";
import { callers, moveOn } from "../../table/life.ts";
import { noon } from "../../table/small-world.ts";
import { aWebinar, bringOn, operator, schedule, webinarBody } from "../../table/training.ts";
import { sentCase } from "./forms.ts";
import { type Operation, onVersion } from "./operation.ts";

const idOf = (name: string): WebinarId => WebinarId.parse(name);

const scheduling: Operation = {
  title: "webinar: scheduled",
  routes: ["training/replace"],
  prepare: async ({ send }, name) => {
    const call = {
      params: { webinarId: name },
      body: webinarBody(),
      headers: onVersion(0),
      caller: operator,
    };
    return { names: [name], call: () => send("PUT /v1/webinars/{webinarId}", call) };
  },
};

const movingWebinar = (word: "cancel" | "record" | "caption", done: number, body?: unknown): Operation => ({
  title: `webinar: ${word}`,
  routes: [`training/moves/${word}`],
  // The file of the captions is written before the webinar that names it.
  ...(word === "caption" && { steps: true }),
  prepare: async ({ send, ports }, name) => {
    await schedule(ports, {}, idOf(name));
    const version = await bringOn(ports, done, idOf(name));
    const call = {
      params: { webinarId: name },
      headers: onVersion(version),
      caller: operator,
      ...(body !== undefined && { body }),
    };
    return { names: [name], call: () => send(`POST /v1/webinars/{webinarId}/${word}`, call) };
  },
});

const holding: Operation = {
  title: "webinar: hold",
  routes: ["training/moves/hold"],
  prepare: async ({ send, ports }, name) => {
    const window = { from: plusSeconds(noon, -7200), to: plusSeconds(noon, -3600) };
    const by = { ...systemActor, kind: "operator" } as const;
    const change = { id: ports.ids.next(), at: noon, by, what: "create" } as const;
    await ports.webinars.replace(null, aWebinar({ webinarId: name, window }), change);
    const call = { params: { webinarId: name }, headers: onVersion(1), caller: operator };
    return { names: [name], call: () => send("POST /v1/webinars/{webinarId}/hold", call) };
  },
};

const signing = (method: "PUT" | "DELETE", route: string): Operation => ({
  title: `sign-up: ${method}`,
  routes: [route],
  prepare: async ({ send, place, ports }, name) => {
    const { libraryNumber } = await place();
    await schedule(ports, {}, idOf(name));
    const path = "/v1/libraries/{libraryNumber}/webinar-sign-ups/{webinarId}";
    const call = { params: { libraryNumber, webinarId: name }, caller: callers.library };
    if (method === "DELETE") await send(`PUT ${path}`, { ...call, body: {} });
    const sent = { ...call, ...(method === "PUT" && { body: {} }) };
    return { names: [libraryNumber, name], call: () => send(`${method} ${path}`, sent) };
  },
});

const answering: Operation = {
  title: "task: answered",
  routes: ["tasks/answer"],
  // What follows from the answer comes before it.
  steps: true,
  prepare: async (world) => {
    const { ref, record } = await sentCase(world);
    const failed = await moveOn(world.ports, record, "fail_delivery");
    if (failed.outcome !== "moved") throw new Error(failed.outcome);
    const task = { subject: ref, version: failed.record.version, kind: "undeliverable" } as const;
    await world.ports.tasks.raise(task, { raisedAt: noon, answerBy: noon });
    const call = {
      params: { taskId: taskIdOf(task) },
      body: { outcome: "done" },
      headers: onVersion(1),
      caller: callers.operator,
    };
    return { names: [ref.libraryNumber], call: () => world.send("POST /v1/tasks/{taskId}/answers", call) };
  },
};

export const peopleOperations: readonly Operation[] = [
  scheduling,
  movingWebinar("cancel", 0),
  movingWebinar("record", 1, { address: "https://video.bibliotek24.example/opptak" }),
  movingWebinar("caption", 2, { language: "nb", file: "WEBVTT\n\n00:01.000 --> 00:04.000\nVelkommen!\n" }),
  signing("PUT", "training/sign-ups/change"),
  signing("DELETE", "training/sign-ups/remove"),
  answering,
  holding,
];
