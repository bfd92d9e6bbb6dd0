// What a product's faults of a year add up to: how many, how long, how fast they were answered, and the evidence for it.
import * as z from "zod";
import { millisecondsOf } from "../../clock.ts";
import { Instant, ProductId, VendorId, Year } from "../../kinds.ts";
import { Times, timesOf } from "../access/measured.ts";
import { type Incident, IncidentId, IncidentState, SymptomFamily } from "../incident/incident.ts";
import { clipped, downBy, type Interval, minutesIn, plannedBy, shared, yearIn } from "./down.ts";
import type { FaultMoments, Faults } from "./moments.ts";

const Minutes = z.object({
  down: z.int().describe("Minutes in which at least one confirmed incident went on"),
  planned: z.int().describe("Minutes of planned maintenance"),
  downWhilePlanned: z.int().describe("Of the minutes down, those inside planned maintenance"),
});

const Evidence = z.object({
  incident: IncidentId,
  family: SymptomFamily,
  state: IncidentState,
  libraries: z.int(),
  reports: z.int(),
  from: Instant,
  to: Instant,
  minutes: z.int(),
});

/** Times are in minutes. An incident belongs to the year of its first report, its minutes to the year they were in. */
const Numbers = z.object({
  reports: z.object({
    count: z.int(),
    acknowledged: Times.describe("From the report to the vendor's first word on it"),
    fixed: Times.describe("From the report until it was first called fixed"),
    reopened: z.int().describe("How often a library said that it was not fixed"),
  }),
  incidents: z.object({
    count: z.int(),
    confirmed: z.int(),
    acknowledged: Times.describe("From the first report until the incident was confirmed"),
    fixed: Times.describe("From the first report until it was first resolved"),
    reopened: z.int(),
  }),
  minutes: Minutes,
});
export type Numbers = z.infer<typeof Numbers>;

export const FaultStatistics = Numbers.extend({
  productId: ProductId,
  year: Year,
  unit: z.literal("minutes"),
  evidence: z.array(Evidence).describe("Every interval that the minutes down are made of; they may overlap"),
}).meta({ id: "FaultStatistics" });
export type FaultStatistics = z.infer<typeof FaultStatistics>;

export const VendorFaultStatistics = z
  .object({
    vendorId: VendorId,
    year: Year,
    unit: z.literal("minutes"),
    total: Numbers.describe("Minutes are the sum over its products"),
    products: z.array(FaultStatistics),
  })
  .meta({ id: "VendorFaultStatistics" });
export type VendorFaultStatistics = z.infer<typeof VendorFaultStatistics>;

type In = { year: Year; now: Instant };

const minutesBetween = (from: Instant, to: Instant | null | undefined): number[] =>
  to ? [(millisecondsOf(to) - millisecondsOf(from)) / 60_000] : [];

const isIn = (moment: Instant, { from, to }: Interval): boolean => from <= moment && moment < to;

const ofReports = (reports: readonly FaultMoments[]): Numbers["reports"] => ({
  count: reports.length,
  acknowledged: timesOf(reports.flatMap((one) => minutesBetween(one.reportedAt, one.acknowledgedAt))),
  fixed: timesOf(reports.flatMap((one) => minutesBetween(one.reportedAt, one.fixedAt))),
  reopened: reports.reduce((sum, one) => sum + one.reopened, 0),
});

const ofIncidents = (incidents: readonly Incident[]): Numbers["incidents"] => ({
  count: incidents.length,
  confirmed: incidents.filter(({ confirmedAt }) => confirmedAt !== null).length,
  acknowledged: timesOf(incidents.flatMap((one) => minutesBetween(one.since, one.confirmedAt))),
  fixed: timesOf(
    incidents.flatMap(({ since, history }) =>
      minutesBetween(since, history.find(({ to }) => to === "resolved")?.at),
    ),
  ),
  reopened: incidents.flatMap(({ history }) => history.filter(({ move }) => move === "reopen")).length,
});

const evidenceOf = (incidents: readonly Incident[], frame: Interval, now: Instant) =>
  incidents.flatMap((incident) =>
    clipped(downBy(incident, now), frame).map(({ from, to }) => ({
      incident: incident.id,
      family: incident.family,
      state: incident.state,
      libraries: incident.libraries,
      reports: incident.reports,
      from,
      to,
      minutes: minutesIn([{ from, to }]),
    })),
  );

/** The numbers of one product's year, as far as it has gone at `now`. */
export const faultStatisticsOf = (
  productId: ProductId,
  { incidents, downtimes, reports }: Faults,
  { year, now }: In,
): FaultStatistics => {
  const frame = yearIn(year);
  const evidence = evidenceOf(incidents, frame, now);
  const planned = clipped(
    downtimes.flatMap((one) => plannedBy(one, now)),
    frame,
  );
  return {
    productId,
    year,
    unit: "minutes",
    reports: ofReports(reports),
    incidents: ofIncidents(incidents.filter(({ since }) => isIn(since, frame))),
    minutes: {
      down: minutesIn(evidence),
      planned: minutesIn(planned),
      downWhilePlanned: minutesIn(shared(evidence, planned)),
    },
    evidence: evidence.toSorted((one, other) => (one.from < other.from ? -1 : 1)),
  };
};

const summed = (products: readonly FaultStatistics[], of: (one: FaultStatistics) => number): number =>
  products.reduce((sum, one) => sum + of(one), 0);

/** The same for all products of a vendor; times over all of their reports and incidents. */
export const vendorStatisticsOf = (
  vendorId: VendorId,
  faults: ReadonlyMap<ProductId, Faults>,
  { year, now }: In,
): VendorFaultStatistics => {
  const products = [...faults].map(([productId, one]) => faultStatisticsOf(productId, one, { year, now }));
  const frame = yearIn(year);
  const all = [...faults.values()];
  const incidents = all.flatMap((one) => one.incidents).filter(({ since }) => isIn(since, frame));
  return {
    vendorId,
    year,
    unit: "minutes",
    total: {
      reports: ofReports(all.flatMap((one) => one.reports)),
      incidents: ofIncidents(incidents),
      minutes: {
        down: summed(products, ({ minutes }) => minutes.down),
        planned: summed(products, ({ minutes }) => minutes.planned),
        downWhilePlanned: summed(products, ({ minutes }) => minutes.downWhilePlanned),
      },
    },
    products,
  };
};
