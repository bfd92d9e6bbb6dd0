// The ports of the register of libraries: its file, our login to it, and the places it speaks of.
import type { County, Municipality } from "../records/organisation.ts";

/** Sent as HTTP's Basic authentication. */
export type RegisterLogin = { user: string; password: string };

export type RegisterPorts = {
  register: {
    /**
     * The whole register, in pieces of text as they arrive; null where this stage fetches none. Reading throws a
     * `RegisterFailure` where it is unreachable, too slow, too large, or not UTF-8.
     */
    pieces(login: RegisterLogin | null): AsyncIterable<string> | null;
  };
  registerLogin: {
    /** Null where none is kept: then the register is asked without one. */
    read(): Promise<RegisterLogin | null>;
  };
  places: {
    /** Writes the places that are not in the table as they are here; how many those were. */
    keep(places: { municipalities: Municipality[]; counties: County[] }): Promise<number>;
  };
};
