// A year under an accelerated clock: people act, events and receipts are brought, and every job has its turns.
import { job as lift } from "../../../functions/access/every-hour.ts";
import { job as sumUpCounties } from "../../../functions/counties/every-hour.ts";
import { job as sweep } from "../../../functions/notifications/every-minute.ts";
import { job as announce } from "../../../functions/notifications/every-minute-announcements.ts";
import { job as tellDigests } from "../../../functions/notifications/every-minute-digests.ts";
import { job as receive } from "../../../functions/notifications/on-receipt.ts";
import { job as turnYear } from "../../../functions/year-end/every-hour.ts";
import { addWorkingDays, nextOfficeHour, opening } from "../../../shared/calendar.ts";
import { millisecondsOf, mondayOf, osloDay, plusDays, plusSeconds } from "../../../shared/clock.ts";
import { Day, type Instant } from "../../../shared/kinds.ts";
import { pagesOver } from "../pages.ts";
import { mailbox, receiptsOf } from "../storm/weather.ts";
import { realPorts } from "../table/ports.ts";
import { noon } from "../table/small-world.ts";
import { askFor, peopleOf } from "./people.ts";
import { asksEarly, type Pair, type Plan } from "./plan.ts";
import { deliver, streaming } from "./stream.ts";
import { placeOf, putYear } from "./world.ts";

const begins = Day.parse("2026-10-30");
const ends = Day.parse("2027-02-05");
/** When a day's work is done, in seconds after 08:00 in Oslo. */
const inTheMorning = 1800;
const atOnce = 6;

/** On Saturdays and Sundays nobody works, and what the clock brings waits till Monday. */
const isWeekend = (day: Day): boolean => plusDays(mondayOf(day), 4) < day;

/** The days on which something happens that is not in the mails. */
const calendar = { early: "2026-11-04", enrolled: "2026-11-09", late: "2026-12-18" } as const;

/** New requests are spread over the weeks from 16 November on. */
const askedOn = ({ library, product }: Pair): Day =>
  addWorkingDays(Day.parse("2026-11-16"), (library * 7 + product * 3) % 18);

const mannerOfAddress = (email: string) => (email.startsWith("bouncing") ? "bounces" : "works");

/** Opens the table's ports as a year needs them. */
const openYear = () => {
  const at = { now: opening(begins) };
  const now = (): Instant => at.now;
  const box = mailbox(mannerOfAddress, now);
  const { queue, ports: streamed } = streaming(realPorts(noon));
  const ports = {
    ...streamed,
    clock: { now, today: () => osloDay(at.now), waitUntil: () => Promise.resolve() },
    mail: { send: box.send, quota: box.quota },
    mailHours: { opensAt: (at: Instant) => nextOfficeHour(at) },
  };
  const pages = pagesOver(ports);
  return { at, box, queue, ports, pages, people: peopleOf({ ports, pages, now }) };
};
type Opened = ReturnType<typeof openYear>;

const isMonday = (day: Day): boolean => mondayOf(day) === day;

/** From 1 December to the first days of January the turn of the year is looked at daily; else it may wait for Monday. */
const turning = (day: Day): boolean => day >= "2026-12-01" && day <= "2027-01-08";

const enrol = async (pairs: readonly Pair[], { ports }: Opened): Promise<void> => {
  const at = ports.clock.now();
  for (const pair of pairs)
    await ports.enrolments.put(
      { ...placeOf(pair, 2027), enrolment: { state: "enrolled", at } },
      { eventId: ports.ids.next(), at },
    );
};

/** The first pair that was carried over gives its enrolment up after the lists have gone. */
export const givesUp = ({ pairs }: Plan): Pair | undefined =>
  pairs.find(({ fate, manner }) => fate === "lost" && manner === "fast");

const morning = async (plan: Plan, today: Day, opened: Opened): Promise<void> => {
  const { ports } = opened;
  const asked = plan.pairs.filter(({ fate }) => fate === "asked");
  if (today === calendar.early) for (const pair of asked.filter(asksEarly)) await askFor(pair, { ports });
  if (today === calendar.enrolled)
    await enrol(
      plan.pairs.filter(({ fate }) => fate !== "lost"),
      opened,
    );
  const late = givesUp(plan);
  if (today === calendar.late && late) await enrol([late], opened);
  for (const pair of asked) if (!asksEarly(pair) && askedOn(pair) === today) await askFor(pair, { ports });
};

type Heard = { mails: number };

const hear = async ({ box, ports, people }: Opened, heard: Heard): Promise<void> => {
  const fresh = box.taken.slice(heard.mails);
  for (const [at, mail] of fresh.entries()) {
    people.read(mail);
    for (const told of receiptsOf(mail, heard.mails + at, mannerOfAddress(mail.to)))
      await receive.take(receive.message.parse(told), ports);
  }
  heard.mails += fresh.length;
};

const bring = async ({ queue, ports }: Opened): Promise<void> => {
  while (queue.length > 0) await Promise.all(queue.splice(0, atOnce).map((ref) => deliver(ref, ports)));
};

/** Lets events, mails, receipts and the jobs of every minute follow each other until nothing moves any more. */
const settle = async (opened: Opened, heard: Heard): Promise<void> => {
  const { at, ports, queue, box } = opened;
  for (let round = 0; round < 20; round += 1) {
    await bring(opened);
    await hear(opened, heard);
    const { raised } = await sweep.run(ports);
    const digests = await tellDigests.run(ports);
    const announced = await announce.run(ports);
    const moved = (raised ?? 0) + (digests["looked"] ?? 0) + (announced["told"] ?? 0);
    if (moved + queue.length === 0 && heard.mails === box.taken.length) return;
    at.now = plusSeconds(at.now, 150);
  }
};

/** Runs the plan's year from the autumn before to February; what the mailbox took, and the ports to look around with. */
export const runYear = async (plan: Plan) => {
  const opened = openYear();
  const { at, ports, pages, people } = opened;
  await putYear(plan, ports);
  const heard: Heard = { mails: 0 };
  for (let today = begins; today <= ends; today = plusDays(today, 1)) {
    if (isWeekend(today)) continue;
    at.now = plusSeconds(opening(today), inTheMorning);
    pages.at((millisecondsOf(at.now) - millisecondsOf(noon)) / 1000);
    await morning(plan, today, opened);
    await people.act();
    for (const job of [lift, sumUpCounties]) await job.run(ports);
    if (isMonday(today) || turning(today)) await turnYear.run(ports);
    await settle(opened, heard);
  }
  return { taken: opened.box.taken, ports };
};
