// A year of the consortium: asked for in the autumn, opened, turned over at New Year, verified in January.
// FULL=1 runs it with 30 libraries and 8 products, and prints the time to verified access of each product;
// `npm run sim:year` with 450, over the table in memory.
import { beforeAll, expect, test } from "vitest";
import { handler as readRequest } from "../../functions/access/read.ts";
import { handler as statistics } from "../../functions/access/statistics.ts";
import { type Email, Instant } from "../../shared/kinds.ts";
import { AccessStatistics } from "../../shared/records/access/measured.ts";
import { idBeginning, type YearListRow } from "../../shared/records/telling/announcement.ts";
import { type NotificationRef, refOfTag } from "../../shared/records/telling/notification.ts";
import { subjectKey } from "../../shared/records/telling/subject.ts";
import type { DigestOf, TemplateName } from "../../shared/records/telling/template.ts";
import { aCaller, theOperator } from "../kit/builders.ts";
import { full, librariesOfYear } from "../kit/full.ts";
import { identities, wronglySigned } from "../kit/mails/operators.ts";
import { answer, owner } from "../kit/table/calls.ts";
import { useTable, useTableInMemory } from "../kit/table/engine.ts";
import { caseOf, libraryOf } from "../kit/year/people.ts";
import { idOfProduct, type Manner, neverSays, type Pair, planFor } from "../kit/year/plan.ts";
import { givesUp, runYear } from "../kit/year/run.ts";
import { placeOf } from "../kit/year/world.ts";

if (full) useTableInMemory();
else useTable();

const operator = aCaller(theOperator, "operator");
const plan = planFor(librariesOfYear, full ? 8 : 5);
const pairsOf = (fate: Pair["fate"], ...manners: Manner[]): Pair[] =>
  plan.pairs.filter((pair) => pair.fate === fate && (manners.length === 0 || manners.includes(pair.manner)));
const regretted = givesUp(plan);

let year: Awaited<ReturnType<typeof runYear>>;
beforeAll(async () => {
  year = await runYear(plan);
}, 3_600_000);

type Sent = { ref: NotificationRef; to: Email | string; at: string; text: string; subject: string };
// Read once: with 450 libraries every question walks over some thousands of mails.
let byTemplate: Map<TemplateName, Sent[]> | undefined;
const sent = (template: TemplateName): Sent[] => {
  byTemplate ??= Map.groupBy(
    year.taken.flatMap(({ tag, ...mail }) => {
      const ref = refOfTag(tag);
      return ref ? [{ ref, ...mail }] : [];
    }),
    ({ ref }) => ref.template,
  );
  return byTemplate.get(template) ?? [];
};

const stateOf = async (pair: Pair) => (await year.ports.cases.read(caseOf(pair)))?.record;
const told = (pair: Pair, template: TemplateName): Sent[] =>
  sent(template).filter(({ ref }) => subjectKey(ref.subject) === subjectKey(caseOf(pair)));

/** How often a vendor heard of a case: by its own mail, or by a digest that names it. */
const heard = (pair: Pair, template: DigestOf): number => {
  const named = `${caseOf(pair).id}/${libraryOf(pair)}`;
  const inDigests = sent("digest-to-vendor").filter(
    ({ ref, text }) => ref.subject.id.startsWith(`${template}.`) && text.includes(named),
  );
  return told(pair, template).length + inDigests.length;
};

test("nobody is sent the same mail twice", () => {
  const tags = year.taken.map(({ tag }) => tag);
  expect(tags.length).toBeGreaterThan(plan.pairs.length);
  expect(new Set(tags).size).toBe(tags.length);
});

test("every mail is signed by who operated the consortium on its day, on both sides of New Year", () => {
  const signed = year.taken.flatMap((mail) => wronglySigned(mail, Instant.parse(mail.at)));
  expect(signed).toEqual([]);
  const sides = new Set(year.taken.map(({ from, at }) => `${at.slice(0, 4)} ${from.address}`));
  expect([...sides].sort()).toEqual(
    identities.map(({ senderAddress }, place) => `${2026 + place} ${senderAddress}`),
  );
});

test("every request reaches its vendor once, and the library is told once that it is received", async () => {
  for (const pair of pairsOf("asked", "fast", "slow", "silent", "rejecting")) {
    expect([pair, heard(pair, "access-request-to-vendor")]).toEqual([pair, 1]);
    expect(told(pair, "access-request-receipt").length).toBeGreaterThan(0);
    expect((await stateOf(pair))?.state).not.toBe("received");
  }
}, 300_000);

test("fast and slow vendors open what the library then verifies, unless it never says so", async () => {
  for (const pair of pairsOf("asked", "fast", "slow"))
    expect([pair, (await stateOf(pair))?.state]).toEqual([pair, neverSays(pair) ? "activated" : "verified"]);
  for (const pair of pairsOf("asked", "rejecting"))
    expect(await stateOf(pair)).toMatchObject({ state: "rejected", reason: "technical" });
});

test("of a silent vendor the county hears, and then the operator, with a task; the vendor is reminded once", async () => {
  for (const pair of pairsOf("asked", "silent")) {
    expect((await stateOf(pair))?.state).toBe("sent");
    expect([pair, heard(pair, "reminder-to-vendor")]).toEqual([pair, 1]);
    for (const template of ["escalation-to-county", "escalation-to-operator"] as const)
      expect([pair, template, told(pair, template).length]).toEqual([pair, template, 1]);
    const tasks = await year.ports.tasks.ofSubject(caseOf(pair));
    expect(tasks.filter(({ ref }) => ref.kind === "vendor_silent")).toHaveLength(1);
  }
});

test("where every address bounces the case is undeliverable, and the operator has a task", async () => {
  for (const pair of pairsOf("asked", "bouncing")) {
    expect((await stateOf(pair))?.state).toBe("undeliverable");
    const tasks = await year.ports.tasks.ofSubject(caseOf(pair));
    const open = tasks.filter(({ answeredAt }) => answeredAt === null);
    expect([pair, open.map(({ ref }) => ref.kind)]).toEqual([pair, ["undeliverable"]]);
  }
});

test("what was renewed goes on into the new year, and nobody is mailed about it", async () => {
  for (const pair of [...pairsOf("carried"), ...(regretted ? [regretted] : [])]) {
    expect(await stateOf(pair)).toMatchObject({ state: "activated", reason: "carried_over", version: 1 });
    expect(await year.ports.notifications.ofSubject(caseOf(pair))).toEqual([]);
  }
});

test("each library hears once, on 1 December, of exactly what it loses, and after New Year it is over", async () => {
  const mails = sent("access-ends-to-library");
  for (let library = 0; library < plan.libraries; library += 1) {
    const lost = pairsOf("lost").filter((pair) => pair.library === library);
    const own = mails.filter(({ to }) => to === `post${library}@library.example`);
    expect(own).toHaveLength(lost.length > 0 ? 1 : 0);
    for (const { at, text } of own) {
      expect(at).toMatch(/^2026-12-01T07:/);
      for (let product = 0; product < plan.products; product += 1)
        expect(text.includes(idOfProduct(product))).toBe(lost.some((pair) => pair.product === product));
    }
  }
  for (const pair of pairsOf("lost")) {
    const { libraryNumber, productId } = placeOf(pair, 2026);
    const params = { libraryNumber, accessRequestId: `2026-${productId}` };
    expect(await answer(readRequest, year.ports, { params, caller: owner })).toMatchObject({
      body: { state: "activated", shownState: "ended", accessInForce: false },
    });
  }
});

const turns = { carried: "continues", lost: "ends", asked: "new" } as const;

test("each vendor gets its list on 15 December, and again only where it changed", async () => {
  for (const vendor of ["fast", "slow", "silent", "rejecting"] as const) {
    const own = sent("year-list-to-vendor").filter(({ to }) => to.startsWith(vendor));
    const days = own.map(({ at }) => at.slice(0, 10));
    expect(days).toEqual(vendor === regretted?.manner ? ["2026-12-15", "2026-12-18"] : ["2026-12-15"]);
  }
  for (const vendor of new Set(plan.pairs.map(({ manner }) => manner))) {
    const lists = await year.ports.announcements.ofOwner(vendor, idBeginning("year-list", "2027"));
    const content = lists.at(-1)?.content;
    const rows = content?.what === "year-list" ? content.rows : [];
    const named = ({ libraryNumber, productId, turn }: YearListRow) =>
      `${libraryNumber} ${productId} ${turn}`;
    const expected = plan.pairs
      .filter(({ manner }) => manner === vendor)
      .map((pair) =>
        named({ ...placeOf(pair, 2027), turn: pair === regretted ? "continues" : turns[pair.fate] }),
      );
    expect(rows.map(named).toSorted()).toEqual(expected.toSorted());
  }
});

test("a vendor that no list reaches is a task of the operator", async () => {
  const [list] = await year.ports.announcements.ofOwner("bouncing", idBeginning("year-list", "2027"));
  const tasks = list && (await year.ports.tasks.ofSubject(list.ref));
  expect(tasks?.map(({ ref }) => ref.kind)).toEqual(["mail_lost"]);
});

test("each county gets one summary in a week at most, on a Monday, and some weeks had something open", () => {
  const mails = sent("open-cases-to-county");
  const weeks = mails.map(({ to, subject }) => `${to} ${subject.slice(0, 20)}`);
  expect(weeks.length).toBeGreaterThan(10);
  expect(new Set(weeks).size).toBe(weeks.length);
  // The first one may come later in its week: the year begins on a Friday.
  const days = mails.filter(({ at }) => at > "2026-11-02").map(({ at }) => new Date(at).getUTCDay());
  expect(new Set(days)).toEqual(new Set([1]));
});

const line = (one: AccessStatistics): string => {
  const { median, p90, count } = one.verified;
  const counts = Object.entries(one.states).filter(([, number]) => number > 0);
  return `${one.productId.padEnd(12)} verified ${count}, median ${median ?? "–"}, p90 ${p90 ?? "–"} working days; ${counts
    .map(([state, number]) => `${state} ${number}`)
    .join(", ")}`;
};

test("the statistics count every case, and tell the time to verified access of each product", async () => {
  const lines: string[] = [];
  for (let product = 0; product < plan.products; product += 1) {
    const params = { productId: idOfProduct(product) };
    const answered = await answer(statistics, year.ports, {
      params,
      query: { year: 2027 },
      caller: operator,
    });
    const one = AccessStatistics.parse("body" in answered ? answered.body : null);
    const cases = plan.pairs.filter(
      (pair) => pair.product === product && (pair.fate !== "lost" || pair === regretted),
    );
    const counted = Object.values(one.states).reduce((sum, number) => sum + number, 0);
    expect([one.productId, counted]).toEqual([one.productId, cases.length]);
    const verified = cases.filter(
      (pair) => pair.fate === "asked" && ["fast", "slow"].includes(pair.manner) && !neverSays(pair),
    );
    expect(one.verified.count).toBe(verified.length);
    lines.push(line(one));
  }
  process.stdout.write(`${lines.join("\n")}\n`);
});
