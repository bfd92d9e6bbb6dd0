// What has one home: the environment, the clock, chance, the console, mocks nowhere, casts nowhere.
import { describe } from "vitest";
import { hold, type Law, ofEach } from "./laws.ts";
import { callsIn, importedBy, mentionedIn, nodesOf } from "./syntax.ts";
import { isTest, type Source } from "./tree.ts";

type Home = {
  readonly says: string;
  /** The files it lives in; with a reason where there is more than one. */
  readonly at: readonly string[];
  /** Where the law counts. */
  readonly within: RegExp;
  readonly lookFor: (file: Source) => readonly string[];
  readonly named: RegExp;
  readonly planted: readonly string[];
};

const running = /^(functions|shared)\//;

const homes: Home[] = [
  {
    says: "the environment is read in shared/env.ts alone",
    at: ["shared/env.ts"],
    within: running,
    lookFor: mentionedIn,
    named: /^(globalThis\.)?process(\.|$)/,
    planted: ["process.env.HOME;", 'process["env"];', "const { env } = process;"],
  },
  {
    says: "the clock is read in shared/clock.ts alone",
    at: ["shared/clock.ts"],
    within: running,
    // Why not every Date: reading a written instant asks no clock.
    lookFor: (file) => [...mentionedIn(file), ...callsIn(file).map(({ name }) => `${name}()`)],
    named: /^(globalThis\.)?(Date\.now|Date\(\)|performance\.\w+|Temporal\.Now(\.\w+)?)$/,
    planted: ["Date.now();", "new Date();", "performance.now();"],
  },
  {
    says: "random ids and secrets are made in shared/ids.ts alone",
    at: ["shared/ids.ts"],
    within: running,
    lookFor: (file) => [...importedBy(file), ...mentionedIn(file)],
    named: /(^|[.:])(random(UUID|Bytes|Int|Fill|FillSync)|getRandomValues)$/,
    planted: ['import { randomBytes as some } from "node:crypto";', "crypto.randomUUID();"],
  },
  {
    says: "what runs writes to no console but through shared/log.ts",
    at: ["shared/log.ts"],
    within: running,
    lookFor: mentionedIn,
    named: /^(globalThis\.)?(console|process\.std(out|err))(\.|$)/,
    planted: ['console.log("here");', 'process.stdout.write("here");'],
  },
  {
    says: "timers of what runs are waited for in shared/, never in a room",
    at: [],
    within: /^functions\//,
    lookFor: mentionedIn,
    named: /^set(Timeout|Interval|Immediate)$/,
    planted: ["setTimeout(work, 10);"],
  },
  {
    says: "no test mocks a module or fakes the time: ports are plain objects",
    at: [],
    within: /^test\//,
    lookFor: (file) => callsIn(file).map(({ name }) => name),
    named: /^vi\.(mock|doMock|hoisted|useFakeTimers|setSystemTime|spyOn|stubGlobal)$/,
    planted: ['vi.mock("./a.ts");', "vi.useFakeTimers();"],
  },
  {
    says: "no test is left out, alone, or for later",
    at: [],
    within: /^test\//,
    lookFor: mentionedIn,
    named: /^(test|it|describe|suite)\.(.+\.)?(only|skip|todo|fails|skipIf|runIf)$/,
    planted: ['test.only("a", work);', 'describe.skip("a", work);', 'test.each([])["only"]; test.only;'],
  },
  {
    says: "no snapshot stands in for a claim",
    at: [],
    within: /^test\//,
    lookFor: (file) => nodesOf(file).map((node) => (node.type === "Identifier" ? String(node["value"]) : "")),
    named: /^to(Match|ThrowErrorMatching)(File|Inline)?(Inline)?Snapshot$/,
    planted: ["expect(a).toMatchSnapshot();", "expect(a).toMatchInlineSnapshot();"],
  },
];

const lawOf = ({ says, at, within, lookFor, named, planted }: Home): Law => ({
  says,
  broken: ofEach((file) => {
    if (!within.test(file.path) || at.includes(file.path)) return null;
    const found = lookFor(file).filter((name) => named.test(name));
    return found.length > 0 ? [...new Set(found)].join(", ") : null;
  }),
  planted: planted.map((text) => ({
    path: within.test("functions/a/b.ts") ? "functions/a/b.ts" : "test/a/b.test.ts",
    text,
  })),
});

/** Casts that the compiler cannot check; Biome lets one stand only with a reason on the line before. */
const casts: Law = {
  says: "nothing is cast, but for `as const` and where a suppression says why",
  broken: ofEach((file) => {
    const count = nodesOf(file).filter(
      ({ type }) => type === "TsAsExpression" || type === "TsTypeAssertion",
    ).length;
    const reasoned = file.text.match(/biome-ignore lint\/nursery\/noUnsafeTypeAssertion: \S+/g)?.length ?? 0;
    return count > reasoned ? `${count} casts, ${reasoned} of them with a reason` : null;
  }),
  planted: [{ path: "shared/a.ts", text: "export const a = b as string;" }],
};

const titles: Law = {
  says: "a test's title is a sentence about behaviour, not the name of a function",
  broken: ofEach((file) => {
    if (!isTest(file.path)) return null;
    const made = callsIn(file).filter(({ name }) => name === "test");
    const short = made.filter(({ text }) => text !== null && text.trim().split(/\s+/).length < 3);
    return short.length > 0 ? short.map(({ text }) => `"${text}"`).join(", ") : null;
  }),
  planted: [{ path: "test/a/b.test.ts", text: 'test("handler works", () => {});' }],
};

describe("homes", () => hold([...homes.map(lawOf), casts, titles]));
