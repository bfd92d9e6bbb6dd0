// What a law of the infrastructure is, and how laws read and (to prove that they can fail) damage a template.
import type { Planned } from "../../../infra/plan.ts";
import type { Stage } from "../../../infra/stages.ts";
import type { Template } from "../../../infra/synth.ts";

export type Scene = { stage: Stage; template: Template; planned: readonly Planned[]; runbook: string };

export type Law = {
  title: string;
  /** One line for each thing that breaks the law. */
  broken: (scene: Scene) => string[];
  /** Breaks the law in a scene that is nobody else's. */
  plant: (scene: Scene) => void;
};

type Step = string | number;
export type Resource = Template["Resources"][string] & { id: string };

/** The value at a path into what came from JSON; undefined where the path ends early. */
export const at = (value: unknown, ...path: Step[]): unknown =>
  path.reduce<unknown>(
    (found, step) => (typeof found === "object" && found !== null ? Reflect.get(found, step) : undefined),
    value,
  );

export const put = (value: unknown, path: Step[], planted: unknown): void => {
  const last = path.at(-1);
  const holder = at(value, ...path.slice(0, -1));
  if (last === undefined || typeof holder !== "object" || holder === null)
    throw new Error(`There is nothing at ${path.join(".")}.`);
  Reflect.set(holder, last, planted);
};

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** One or several, as policies write it. */
export const many = (value: unknown): unknown[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};

export const entries = (value: unknown): [string, unknown][] =>
  typeof value === "object" && value !== null ? Object.entries(value) : [];

export const ofType = ({ template }: Pick<Scene, "template">, type: string): Resource[] =>
  Object.entries(template.Resources)
    .filter(([, { Type }]) => Type === type)
    .map(([id, resource]) => ({ id, ...resource }));

export const firstOf = (scene: Scene, type: string): Resource => {
  const [first] = ofType(scene, type);
  if (!first) throw new Error(`There is no ${type}.`);
  return first;
};

/** The logical id a value refers to, by `Ref` or `Fn::GetAtt`. */
export const refersTo = (value: unknown): string => {
  const [id] = list(at(value, "Fn::GetAtt"));
  const found = at(value, "Ref") ?? id;
  return typeof found === "string" ? found : "";
};

/** A value as text, the same for the same value: `Ref` and `Fn::GetAtt` by name, joins glued together. */
export const spelt = (value: unknown): string => {
  if (typeof value === "string") return value;
  const joined = at(value, "Fn::Join", 1);
  if (joined !== undefined) return list(joined).map(spelt).join("");
  const attribute = at(value, "Fn::GetAtt");
  if (attribute !== undefined) return `{${list(attribute).join(".")}}`;
  const ref = at(value, "Ref");
  return typeof ref === "string" ? `{${ref}}` : String(JSON.stringify(value));
};

export const functionId = (resource: Resource): string => spelt(resource.Metadata["bibliotek24:function"]);

/** Lines that stand in one list only. */
export const differences = (what: string, is: string[], should: string[]): string[] => [
  ...is.filter((line) => !should.includes(line)).map((line) => `${what} has ${line}`),
  ...should.filter((line) => !is.includes(line)).map((line) => `${what} lacks ${line}`),
];
