// The mailbox's ledger: one JSON line per accepted mail, written before the sender hears of it.
import { open, readFile, truncate } from "node:fs/promises";
import * as z from "zod";

const Text = z.object({ name: z.string(), value: z.string() });

/** A mail as the emulator holds it; enough to show it again. */
export const Email = z.looseObject({
  messageId: z.string(),
  from: z.string(),
  replyTo: z.array(z.string()),
  destination: z.object({ to: z.array(z.string()), cc: z.array(z.string()), bcc: z.array(z.string()) }),
  subject: z.string(),
  body: z.object({ html: z.string().optional(), text: z.string().optional() }),
  attachments: z.array(
    z.object({
      content: z.string(),
      contentType: z.string(),
      filename: z.string().optional(),
      size: z.number(),
    }),
  ),
  headers: z.array(Text).optional(),
  at: z.number(),
});
export type Email = z.infer<typeof Email>;

export const Accepted = z.object({
  kind: z.literal("accepted"),
  messageId: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  configurationSet: z.string().nullable(),
  tags: z.record(z.string(), z.string()),
  email: Email,
});
export type Accepted = z.infer<typeof Accepted>;

/** `cleared`: somebody emptied the page; the receipts of what was there stay. */
const Entry = z.discriminatedUnion("kind", [Accepted, z.object({ kind: z.literal("cleared") })]);
export type Entry = z.infer<typeof Entry>;

export type Ledger = {
  /** Resolves when the system has the entry; entries that wait at the same time are written together. */
  append(entry: Entry): Promise<void>;
};

const textOf = async (file: string): Promise<string> => {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
};

/** The entries of a ledger. A last line that a kill cut short was never answered for: it is removed. */
export const readLedger = async (file: string): Promise<Entry[]> => {
  const text = await textOf(file);
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole.length < text.length) await truncate(file, Buffer.byteLength(whole));
  return whole
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => Entry.parse(JSON.parse(line)));
};

/** Opens a ledger for more entries; without a file nothing is kept. */
export const openLedger = async (file: string | null): Promise<Ledger> => {
  if (file === null) return { append: () => Promise.resolve() };
  const handle = await open(file, "a", 0o600);
  let waiting: string[] = [];
  let turn: Promise<void> = Promise.resolve();
  const flush = async () => {
    const lines = waiting;
    waiting = [];
    if (lines.length === 0) return;
    // Why no sync: what the system has taken outlives a killed process, and a power cut is not meant here.
    await handle.appendFile(lines.join(""));
  };
  return {
    append: (entry) => {
      waiting.push(`${JSON.stringify(entry)}\n`);
      turn = turn.then(flush);
      return turn;
    },
  };
};
