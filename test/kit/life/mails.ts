// Which mails a case must have sent by now, by the promises given to libraries and vendors and nothing else.
import { addWorkingDays, isOfficeHours, opening } from "../../../shared/calendar.ts";
import { osloDay } from "../../../shared/clock.ts";
import type { Day, Instant } from "../../../shared/kinds.ts";
import { follow, type Made, type Model } from "./model.ts";

const leadTime = 3;
const over = ["withdraw", "reject", "verify", "end"];

type Mail = { template: string; v: number; attempt: number };

/** What each move asks to be told. */
const byMove: Readonly<Record<string, readonly string[]>> = {
  request: ["access-request-to-vendor", "access-request-receipt"],
  hold: ["held-to-operator", "access-request-receipt"],
  lift: ["access-request-to-vendor"],
  "needs-info": ["needs-info-to-library"],
  answer: ["answered-to-vendor"],
  "does-not-work": ["does-not-work-to-vendor"],
  reject: ["rejected-to-library"],
  end: ["ended-to-vendor"],
  undo: ["undone-to-library"],
};

/** Moves after which a mail would ask for what is over. */
const pointlessAfter: Readonly<Record<string, readonly string[]>> = {
  "access-request-to-vendor": over,
  "held-to-operator": ["lift", ...over],
  "needs-info-to-library": ["answer", "undo", ...over],
  "answered-to-vendor": over,
  "does-not-work-to-vendor": ["activate", ...over],
};

const nameOf = ({ template, v }: Mail): string => `${template} ${v}`;

/** Who was asked is told that it is over. */
const wasAsked = ({ made, mails }: Model, { attempt, v }: Made): boolean =>
  made.some(
    (move) => move.attempt === attempt && move.v < v && mails.has(`access-request-to-vendor ${move.v}`),
  );

const ofMoves = (model: Model): Mail[] =>
  model.made.flatMap((move) => {
    const { v, attempt, word } = move;
    const templates =
      word === "withdraw" && wasAsked(model, move) ? ["withdrawn-to-vendor"] : (byMove[word] ?? []);
    return templates.map((template) => ({ template, v, attempt }));
  });

/** Older than so many working days: from 08:00 on the working day after. */
const after = (day: Day, count: number): Instant => opening(addWorkingDays(day, count + 1));
const later = <T extends string>(one: T, other: T): T => (one > other ? one : other);

type Step = readonly [template: string, since: Instant, from: Made];

const vendorSteps = ({ made, attempt, validFrom }: Model): Step[] => {
  const turns = ["request", "lift", "answer", "does-not-work"];
  const from = made.findLast((move) => move.attempt === attempt && turns.includes(move.word));
  if (!from) return [];
  const by = later(addWorkingDays(osloDay(from.at), leadTime), validFrom);
  return [
    ["reminder-to-vendor", after(by, 0), from],
    ["escalation-to-county", after(by, 3), from],
    ["escalation-to-operator", after(by, 5), from],
  ];
};

const libraryFor = (last: Made): Step[] => {
  const asked = osloDay(last.at);
  return [
    ["reminder-to-library", after(asked, 5), last],
    ["escalation-to-county", after(asked, 10), last],
  ];
};

const verifierFor = (last: Made, validFrom: Day): Step[] => {
  const asks = later(last.at, opening(addWorkingDays(later(osloDay(last.at), validFrom), 0)));
  const day = osloDay(asks);
  return [
    ["activated-to-library", asks, last],
    ["reminder-to-library", after(day, 5), last],
    ["escalation-to-county", after(day, 10), last],
  ];
};

const steps = (model: Model): Step[] => {
  const last = model.made.at(-1);
  if (!last || osloDay(model.now) > model.validTo) return [];
  if (model.state === "needs_info") return libraryFor(last);
  if (model.state === "activated") return verifierFor(last, model.validFrom);
  return ["sent", "acknowledged"].includes(model.state) ? vendorSteps(model) : [];
};

const ofAge = (model: Model): Mail[] =>
  steps(model)
    .filter(([, since]) => since <= model.now)
    .map(([template, , { v, attempt }]) => ({ template, v, attempt }));

const isPointless = ({ made }: Model, { template, v, attempt }: Mail): boolean =>
  made.some(
    (move) =>
      move.attempt === attempt && move.v > v && pointlessAfter[template]?.includes(move.word) === true,
  );

/** Tells of the model what can be told now: to vendors in office hours only, to all others at once. */
const tellOnce = (model: Model): void => {
  for (const mail of [...ofMoves(model), ...ofAge(model)]) {
    const name = nameOf(mail);
    const waits = mail.template.endsWith("-to-vendor") && !isOfficeHours(model.now);
    if (waits || model.mails.has(name) || model.dropped.has(name)) continue;
    (isPointless(model, mail) ? model.dropped : model.mails).add(name);
  }
};

/** Somebody looks at the case: everything that can be told is told, and a request whose vendor knows of it is sent. */
export const tell = (model: Model): void => {
  tellOnce(model);
  const asked = model.made.some(
    ({ v, attempt }) => attempt === model.attempt && model.mails.has(`access-request-to-vendor ${v}`),
  );
  if (asked && model.state === "received") follow(model, "sent", { by: "system", word: "send" });
};

/** The role of the reader of a template, as its name has it. */
export const roleOf = (template: string): string =>
  template.endsWith("-receipt") ? "library" : (/-to-(\w+)$/.exec(template)?.[1] ?? "nobody");
