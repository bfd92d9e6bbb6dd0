// Growth, the way of an event, bursts, mails and hostile bodies.
import type { Burst } from "../burst.ts";
import { type Grown, mostSlope } from "../growth/growth.ts";
import { type Hostile, mostBlockedMs } from "../hostile/bodies.ts";
import { mostPathMs, type Path } from "../path/path.ts";
import { kept, type Mails } from "../sending/mails.ts";
import { section, table } from "./table.ts";

const held = (holds: boolean): string => (holds ? "holds" : "FALLS SHORT");

export const growthSection = (grown: readonly Grown[]): string =>
  section(
    "Growth",
    [
      "One library holds half of the records. Slope of the logarithms: 0 where nothing grows, 1 where it grows as the records do.",
      `Goal: ${mostSlope}, of units and of time.`,
    ],
    table(
      [
        "operation",
        ...(grown[0]?.points ?? []).map(({ records }) => `ms at ${records}`),
        "units",
        "slope of time",
        "of units",
        "",
      ],
      grown.map(({ name, points, timeSlope, unitSlope }) => [
        name,
        ...points.map(({ ms }) => ms.toFixed(2)),
        points.map(({ units }) => units).join(", "),
        timeSlope.toFixed(3),
        unitSlope.toFixed(3),
        held(timeSlope <= mostSlope && unitSlope <= mostSlope),
      ]),
    ),
  );

export const pathSection = (paths: readonly Path[], flatOut: Mails | null): string =>
  section(
    "From a report to the accepted mail",
    [
      "One event after the other through the real functions. Failures: of that share of calls to the table (half of them after the",
      "table had them) and of mails. Calls: to the table, for one event. What a queue or a client waits before it tries again is not in the times, and stands beside.",
      ...(flatOut
        ? [
            `Flat out, ${flatOut.consumers} senders on both cores: ${flatOut.perSecond.toFixed(0)} events a second (goal 500), reports made at ${flatOut.reportedPerSecond.toFixed(0)} a second`,
            `by one process; ${flatOut.lost} not taken at once and left for the sweeper, which is not in this part; ${flatOut.doubled} doubled.`,
          ]
        : []),
    ],
    table(
      [
        "failing",
        "events",
        "p50 ms",
        "p95 ms",
        "p99 ms",
        "calls",
        "tried again",
        "waited ms",
        "lost",
        "doubled",
        "",
      ],
      paths.map(({ failing, events, p50, p95, p99, calls, retried, waited, lost, doubled }) => [
        `${failing * 100} %`,
        String(events),
        ...[p50, p95, p99].map((ms) => ms.toFixed(1)),
        ...[calls, retried, waited, lost, doubled].map(String),
        held(p99 <= mostPathMs && lost === 0 && doubled === 0),
      ]),
    ),
  );

export const hostileSection = (bodies: readonly Hostile[]): string =>
  section(
    "Hostile bodies",
    [`The longest stretch in which nothing else could run, of five tries. Goal: ${mostBlockedMs} ms.`],
    table(
      ["body", "bytes", "status", "ms", ""],
      bodies.map(({ name, bytes, status, blockedMs }) => [
        name,
        String(bytes),
        String(status),
        blockedMs.toFixed(1),
        held(blockedMs <= mostBlockedMs),
      ]),
    ),
  );

/** How the sender did under load. */
export const mailSection = (mails: Mails): string =>
  section(
    "Sending",
    [
      `${mails.consumers} processes with the real bundle share one schedule of 80 % of the quota; faults, told at once.`,
    ],
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
          ...[mails.notifications, mails.lost, mails.doubled, mails.returned].map(String),
          mails.seconds.toFixed(1),
          mails.perSecond.toFixed(1),
          String(mails.fullestSecond),
          String(mails.quota),
          held(kept(mails)),
        ],
      ],
    ),
  );

/** How long a caller waits while everybody else calls too. */
export const burstSection = (bursts: readonly Burst[]): string =>
  section(
    "Reporting the same fault in the local cloud",
    ["Its consumers run on the same machine meanwhile."],
    table(
      ["reporting a fault", "reports", "p50 ms", "p99 ms"],
      bursts.map(({ name, reports, p50, p99 }) => [name, String(reports), p50.toFixed(1), p99.toFixed(1)]),
    ),
  );
