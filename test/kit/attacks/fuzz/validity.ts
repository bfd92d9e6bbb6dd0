// Whether data fits the contract, by a validator that knows nothing of how the contract was made.
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import ipaddr from "ipaddr.js";
import { components, type Operation, type Schema } from "../contract.ts";

const isObject = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** No key but those that are written: what an answer may get later is not there now. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (!isObject(schema)) return schema;
  const inside = Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [name, closedIn(name, value)]),
  );
  const isOpen = inside["properties"] !== undefined && inside["additionalProperties"] === undefined;
  return isOpen ? { ...inside, additionalProperties: false } : inside;
};

// Why not in allOf: there each part sees the keys of all.
const closedIn = (name: string, value: unknown): unknown => {
  if (name === "properties" && isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closed(one)]));
  return name === "allOf" || name === "enum" || name === "const" ? value : closed(value);
};

const made = (schemas: unknown): Ajv2020 => {
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true });
  addFormats.default(ajv);
  for (const [name, kind] of [
    ["cidrv4", ipaddr.IPv4],
    ["cidrv6", ipaddr.IPv6],
  ] as const)
    ajv.addFormat(name, (text: string) => kind.isValidCIDR(text));
  ajv.addSchema({ $id: "contract", components: { schemas } });
  return ajv;
};

const asWritten = made(components);
const strict = made(Object.fromEntries(Object.entries(components).map(([name, one]) => [name, closed(one)])));

/** References lead into the contract, wherever a schema stands. */
const pointing = (schema: unknown): Schema =>
  JSON.parse(JSON.stringify(schema), (name, value) =>
    name === "$ref" && typeof value === "string" ? `contract${value}` : value,
  );

const compiled = new Map<string, ValidateFunction>();

const judge = (key: string, ajv: Ajv2020, schema: unknown): ValidateFunction => {
  const known = compiled.get(key) ?? ajv.compile(pointing(schema));
  compiled.set(key, known);
  return known;
};

/** True of a body that the contract takes. */
export const bodyFits = ({ id, body }: Operation, value: unknown): boolean => {
  if (!body) return true;
  if (value === undefined) return !body.required;
  return judge(`${id} body`, asWritten, body.schema)(value);
};

const whole = /^-?(0|[1-9]\d{0,15})$/;

/** A text of an address as what the contract calls it. */
const read = (schema: Schema, text: string): unknown =>
  schema["type"] === "integer" && whole.test(text) ? Number(text) : text;

/** True where every parameter of that place is as the contract has it, and none is there that it does not name. */
export const parametersFit = (
  { id, parameters }: Operation,
  place: "path" | "query",
  given: Readonly<Record<string, string>>,
): boolean => {
  const named = parameters.filter((one) => one.in === place);
  const strange = Object.keys(given).some((name) => !named.some((one) => one.name === name));
  return (
    !strange &&
    named.every(({ name, required, schema }) => {
      const text = Object.hasOwn(given, name) ? given[name] : undefined;
      if (text === undefined) return !required;
      return judge(`${id} ${place} ${name}`, asWritten, schema)(read(schema, text));
    })
  );
};

const toldOf = ({ errors }: ValidateFunction): string => {
  const [error] = errors ?? [];
  return `${error?.instancePath ?? ""} ${error?.message ?? ""} ${JSON.stringify(error?.params ?? {})}`;
};

/** What of an answer's body the contract does not know; null where it is as it says, to the last key. */
export const bodyMisses = ({ answers }: Operation, status: number, value: unknown): string | null => {
  const [{ schema } = {}] = Object.values(answers[String(status)]?.content ?? {});
  if (schema === undefined) return null;
  // Why part by part: every refusal has the same first one, which is compiled once.
  const parts: unknown[] = Array.isArray(schema["allOf"]) ? schema["allOf"] : [closed(schema)];
  const judges = parts.map((part) => judge(JSON.stringify(part), strict, part));
  const against = judges.find((fits) => !fits(value));
  return against ? toldOf(against) : null;
};
