// What a file does, read from its syntax tree: so that text in strings and comments is not taken for code.
import { parseSync } from "@swc/core";
import * as z from "zod";
import type { Source } from "./tree.ts";

export type Node = { type: string; [part: string]: unknown };

const isNode = (value: object): value is Node => "type" in value && typeof value.type === "string";

/** Puts every node of a tree behind the others, each before its parts. */
const collect = (value: unknown, into: Node[]): void => {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value) && isNode(value)) into.push(value);
  for (const part of Object.values(value)) collect(part, into);
};

const parsed = new WeakMap<Source, readonly Node[]>();

/** Every node of the file's syntax tree. */
export const nodesOf = (file: Source): readonly Node[] => {
  const known = parsed.get(file);
  if (known) return known;
  const tree = parseSync(file.text, { syntax: "typescript", target: "es2024" });
  const nodes: Node[] = [];
  collect(tree, nodes);
  parsed.set(file, nodes);
  return nodes;
};

const Identifier = z.object({ type: z.literal("Identifier"), value: z.string() });
const Member = z.object({
  type: z.literal("MemberExpression"),
  object: z.unknown(),
  property: z.union([
    Identifier,
    z.object({ type: z.literal("Computed"), expression: z.looseObject({ value: z.unknown() }) }),
  ]),
});

/** The nodes of these types: what else there is need not be tried against a schema. */
const nodesNamed = (file: Source, ...types: readonly string[]): Node[] =>
  nodesOf(file).filter(({ type }) => types.includes(type));

/** `a.b.c` (or `a["b"].c`) as text; null for what is no chain of names. */
export const chain = (node: unknown): string | null => {
  const name = Identifier.safeParse(node);
  if (name.success) return name.data.value;
  const member = Member.safeParse(node);
  if (!member.success) return null;
  const { object, property } = member.data;
  const last = property.type === "Identifier" ? property.value : String(property.expression.value);
  const before = chain(object);
  return before === null ? null : `${before}.${last}`;
};

const Import = z.object({
  type: z.literal("ImportDeclaration"),
  source: z.object({ value: z.string() }),
  specifiers: z.array(
    z.looseObject({
      local: z.object({ value: z.string() }),
      imported: z.object({ value: z.string() }).nullish(),
    }),
  ),
});

/** The names a file imports, as they are called where they come from: `node:crypto.randomBytes`. */
export const importedBy = (file: Source): string[] =>
  nodesNamed(file, "ImportDeclaration").flatMap((node) => {
    const found = Import.safeParse(node);
    if (!found.success) return [];
    const from = found.data.source.value;
    return found.data.specifiers.map(({ local, imported }) => `${from}.${(imported ?? local).value}`);
  });

const StringLiteral = z.object({ type: z.literal("StringLiteral"), value: z.string() });
const Call = z.object({
  type: z.enum(["CallExpression", "NewExpression"]),
  callee: z.unknown(),
  arguments: z.array(z.object({ expression: z.unknown() })).nullish(),
});

/** Calls and constructions by name, with the text of their first argument where that is a plain string. */
export const callsIn = (file: Source): { name: string; text: string | null }[] =>
  nodesNamed(file, "CallExpression", "NewExpression").flatMap((node) => {
    const call = Call.safeParse(node);
    const name = call.success ? chain(call.data.callee) : null;
    if (!call.success || name === null) return [];
    const first = StringLiteral.safeParse(call.data.arguments?.[0]?.expression);
    return [{ name, text: first.success ? first.data.value : null }];
  });

/** Every chain of names a file mentions. */
export const mentionedIn = (file: Source): string[] =>
  nodesNamed(file, "Identifier", "MemberExpression").flatMap((node) => chain(node) ?? []);
