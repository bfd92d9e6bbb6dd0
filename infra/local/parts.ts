// The parts that need no template, started side by side with the synthesis: gateway, engine and mailbox.
import type { Synthesized } from "../synth.ts";
import { currentAssembly } from "./assembly/current.ts";
import { type Closing, settled } from "./closing.ts";
import { type Engine, startEngine } from "./engine/start.ts";
import { type Gateway, openGateway } from "./http/gateway.ts";
import type { Logs } from "./logs.ts";
import { type Mailbox, startMailbox } from "./mailbox/start.ts";
import { type Place, StartError } from "./state.ts";

export type Wish = {
  /** 0 takes a free one. */
  port: number;
  mailPort: number;
  /** Where state is kept; null keeps nothing. */
  directory: string | null;
  /** What was synthesized before; without it, the sources are synthesized now. */
  synthesized?: Synthesized;
  /** Load the demo data into a new table. */
  seed: boolean;
  /** Whether every function has an instance before the first call; true where it is left out. */
  warm?: boolean;
  /** A table file to begin with where there is none yet; it is copied. */
  tableFile?: string;
  /** Hears what is started. */
  log?: (line: string) => void;
  /** Hears every line that a function writes. */
  onLine?: (functionId: string, line: string) => void;
};

export type Parts = {
  say(line: string): void;
  place: Place;
  logs: Logs;
  url: string;
  gateway: Gateway;
  engine: Engine;
  mailbox: Mailbox;
  synthesized: Synthesized;
};

/** Takes the port of the API; a `StartError` where another program has it. */
export const openPort = async (port: number): Promise<Gateway> => {
  try {
    return await openGateway(port);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    throw new StartError(
      `Port ${port}, meant for the API, is taken by another program. Name a free one in PORT.`,
      { cause: error },
    );
  }
};

type Starting = Wish & Pick<Parts, "place" | "logs" | "say">;

const synthesizedOf = async ({ synthesized: given, place, say }: Starting, stops: Closing) => {
  if (given) return given;
  const started = performance.now();
  const synthesized = await currentAssembly(place, stops);
  say(`Synthesis   stage local, ${Math.round(performance.now() - started)} ms`);
  return synthesized;
};

/** Starts them all; what did start when another failed is ended by `stops`. */
export const startParts = async (
  wish: Wish & Pick<Parts, "place" | "logs">,
  stops: Closing,
): Promise<Parts> => {
  const say = wish.log ?? (() => undefined);
  const { place, logs } = wish;
  const gateway = await openPort(wish.port);
  stops.add(gateway.stop);
  const url = `http://127.0.0.1:${gateway.port}`;
  const starting = async <T extends { said: string; stop(): Promise<void> }>(
    name: string,
    part: Promise<T>,
  ) => {
    const started = await part;
    stops.add(started.stop);
    say(`${name.padEnd(12)}${started.said}`);
    return started;
  };
  const [synthesized, engine, mailbox] = await settled([
    synthesizedOf({ ...wish, say }, stops),
    starting("Engine", startEngine(place, wish.tableFile)),
    starting("Mailbox", startMailbox(place, wish.mailPort)),
  ]);
  return { say, place, logs, url, gateway, engine, mailbox, synthesized };
};
