// A process that dies: from a chosen call to the outside on, nothing it asks for happens any more.

type Calls = { count: number };
const dead = new Error("The process was killed.");

const dying = <T extends object>(port: T, step: number, calls: Calls): T =>
  new Proxy(port, {
    get: (target, name, receiver) => {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== "function") return method;
      return async (...args: unknown[]) => {
        const mine = calls.count;
        calls.count += 1;
        if (mine > step) throw dead;
        const answer: unknown = await Reflect.apply(method, target, args);
        // The call came through, but its caller died before it heard so.
        if (mine === step) throw dead;
        return answer;
      };
    },
  });

/** Ports that ask nothing of the outside, and so cannot die on the way. */
const certain = ["clock", "ids", "mailHours"];

/** The ports of a process that dies when its call number `step` (from 0) comes back. */
export const killedAt = <P extends { clock: object; ids: object }>(ports: P, step: number) => {
  const calls: Calls = { count: 0 };
  const entries = Object.entries(ports).map(([name, port]) =>
    certain.includes(name) || typeof port !== "object" || port === null
      ? [name, port]
      : [name, dying(port, step, calls)],
  );
  const killed: P = Object.assign({ ...ports }, Object.fromEntries(entries));
  return { ports: killed, made: () => calls.count };
};
