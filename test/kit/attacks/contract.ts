// The operations of functions/openapi.json, as attacks are made from them: never a second list of what there is.
import * as z from "zod";
import document from "../../../functions/openapi.json" with { type: "json" };
import { Scope } from "../../../shared/records/caller.ts";

const Schema = z.record(z.string(), z.unknown());
export type Schema = z.infer<typeof Schema>;

const Parameter = z.object({
  name: z.string(),
  in: z.enum(["path", "query", "header"]),
  required: z.boolean().default(false),
  schema: Schema,
});
export type Parameter = z.infer<typeof Parameter>;

const Content = z.record(z.string(), z.object({ schema: Schema.optional() }));
const Answers = z.record(z.string(), z.object({ headers: Schema.default({}), content: Content.default({}) }));

const Declared = z.object({
  operationId: z.string(),
  security: z.array(z.object({ token: z.array(z.string()).optional() })),
  parameters: z.array(z.union([z.object({ $ref: z.string() }), Parameter])),
  requestBody: z.object({ required: z.boolean(), content: Content }).optional(),
  responses: Answers,
});

const { parameters: shared } = document.components;
const headers: Record<string, unknown> = { ...shared };
const lastOf = (ref: string): string => ref.split("/").at(-1) ?? "";

const resolved = (parameter: z.infer<typeof Declared>["parameters"][number]): Parameter =>
  "$ref" in parameter ? Parameter.parse(headers[lastOf(parameter.$ref)]) : parameter;

/** Names scopes as callers have them: without the prefix that tokens write. */
const scopeIn = (written: string): Scope => Scope.parse(written.replace(/^[^:]+:/, ""));

const bodyOf = ({ requestBody }: z.infer<typeof Declared>) => {
  const [[type, { schema = {} }] = ["", {}]] = Object.entries(requestBody?.content ?? {});
  return requestBody ? { type, schema, required: requestBody.required } : null;
};

const operationOf = (method: string, path: string, written: unknown) => {
  const declared = Declared.parse(written);
  const [first] = declared.security;
  return {
    id: declared.operationId,
    method: method.toUpperCase(),
    path,
    /** One of these is enough; none: everybody may call. */
    scopes: declared.security.flatMap(({ token = [] }) => token.map(scopeIn)),
    /** Public, but a token that comes along must be good. */
    greets: first !== undefined && first.token === undefined,
    parameters: declared.parameters.map(resolved),
    body: bodyOf(declared),
    answers: declared.responses,
  };
};
export type Operation = ReturnType<typeof operationOf>;

/** Every operation of the contract, in its order. */
export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, written]) => operationOf(method, path, written)),
);

/** The operation of an id. */
export const operationNamed = (id: string): Operation => {
  const found = operations.find((one) => one.id === id);
  if (!found) throw new Error(`There is no operation ${id}.`);
  return found;
};

/** The names of an operation's parameters in one place. */
export const namedIn = ({ parameters }: Operation, place: Parameter["in"]): string[] =>
  parameters.filter((one) => one.in === place).map(({ name }) => name);

/** True of a page: what it answers are documents for people. */
export const isPage = ({ answers }: Operation): boolean => answers["200"]?.content["text/html"] !== undefined;

const Components = z.record(z.string(), Schema);
export const components = Components.parse(document.components.schemas);

/** A schema where one may be written by its name. */
export const schemaAt = (schema: Schema): Schema => {
  const { $ref } = schema;
  return typeof $ref === "string" ? (components[lastOf($ref)] ?? {}) : schema;
};

/** The headers an answer of that status may carry besides those of every answer, in small letters. */
export const headersOf = ({ answers }: Operation, status: number): string[] =>
  Object.keys(answers[String(status)]?.headers ?? {}).map((name) => name.toLowerCase());
