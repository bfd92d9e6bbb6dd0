// What files say: their first line, the reasons of their suppressions, and words that may stand nowhere.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { hold, type Law, ofEach } from "./laws.ts";
import { isRoute, isSource, isTest, paths, read, root, type Source, sources, spelled } from "./tree.ts";

/** How many suppressions the house bears. Fewer is better; one more needs a reason and a higher number here. */
const bearable = 16;

const ignores = new RegExp(spelled("(biome-", "ignore|@ts-", "expect-error|@ts-", "ignore)(.*)"), "g");
const suppressions = ({ path, text }: Source): { path: string; kind: string; rest: string }[] =>
  [...text.matchAll(ignores)].map(([, kind = "", rest = ""]) => ({ path, kind, rest }));

const reasonOf = (rest: string): string => (/(?:^|\S): (.+)$/.exec(rest.trim())?.[1] ?? "").trim();

const sentences: Law = {
  says: "the first line of a file that is neither route nor test is one sentence on what it answers for",
  broken: ofEach((file) => {
    const [first = ""] = file.text.split("\n");
    return isRoute(file) || isTest(file.path) || /^\/\/ [A-Z`"(].{10,}[.:]$/.test(first)
      ? null
      : `begins with "${first}"`;
  }),
  planted: [
    { path: "shared/a.ts", text: 'import "./b.ts";' },
    { path: "shared/a.ts", text: "// the clock" },
  ],
};

const reasons: Law = {
  says: "a suppression carries its reason",
  broken: ofEach((file) => {
    const bare = suppressions(file).filter(
      ({ kind, rest }) => kind === spelled("@ts-", "ignore") || reasonOf(rest).split(" ").length < 3,
    );
    return bare.length > 0 ? bare.map(({ kind, rest }) => kind + rest).join("; ") : null;
  }),
  planted: [
    { path: "shared/a.ts", text: spelled("// biome-", "ignore lint/suspicious/noExplicitAny: fine") },
    { path: "shared/a.ts", text: spelled("// @ts-", "ignore: because it does not compile") },
    { path: "shared/a.ts", text: spelled("// @ts-", "expect-error") },
  ],
};

const never = (says: string, pattern: RegExp, planted: string): Law => ({
  says,
  broken: ofEach(({ text }) => pattern.exec(text)?.[0] ?? null),
  planted: [{ path: "README.md", text: `Before. ${planted} After.` }],
});

const someday = spelled("TO", "DO|FIX", "ME|XX", "X|HA", "CK");
const hosts = spelled("registry\\.(npm", "js|yarn", "pkg)|npm", "mirror|pypi\\.", "org|deb\\.deb", "ian");
const machines = spelled("(?<![\\w.}])/(ro", "ot|ho", "me|Us", "ers|wo", "rk)/");

const everywhere: Law[] = [
  never("nothing is left for someday", new RegExp(`\\b(${someday})\\b`), spelled("TO", "DO: later.")),
  never(
    "no file names a package registry",
    new RegExp(hosts, "i"),
    spelled("https://registry.npm", "js.org/zod"),
  ),
  never("no file names a path of somebody's machine", new RegExp(machines), spelled("/ho", "me/kari/b24")),
];

const links: Law = {
  says: "a link from one document to a file leads somewhere",
  broken: ofEach(({ path, text }) => {
    if (!path.endsWith(".md")) return null;
    const targets = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].flatMap(([, target]) => target ?? []);
    const local = targets.filter((target) => !/^[a-z]+:/.test(target));
    return local.find((target) => !existsSync(join(root, dirname(path), target))) ?? null;
  }),
  planted: [{ path: "README.md", text: "[nowhere](shared/nowhere.ts)" }],
};

const binary = /\.(png|woff2|ico)$/;
const texts = paths.filter((path) => path !== "package-lock.json" && !binary.test(path)).map(read);

describe("words", () => {
  hold([sentences, reasons], sources);
  hold([...everywhere, links], texts);

  test(`there are at most ${bearable} suppressions in the house`, () => {
    const borne = texts.filter(({ path }) => isSource(path)).flatMap(suppressions);
    expect(borne.length, JSON.stringify(borne, null, 1)).toBeLessThanOrEqual(bearable);
  });
});
