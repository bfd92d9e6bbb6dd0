// Random stories of faults against a naive model of who should hear what: whatever happens in whatever order.
import fc from "fast-check";
import { expect, test } from "vitest";
import { handler as statistics } from "../../functions/fault-numbers/of-product.ts";
import { handler as acknowledge } from "../../functions/faults/moves/acknowledge.ts";
import { handler as confirm } from "../../functions/faults/moves/confirm.ts";
import { handler as fixed } from "../../functions/faults/moves/fixed.ts";
import { handler as reopen } from "../../functions/faults/moves/reopen.ts";
import { handler as withdraw } from "../../functions/faults/moves/withdraw.ts";
import { plusSeconds } from "../../shared/clock.ts";
import { type Incident, isOpen } from "../../shared/records/incident/incident.ts";
import { refOfTag } from "../../shared/records/telling/notification.ts";
import { aCaller, theOperator } from "../kit/builders.ts";
import { libraryAt, opensAccess } from "../kit/faults/places.ts";
import type { Story } from "../kit/faults/story.ts";
import { useFaults } from "../kit/faults/world.ts";
import { full } from "../kit/full.ts";
import { answer } from "../kit/table/calls.ts";

const libraries = 6;
const runs = full ? 150 : 12;
const { aStory } = useFaults(libraries, runs + 5);

const symptoms = ["no_access", "login", "slow"] as const;

type Step =
  | { do: "report"; library: number; symptom: (typeof symptoms)[number] }
  | { do: "open" | "end" | "mute" | "unmute"; library: number }
  | { do: "vendor"; report: number; move: "acknowledge" | "fixed" }
  | { do: "library"; report: number; move: "confirm" | "reopen" | "withdraw" }
  | { do: "incident"; move: "identify" | "announce" | "monitor" | "workaround" | "resolve" | "dismiss" }
  | { do: "estimate"; hours: number }
  | { do: "pass"; seconds: number };

const library = fc.integer({ min: 0, max: libraries - 1 });
const nth = fc.integer({ min: 0, max: 9 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant("report"), library, symptom: fc.constantFrom(...symptoms) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("open", "end", "mute", "unmute"), library }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("vendor"),
      report: nth,
      move: fc.constantFrom("acknowledge", "fixed"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("library"),
      report: nth,
      move: fc.constantFrom("confirm", "reopen", "withdraw"),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("incident"),
      move: fc.constantFrom("identify", "announce", "monitor", "workaround", "resolve", "dismiss"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("estimate"), hours: fc.integer({ min: 1, max: 12 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("pass"), seconds: fc.constantFrom(60, 700, 90_000) }) },
);

/** What a naive reader expects: who is in force, who muted when, and who was told what of each incident. */
class Model {
  readonly inForce = new Set<number>();
  /** The stretches of time, and what was open in each. */
  readonly passed: { seconds: number; open: readonly Incident["id"][] }[] = [];
  /** Whose access has ended: it is not opened again. */
  readonly over = new Set<number>();
  readonly expected = new Set<string>();
  private readonly seen = new Map<string, number>();
  private readonly toldOpen = new Map<string, Set<number>>();
  private readonly base = new Map<string, string>();

  private readonly story: Story;

  constructor(story: Story) {
    this.story = story;
  }

  private audience({ since }: Incident): number[] {
    return [...this.inForce].filter((at) => {
      const muted = this.story.mutes.get(libraryAt(at));
      return muted === undefined || muted > since;
    });
  }

  private tell(incident: Incident, version: number, { what, to }: { what: string; to: Iterable<number> }) {
    for (const at of to) this.expected.add(`${incident.id} ${libraryAt(at)} ${version} ${what}`);
  }

  private isMoved(incident: Incident): boolean {
    const { estimate, id } = incident;
    const base = this.base.get(id);
    if (estimate === null) return false;
    if (base === undefined) {
      this.base.set(id, estimate);
      return false;
    }
    return Math.abs(Date.parse(estimate) - Date.parse(base)) > 2 * 3_600_000;
  }

  private said(incident: Incident, move: string): string | null {
    if (move === "workaround") return "workaround";
    return move === "estimate" && this.isMoved(incident) ? "estimate" : null;
  }

  private opens(id: string, to: string): boolean {
    return ["investigating", "identified", "monitoring"].includes(to) && !this.toldOpen.has(id);
  }

  private hear(incident: Incident, version: number, what: string): void {
    const audience = this.audience(incident);
    this.tell(incident, version, { what, to: audience });
    this.toldOpen.set(incident.id, new Set([...(this.toldOpen.get(incident.id) ?? []), ...audience]));
    if (incident.estimate !== null) this.base.set(incident.id, incident.estimate);
  }

  private end(incident: Incident, version: number): void {
    this.tell(incident, version, { what: "resolved", to: this.toldOpen.get(incident.id) ?? [] });
    this.toldOpen.delete(incident.id);
  }

  /** Reads off the moves since the last look what they must have told. At most one move is made between two looks. */
  look(incident: Incident): void {
    const { id, history } = incident;
    for (const { v, move, to } of history.slice(this.seen.get(id) ?? 0)) {
      const what = this.opens(id, to) ? "confirmed" : this.said(incident, move);
      if (what !== null) this.hear(incident, v, what);
      if (to === "resolved") this.end(incident, v);
    }
    this.seen.set(id, history.length);
  }
}

const access = async (story: Story, model: Model, one: { do: "open" | "end"; library: number }) => {
  if ((one.do === "open") === model.inForce.has(one.library)) return;
  if (model.over.has(one.library)) return;
  if (one.do === "end") await story.access(one.library, "end");
  else await story.access(one.library, ...opensAccess);
  if (one.do === "open") model.inForce.add(one.library);
  else {
    model.inForce.delete(one.library);
    model.over.add(one.library);
  }
};

const ofReports = { acknowledge, fixed, confirm, reopen, withdraw } as const;
const bodies: Readonly<Record<string, unknown>> = { withdraw: { reason: "mistake" } };

const moveReport = async (story: Story, one: Extract<Step, { report: number }>) => {
  if (story.reports.length === 0) return;
  const at = one.report % story.reports.length;
  await story.by({ at, who: one.do }, ofReports[one.move], bodies[one.move] ?? {});
};

let words = 0;
const moveIncident = async (story: Story, one: Extract<Step, { do: "incident" | "estimate" }>) => {
  const all = await story.incidents();
  const family = all.findLast(isOpen)?.family;
  if (family === undefined) return;
  words += 1;
  if (one.do === "estimate")
    await story.move("estimate", { estimate: plusSeconds(story.now, one.hours * 3600) }, family);
  else await story.move(one.move, one.move === "workaround" ? { workaround: `Nr. ${words}` } : {}, family);
};

/** Time passes only here; whatever was open before it passed was open all the while. */
const pass = async (story: Story, model: Model, seconds: number): Promise<void> => {
  const open = (await story.incidents()).filter(isOpen).map(({ id }) => id);
  model.passed.push({ seconds, open });
  await story.pass(seconds);
};

/** Minutes in which an incident was open that was confirmed, then or later; counted stretch by stretch. */
const minutesDown = async (story: Story, { passed }: Model): Promise<number> => {
  const all = await story.incidents();
  const confirmed = new Set(all.filter(({ confirmedAt }) => confirmedAt !== null).map(({ id }) => id));
  const down = passed.filter(({ open }) => open.some((id) => confirmed.has(id)));
  return Math.round(down.reduce((sum, { seconds }) => sum + seconds, 0) / 60);
};

const take = async (story: Story, model: Model, one: Step): Promise<void> => {
  switch (one.do) {
    case "report":
      await story.report(one.library, { symptom: one.symptom });
      return story.settle();
    case "open":
    case "end":
      return access(story, model, { do: one.do, library: one.library });
    case "mute":
      story.mutes.set(libraryAt(one.library), story.now);
      return;
    case "unmute":
      story.mutes.delete(libraryAt(one.library));
      return;
    case "vendor":
    case "library":
      return moveReport(story, one);
    case "incident":
    case "estimate":
      return moveIncident(story, one);
    case "pass":
      return pass(story, model, one.seconds);
  }
};

const told = ({ sent }: Story): string[] =>
  sent.flatMap(({ tag }) => {
    const ref = refOfTag(tag);
    if (ref?.subject.kind !== "incident" || !ref.template.endsWith("-to-library")) return [];
    const what = /^incident-(\w+)-/.exec(ref.template)?.[1];
    return [`${ref.subject.id} ${ref.subject.organisationId} ${ref.version} ${what}`];
  });

const openOnes = (all: readonly Incident[]): string[] => all.filter(isOpen).map(({ family }) => family);

const holdsNow = async (story: Story, model: Model): Promise<void> => {
  const all = await story.incidents();
  for (const incident of all) model.look(incident);
  expect(openOnes(all)).toEqual([...new Set(openOnes(all))]);
  expect(told(story).toSorted()).toEqual([...model.expected].toSorted());
  for (const { id, libraries: count, reports } of all) {
    const members = await story.ports.incidents.reports(id);
    expect(reports).toBe(members.length);
    expect(count).toBe(new Set(members.map((one) => one.case.libraryNumber)).size);
  }
};

const endAll = async (story: Story): Promise<void> => {
  for (const { family } of (await story.incidents()).filter(isOpen)) await story.move("resolve", {}, family);
};

test("exactly the affected hear of what matters, once; who is told open is told closed; one incident is open at a time; minutes down add up", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25, size: "max" }), async (steps) => {
      const story = aStory();
      const model = new Model(story);
      for (const one of steps) {
        await take(story, model, one);
        await holdsNow(story, model);
      }
      await endAll(story);
      await pass(story, model, 90_000);
      await holdsNow(story, model);
      const counted = await answer(statistics, story.ports, {
        params: { productId: story.productId },
        caller: aCaller(theOperator, "operator"),
      });
      expect(counted).toMatchObject({ body: { minutes: { down: await minutesDown(story, model) } } });
      const named = (end: boolean) =>
        told(story)
          .filter((one) => one.endsWith("resolved") === end)
          .map((one) => one.split(" ").slice(0, 2).join(" "));
      expect(new Set(named(true))).toEqual(new Set(named(false)));
    }),
    { numRuns: runs, endOnFailure: true },
  );
}, 600_000);
