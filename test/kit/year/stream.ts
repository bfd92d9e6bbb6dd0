// The stream of a year: whoever writes a case leaves its event, and its consumers take it, as bus and queues bring it.
import { marshall } from "@aws-sdk/util-dynamodb";
import { job as keepMoments } from "../../../functions/access/on-case-event.ts";
import { job as tellOfCase } from "../../../functions/notifications/on-case-event.ts";
import { job as keepOpenCases } from "../../../functions/pages/on-case-event.ts";
import type { Ports } from "../../../shared/ports.ts";
import { accessRequestId } from "../../../shared/records/access-request.ts";
import type { CaseRef } from "../../../shared/records/case.ts";

type Written = Pick<Ports, "accessRequests" | "cases" | "enrolments">;
type Place = Parameters<Ports["accessRequests"]["move"]>[0];

const refOf = (place: Place): CaseRef => ({
  kind: "access-request",
  libraryNumber: place.libraryNumber,
  id: accessRequestId(place),
});

/** The ports, and the cases whose event nobody has taken yet. */
export const streaming = <P extends Written>(ports: P) => {
  const queue: CaseRef[] = [];
  const after = async <T>(ref: CaseRef, writing: Promise<T>, tells: (outcome: T) => boolean): Promise<T> => {
    const outcome = await writing;
    if (tells(outcome)) queue.push(ref);
    return outcome;
  };
  const { accessRequests, cases, enrolments } = ports;
  const written: Written = {
    accessRequests: {
      ...accessRequests,
      create: (draft, key) =>
        after(refOf(draft), accessRequests.create(draft, key), ({ outcome }) => outcome === "created"),
      move: (place, wish) =>
        after(refOf(place), accessRequests.move(place, wish), ({ outcome }) => outcome === "moved"),
    },
    cases: {
      ...cases,
      move: (ref, wish) => after(ref, cases.move(ref, wish), ({ outcome }) => outcome === "moved"),
      raise: (ref, seen, now) => after(ref, cases.raise(ref, seen, now), (raised) => raised),
    },
    enrolments: {
      ...enrolments,
      put: (row, by) => after(refOf(row), enrolments.put(row, by), (outcome) => outcome === "lifted"),
      carryOver: (from, year, by) =>
        after(refOf({ ...from, year }), enrolments.carryOver(from, year, by), (carried) => carried),
    },
  };
  return { queue, ports: { ...ports, ...written } };
};

const consumers = [tellOfCase, keepMoments, keepOpenCases] as const;

type Consuming = Parameters<(typeof tellOfCase)["take"]>[1] &
  Parameters<(typeof keepMoments)["take"]>[1] &
  Parameters<(typeof keepOpenCases)["take"]>[1];

/** Brings the event of a case to everybody who waits for its type. */
export const deliver = async (ref: CaseRef, ports: Consuming): Promise<void> => {
  const event = (await ports.cases.read(ref))?.record.event;
  if (!event) return;
  const message = { detail: { event: marshall(event) } };
  for (const job of consumers)
    if (job.types.some((type) => type === event.type)) await job.take(job.message.parse(message), ports);
};
