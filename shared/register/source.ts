// The register port: the file of Base Bibliotek over HTTPS from the one address a stage names, or none.
import { env } from "../env.ts";
import type { RegisterLogin } from "../ports/catalogue.ts";
import type { Ports } from "../ports.ts";
import { RegisterFailure } from "./failure.ts";

/** How long fetching may take in all, and how many bytes a register may have, unpacked: some ten times the real one's. */
export type Patience = { milliseconds: number; bytes: number };
const patience: Patience = { milliseconds: 120_000, bytes: 300_000_000 };

/** What REGISTER_ADDRESS says where nothing is fetched. */
export const off = "off";

/** https anywhere, http on this machine alone; throws on all else, so that a mistyped address reaches nobody. */
export const registerUrl = (address: string): URL => {
  const url = new URL(address);
  const isOwn = url.protocol === "http:" && url.hostname === "127.0.0.1";
  if ((url.protocol !== "https:" && !isOwn) || url.username !== "")
    throw new Error("REGISTER_ADDRESS is neither off nor an https address.");
  return url;
};

const headersFor = (login: RegisterLogin | null): Record<string, string> => ({
  accept: "application/xml, text/xml",
  ...(login && {
    authorization: `Basic ${Buffer.from(`${login.user}:${login.password}`).toString("base64")}`,
  }),
});

// Why the reason is a word of ours and the cause is kept: an error of the network may quote the address it asked.
const unreachable = (cause: unknown): RegisterFailure =>
  cause instanceof RegisterFailure
    ? cause
    : new RegisterFailure("The register did not answer, or not in time.", { reason: "unreachable", cause });

const ask = async (url: URL, login: RegisterLogin | null, signal: AbortSignal) => {
  // A redirect would lead to another host than the one that was declared.
  const answer = await fetch(url, { headers: headersFor(login), redirect: "error", signal });
  if (answer.status === 200 && answer.body) return answer.body;
  await answer.body?.cancel();
  throw new RegisterFailure(`The register answered ${answer.status}.`, { reason: "unreachable" });
};

const texts = () => {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  return (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch (cause) {
      throw new RegisterFailure("The file is not UTF-8.", { reason: "unreadable", cause });
    }
  };
};

/** The file at an address, piece by piece; bytes are counted as they arrive, whatever the answer says of its length. */
export async function* fetched(
  url: URL,
  login: RegisterLogin | null,
  { milliseconds, bytes }: Patience = patience,
): AsyncGenerator<string> {
  const textOf = texts();
  let read = 0;
  try {
    for await (const piece of await ask(url, login, AbortSignal.timeout(milliseconds))) {
      read += piece.byteLength;
      if (read > bytes)
        throw new RegisterFailure(`The file is longer than ${bytes} bytes.`, { reason: "too_large" });
      yield textOf(piece);
    }
    yield textOf();
  } catch (cause) {
    throw unreachable(cause);
  }
}

/** The register port. */
export const open = (): Ports["register"] => ({
  pieces: (login) => {
    const address = env("REGISTER_ADDRESS");
    return address === off ? null : fetched(registerUrl(address), login);
  },
});
