// A server on this machine in the place of the register's: it answers what a test tells it to.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { afterAll, beforeAll } from "vitest";

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** Answers 200 with this text. */
export const withText =
  (text: string): Answer =>
  (response) => {
    response.writeHead(200, { "content-type": "application/xml" }).end(text);
  };

export const useRegisterServer = () => {
  let answer: Answer = withText("");
  const server = createServer((request, response) => answer(response, request));
  let port = 0;
  beforeAll(
    () =>
      new Promise<void>((resolve) => {
        server.listen(0, "127.0.0.1", () => {
          const address = server.address();
          port = typeof address === "object" && address ? address.port : 0;
          resolve();
        });
      }),
  );
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    address: () => `http://127.0.0.1:${port}/bb-full.xml`,
    answers: (next: Answer) => {
      answer = next;
    },
  };
};

/** One open public library of the register in Oslo. */
export const recordOf = (serial: number, name = `Prøve ${serial}`): string =>
  `<record tstamp="2026-01-05 08:00:00"><bibnr>${2_980_000 + serial}</bibnr><bibltype>FBI</bibltype>` +
  `<kommnr>0301</kommnr><inst>${name}</inst></record>`;

export const registerOf = (...records: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><BaseBibliotek>${records.join("\n")}</BaseBibliotek>\n`;
