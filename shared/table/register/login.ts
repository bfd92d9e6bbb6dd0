// Our login to the register of libraries: an item of its own, written by hand, for the nightly turn.
//
// Its limit: whoever may read the table may read it, so it must be a login that opens nothing but the register.
import * as z from "zod";
import { line } from "../../kinds.ts";
import type { RegisterLogin } from "../../ports/catalogue.ts";
import type { Ports } from "../../ports.ts";
import { getItem, putItem } from "../client.ts";
import { fromItemOrNull, toItem } from "../codec.ts";
import { keys } from "../keys.ts";

const Login = z.object({ user: line(200).regex(/^[^:]*$/), password: line(200) });

/** Keeps another login; the one before it is gone. Throws where it cannot be sent as Basic authentication. */
export const keepLogin = async (login: RegisterLogin): Promise<void> => {
  await putItem({ Item: toItem(keys.registerLogin(), Login.parse(login)) });
};

/** The port of the login. */
export const open = (): Ports["registerLogin"] => ({
  read: async () => fromItemOrNull(Login, (await getItem(keys.registerLogin())).Item),
});
