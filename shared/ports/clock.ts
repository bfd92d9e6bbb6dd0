// The clock as handlers reach it; a leaf of its own, for nearly every record counts with the clock.
import type { Day, Instant } from "../kinds.ts";

export type ClockPort = {
  /** The moment now, UTC. */
  now(): Instant;
  /** The day it is in Europe/Oslo. */
  today(): Day;
  /** Waits until the moment has come; returns at once when it is over. */
  waitUntil(moment: Instant): Promise<void>;
};
