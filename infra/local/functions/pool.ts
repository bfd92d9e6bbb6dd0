// The functions: each has up to four instances, started when all others are busy; further calls wait their turn.
import { randomUUID } from "node:crypto";
import type { LocalFunction } from "../template/read.ts";
import { FunctionError, type Instance, type Lines, startInstance } from "./instance.ts";

/** Calls a function, by ARN or name, with an event; a function error rejects as `FunctionError`. */
export type Invoke = (functionName: string, event: unknown) => Promise<unknown>;

const mostInstances = 4;

type Surroundings = { environment: Readonly<Record<string, string>>; lines: Lines };

class Pool {
  readonly #definition: LocalFunction;
  readonly #around: Surroundings;
  readonly #idle: Instance[] = [];
  readonly #all = new Set<Instance>();
  readonly #waiting: ((instance: Instance) => void)[] = [];

  constructor(definition: LocalFunction, around: Surroundings) {
    this.#definition = definition;
    this.#around = around;
  }

  /** Starts the first instance before anybody calls. */
  warm(): void {
    this.#idle.push(this.#start());
  }

  async invoke(event: unknown): Promise<unknown> {
    const instance = await this.#take();
    try {
      const deadline = Date.now() + this.#definition.timeoutSeconds * 1000;
      return await instance.invoke({ requestId: randomUUID(), event, deadline, arn: this.#definition.arn });
    } finally {
      this.#give(instance);
    }
  }

  async end(): Promise<void> {
    await Promise.all([...this.#all].map((instance) => instance.end()));
  }

  #start(): Instance {
    const instance = startInstance(this.#definition, this.#around);
    this.#all.add(instance);
    return instance;
  }

  #take(): Promise<Instance> {
    // The last one first, as Lambda prefers a warm instance.
    for (let free = this.#idle.pop(); free; free = this.#idle.pop()) {
      if (free.alive()) return Promise.resolve(free);
      this.#all.delete(free);
    }
    if (this.#all.size < mostInstances) return Promise.resolve(this.#start());
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #give(instance: Instance): void {
    if (!instance.alive()) this.#all.delete(instance);
    const next = this.#waiting.shift();
    if (next) next(instance.alive() ? instance : this.#start());
    else if (instance.alive()) this.#idle.push(instance);
  }
}

export type Functions = { invoke: Invoke; warm(): void; end(): Promise<void> };

const nameIn = (arn: string): string => arn.split(":function:").at(-1) ?? arn;

/** Opens the functions; their threads start with `warm` or with the first call. */
export const openFunctions = (definitions: readonly LocalFunction[], around: Surroundings): Functions => {
  const pools = new Map(
    definitions.map((definition) => [nameIn(definition.arn), new Pool(definition, around)]),
  );
  return {
    invoke: (name, event) => {
      const pool = pools.get(nameIn(name));
      return pool ? pool.invoke(event) : Promise.reject(new FunctionError(`There is no function ${name}.`));
    },
    warm: () => {
      for (const pool of pools.values()) pool.warm();
    },
    end: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
};
