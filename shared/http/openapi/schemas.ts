// From zod's schemas to JSON Schema: named ones become components of the document, the others stand where they are used.
import * as z from "zod";

export type Json = Readonly<Record<string, unknown>>;

/** `input` for what callers send, `output` for what they get. */
export type Direction = "input" | "output";

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>["override"]>;

// Answers may get new fields later, so only schemas that refuse unknown fields say so. A format says what its
// pattern says, in a word that readers and generators know.
const override: Override = ({ zodSchema, jsonSchema }) => {
  const { def } = zodSchema._zod;
  if (def.type === "object" && def.catchall === undefined) delete jsonSchema.additionalProperties;
  // How a text begins is no format, and its pattern says it.
  if (String(jsonSchema.format) === "starts_with") delete jsonSchema.format;
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
};

const pointingToComponents = (schema: unknown): Json =>
  JSON.parse(JSON.stringify(schema), (name, value) =>
    name === "$ref" && typeof value === "string" ? value.replace("#/$defs/", "#/components/schemas/") : value,
  );

export type Shelf = {
  /** The schema as it is written where it is used: a `$ref` when it has an id. */
  readonly place: (schema: z.ZodType, direction: Direction) => Json;
  /** Every named schema met so far, by name. */
  readonly named: () => Json;
};

/** Collects named schemas; one name for two different shapes throws. */
export const shelf = (): Shelf => {
  const known = new Map<string, string>();

  const keep = (name: string, schema: unknown): void => {
    const text = JSON.stringify(pointingToComponents(schema));
    if ((known.get(name) ?? text) !== text) throw new Error(`Two different schemas have the id ${name}.`);
    known.set(name, text);
  };

  return {
    place: (schema, io) => {
      const { $schema: _, $defs = {}, ...own } = z.toJSONSchema(schema, { io, override });
      for (const [name, named] of Object.entries($defs)) keep(name, named);
      return pointingToComponents(own);
    },
    named: () =>
      Object.fromEntries([...known].sort().map(([name, text]): [string, Json] => [name, JSON.parse(text)])),
  };
};
