// Where recordings of webinars may be, as the stage declares it.
import { env } from "./env.ts";
import type { Ports } from "./ports.ts";

/** The port of the recordings. */
export const open = (): Ports["recordings"] => ({
  hosts: () => {
    const declared = env("RECORDING_HOSTS");
    return declared === "none" ? [] : declared.split(",");
  },
});
