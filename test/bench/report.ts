// The figures of a run as tables a person reads.
import type { Burst } from "./burst.ts";
import type { Cold } from "./cold.ts";
import { ratio, verdict } from "./figures.ts";
import type { Cost } from "./rooms.ts";
import { kept, type Mails } from "./sending/mails.ts";
import type { Size } from "./sizes.ts";
import type { Warm } from "./warm.ts";

export type Calls = { cold: Cold[]; warm: Warm[]; sizes: Size[]; units: Cost[] };

/** Columns as wide as their widest cell; the first to the left, numbers to the right. */
const table = (heads: string[], rows: string[][]): string => {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => (row[at] ?? "").length)));
  const line = (cells: string[]): string =>
    cells
      .map((cell, at) =>
        at === 0 || at === cells.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      )
      .join("  ")
      .trimEnd();
  return [line(heads), line(widths.map((width) => "─".repeat(width))), ...rows.map(line)].join("\n");
};

const coldTable = (cold: Cold[]): string =>
  table(
    ["first response ÷ bare", "median", "p95", "import", "CPU", "RSS", "ms", "goal"],
    cold.map((one) => [
      one.name,
      ...[one.first, one.firstP95, one.import, one.cpu, one.rss].map(ratio),
      one.firstMs.toFixed(1),
      one.name === "bare" ? "" : verdict(one.first, one.goal),
    ]),
  );

const warmTable = (warm: Warm[]): string =>
  table(
    ["warm processor time ÷ bare", "median", "µs a call", "goal"],
    warm.map(({ name, cpu, cpuMicroseconds, goal }) => [
      name,
      ratio(cpu),
      cpuMicroseconds.toFixed(0),
      verdict(cpu, goal),
    ]),
  );

const sizeTable = (sizes: Size[]): string =>
  table(
    ["bundle", "bytes", "gzip", ""],
    sizes.map(({ id, bytes, gzipBytes }) => [id, String(bytes), String(gzipBytes), ""]),
  );

const judged = ({ units, formula }: Cost): string => {
  if (formula === null) return "refused write: charged, not reported";
  return units === formula ? "equal" : "DIFFERS";
};

const unitTable = (units: Cost[]): string =>
  table(
    ["request units", "status", "table calls", "units", "formula", ""],
    units.map((cost) => [
      cost.name,
      String(cost.status),
      String(cost.calls),
      String(cost.units),
      cost.formula === null ? "–" : String(cost.formula),
      judged(cost),
    ]),
  );

/** How the sender did under load. */
export const mailReport = (mails: Mails): string =>
  [
    `Sender: ${mails.consumers} processes with the real bundle share one schedule of 80 % of the quota; faults, told at once.`,
    "",
    table(
      [
        "notifications",
        "lost",
        "doubled",
        "came again",
        "seconds",
        "a second",
        "fullest second",
        "quota",
        "",
      ],
      [
        [
          String(mails.notifications),
          String(mails.lost),
          String(mails.doubled),
          String(mails.returned),
          mails.seconds.toFixed(1),
          mails.perSecond.toFixed(1),
          String(mails.fullestSecond),
          String(mails.quota),
          kept(mails) ? "holds" : "FALLS SHORT",
        ],
      ],
    ),
  ].join("\n");

/** How long a caller waits while everybody else calls too. */
export const burstReport = (bursts: readonly Burst[]): string =>
  [
    "Reporting the same fault in the local cloud: its consumers run on the same machine meanwhile.",
    "",
    table(
      ["reporting a fault", "reports", "p50 ms", "p99 ms", ""],
      bursts.map(({ name, reports, p50, p99 }) => [
        name,
        String(reports),
        p50.toFixed(1),
        p99.toFixed(1),
        "",
      ]),
    ),
  ].join("\n");

/** The tables of calls, with what each means. */
export const callReport = ({ cold, warm, sizes, units }: Calls): string =>
  [
    "First response: inside a fresh process, from the start of the import to the first answer.",
    "bare = one GetItem with the official SDK, bundled as AWS advises, nothing trimmed, measured in the same rounds.",
    "",
    coldTable(cold),
    "",
    warmTable(warm),
    "",
    sizeTable(sizes),
    "",
    "Formula: kilobytes of the larger image (× 2 in a transaction) + entries of the index `due` written and removed;",
    "reads: half of every 4 kilobytes begun. Measured: ConsumedCapacity, as the functions' own metrics print it.",
    "",
    unitTable(units),
  ].join("\n");
