// Data as a schema of the contract asks for it, with lengths and numbers at their limits.
import * as fc from "fast-check";
import { type Schema, schemaAt } from "../contract.ts";

type Make = (schema: Schema) => fc.Arbitrary<unknown>;

const numberIn = (schema: Schema, name: string, otherwise: number): number => {
  const value = schema[name];
  return typeof value === "number" ? value : otherwise;
};

const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  date: fc
    .date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  "date-time": fc
    .date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
    .map((moment) => moment.toISOString()),
  email: fc.stringMatching(/^[a-z]{1,20}@[a-z]{1,10}\.example$/),
  uri: fc.webUrl({ validSchemes: ["https"] }),
  ipv4: fc.ipV4(),
  ipv6: fc.ipV6(),
  cidrv4: fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 })).map(([address, bits]) => `${address}/${bits}`),
  cidrv6: fc
    .tuple(fc.ipV6(), fc.integer({ min: 0, max: 128 }))
    .map(([address, bits]) => `${address}/${bits}`),
};

const text: Make = (schema) => {
  const { format, pattern } = schema;
  const known = typeof format === "string" ? formats[format] : undefined;
  if (known) return known;
  const minLength = numberIn(schema, "minLength", 0);
  const maxLength = numberIn(schema, "maxLength", 200);
  if (typeof pattern === "string")
    return fc
      .stringMatching(new RegExp(pattern))
      .filter(({ length }) => length >= minLength && length <= maxLength);
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.string({ unit: "grapheme-ascii", minLength, maxLength: Math.min(maxLength, 30) }),
    },
    { weight: 1, arbitrary: fc.constantFrom(minLength, maxLength).map((length) => "æ".repeat(length)) },
  );
};

const whole: Make = (schema) => {
  const min = numberIn(schema, "minimum", -1000);
  const max = numberIn(schema, "maximum", 1000);
  return fc.oneof(
    fc.constantFrom(min, max),
    fc.integer({ min: Math.max(min, -(2 ** 31)), max: Math.min(max, 2 ** 31 - 1) }),
  );
};

const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const schemasIn = (value: unknown): Schema[] => (Array.isArray(value) ? value.filter(isSchema) : []);
const namesIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const thing: Make = (schema) => {
  const properties = isSchema(schema["properties"]) ? schema["properties"] : {};
  const required = namesIn(schema["required"]);
  const fields = Object.entries(properties).map(([name, one]): [string, fc.Arbitrary<unknown>] => [
    name,
    fitting(isSchema(one) ? one : {}),
  ]);
  const requiredKeys = fields.map(([name]) => name).filter((name) => required.includes(name));
  return fc.record(Object.fromEntries(fields), { requiredKeys });
};

const several: Make = (schema) => {
  const minLength = numberIn(schema, "minItems", 0);
  const maxLength = Math.min(numberIn(schema, "maxItems", 5), Math.max(5, minLength));
  return fc.array(fitting(isSchema(schema["items"]) ? schema["items"] : {}), { minLength, maxLength });
};

const types: Readonly<Record<string, Make>> = {
  string: text,
  integer: whole,
  number: whole,
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  object: thing,
  array: several,
};

/** Values that fit, as far as the contract can say so. */
export const fitting: Make = (written) => {
  const schema = schemaAt(written);
  if ("const" in schema) return fc.constant(schema["const"]);
  if (Array.isArray(schema["enum"])) return fc.constantFrom(...schema["enum"]);
  const either = [...schemasIn(schema["anyOf"]), ...schemasIn(schema["oneOf"])];
  if (either.length > 0) return fc.oneof(...either.map(fitting));
  const { type } = schema;
  const names = Array.isArray(type) ? type : [type];
  const makes = names.map((name) => types[String(name)]?.(schema) ?? fc.jsonValue({ maxDepth: 2 }));
  return fc.oneof(...makes);
};
