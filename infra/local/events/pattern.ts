// Event patterns as EventBridge and Pipes evaluate them: the part of the language that the stack may use.
import * as z from "zod";

const Simple = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Condition = z.union([
  Simple,
  z.strictObject({ exists: z.boolean() }),
  z.strictObject({ prefix: z.string() }),
  z.strictObject({ suffix: z.string() }),
  z.strictObject({ "anything-but": z.union([Simple, z.array(Simple)]) }),
]);
type Condition = z.infer<typeof Condition>;

/** Each field is a nested pattern or a list of conditions, one of which must hold. Other operators are refused. */
export type Pattern = { [field: string]: Pattern | Condition[] };
export const Pattern: z.ZodType<Pattern> = z.lazy(() =>
  z.record(z.string(), z.union([z.array(Condition).min(1), Pattern])),
);

const isLeaf = (value: unknown): boolean =>
  value !== undefined && (typeof value !== "object" || value === null);

const holdsFor = (condition: Condition, value: unknown): boolean => {
  if (typeof condition !== "object" || condition === null) return value === condition;
  if ("exists" in condition) return condition.exists === isLeaf(value);
  if ("prefix" in condition) return typeof value === "string" && value.startsWith(condition.prefix);
  if ("suffix" in condition) return typeof value === "string" && value.endsWith(condition.suffix);
  const refused = [condition["anything-but"]].flat();
  return isLeaf(value) && !refused.some((one) => one === value);
};

/** A list in the event matches when one of its elements does. */
const oneHolds = (conditions: readonly Condition[], value: unknown): boolean => {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return conditions.some((condition) => values.some((one) => holdsFor(condition, one)));
};

const fieldOf = (event: unknown, field: string): unknown => {
  const found = z.record(z.string(), z.unknown()).safeParse(event);
  return found.success && Object.hasOwn(found.data, field) ? found.data[field] : undefined;
};

/** Whether an event fits a pattern: every field of the pattern must hold. */
export const matches = (pattern: Pattern, event: unknown): boolean =>
  Object.entries(pattern).every(([field, expected]) => {
    const value = fieldOf(event, field);
    return Array.isArray(expected) ? oneHolds(expected, value) : matches(expected, value);
  });
