// The code that runs now: functions and routes of one synthesis, until another one takes their place.
import { router } from "../http/router.ts";
import type { LocalStack } from "../template/read.ts";
import type { Lines } from "./instance.ts";
import { type Functions, type Invoke, openFunctions } from "./pool.ts";

type Around = { environment: Readonly<Record<string, string>>; lines: Lines; warm: boolean };

export type Code = {
  invoke: Invoke;
  route: ReturnType<typeof router>;
  /** Calls from now on meet the new code; calls under way end with the old one. */
  replace(stack: LocalStack): void;
  end(): Promise<void>;
};

/** Longer than any call that is under way: a schedule's timeout here, where all of them end within seconds. */
const longestCall = 60_000;

/** Opens the code; with `warm` an instance of every function starts at once, else with its first call. */
export const openCode = (stack: LocalStack, around: Around): Code => {
  const open = (from: LocalStack) => {
    const functions = openFunctions(from.functions, around);
    if (around.warm) functions.warm();
    return { functions, route: router(from.routes) };
  };
  let current = open(stack);
  const old = new Set<Functions>();
  return {
    invoke: (arn, event) => current.functions.invoke(arn, event),
    route: (method, path) => current.route(method, path),
    replace: (anew) => {
      const { functions } = current;
      current = open(anew);
      old.add(functions);
      setTimeout(() => {
        old.delete(functions);
        void functions.end();
      }, longestCall).unref();
    },
    end: async () => {
      await Promise.all([current.functions, ...old].map((functions) => functions.end()));
    },
  };
};
