// Opens a server of the bench on a free port of this machine.
import type { Server } from "node:http";

/** The server's address, without a slash at its end. */
export const listening = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (typeof address === "object" && address) resolve(`http://127.0.0.1:${address.port}`);
    });
  });
