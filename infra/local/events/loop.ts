// A loop that works until it is stopped: again at once while there is work, after a pause when there is none.
import { setTimeout as pause } from "node:timers/promises";

type Loop = {
  /** Does what there is to do and says how many pieces it were. */
  turn(signal: AbortSignal): Promise<number>;
  idleMilliseconds: number;
  /** A turn that failed is tried again after a second. */
  failed(error: unknown): void;
};

export type Stop = () => Promise<void>;

const afterFailureMilliseconds = 1000;

/** Starts the loop; the returned function ends it after the turn it is in. */
export const startLoop = ({ turn, idleMilliseconds, failed }: Loop): Stop => {
  const ended = new AbortController();
  const rest = (milliseconds: number) =>
    pause(milliseconds, undefined, { signal: ended.signal }).catch(() => undefined);
  const once = async (): Promise<number> => {
    try {
      return (await turn(ended.signal)) > 0 ? 0 : idleMilliseconds;
    } catch (error) {
      if (!ended.signal.aborted) failed(error);
      return afterFailureMilliseconds;
    }
  };
  const run = async () => {
    while (!ended.signal.aborted) {
      const wait = await once();
      if (wait > 0) await rest(wait);
    }
  };
  const running = run();
  return () => {
    ended.abort();
    return running;
  };
};
