// Keeps the engine's writes from slowing down: an index over the stream records that each write asks for its number.
// biome-ignore lint/correctness/noUnresolvedImports: Biome does not know this module of Node yet.
import { DatabaseSync } from "node:sqlite";

/**
 * Each write with a stream asks for the highest number so far, and the engine (dynoxide 1.2) has no index for the
 * question: measured, 5,000 records made a write five times as long. With the index it stays as at the start.
 */
export const indexStream = (file: string): void => {
  const database = new DatabaseSync(file);
  try {
    database.exec("PRAGMA busy_timeout = 5000");
    database.exec(
      "CREATE INDEX IF NOT EXISTS _stream_numbers ON _stream_records (table_name, CAST(sequence_number AS INTEGER))",
    );
  } catch (error) {
    // Why go on: another engine version may keep its records elsewhere, and an index only saves time.
    if (!(error instanceof Error && error.message.includes("no such"))) throw error;
  } finally {
    database.close();
  }
};
