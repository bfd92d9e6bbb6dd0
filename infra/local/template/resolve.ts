// Resolves a template's values for this machine: references, attributes, joins, parameters and pseudo parameters.
import * as z from "zod";
import type { Template } from "../../synth.ts";

/** Where everything pretends to be; no request leaves the machine. */
export const region = "eu-north-1";
export const account = "000000000000";

const pseudo: Readonly<Record<string, string>> = {
  "AWS::Region": region,
  "AWS::AccountId": account,
  "AWS::Partition": "aws",
  "AWS::URLSuffix": "amazonaws.com",
  "AWS::StackName": "bibliotek24-local",
  "AWS::StackId": `arn:aws:cloudformation:${region}:${account}:stack/bibliotek24-local/local`,
};

const arn = (service: string, rest: string): string => `arn:aws:${service}:${region}:${account}:${rest}`;

type Resource = Template["Resources"][string];

const named = (resource: Resource, property: string, otherwise: string): string => {
  const name = resource.Properties[property];
  return typeof name === "string" ? name : otherwise;
};

type Identity = { ref: string; attributes: Readonly<Record<string, string>> };

/** What `Ref` and `Fn::GetAtt` give for a resource; the names are the template's, or the logical id. */
const identities: Readonly<Record<string, (id: string, resource: Resource) => Identity>> = {
  "AWS::DynamoDB::GlobalTable": (id, resource) => {
    const name = named(resource, "TableName", id);
    const own = arn("dynamodb", `table/${name}`);
    return { ref: name, attributes: { Arn: own, StreamArn: `${own}/stream/local` } };
  },
  "AWS::SQS::Queue": (id, resource) => {
    const name = named(resource, "QueueName", id);
    return { ref: name, attributes: { Arn: arn("sqs", name), QueueName: name, QueueUrl: name } };
  },
  "AWS::Lambda::Function": (id, resource) => {
    const name = named(resource, "FunctionName", id);
    return { ref: name, attributes: { Arn: arn("lambda", `function:${name}`) } };
  },
  "AWS::Events::EventBus": (id, resource) => {
    const name = named(resource, "Name", id);
    return { ref: name, attributes: { Arn: arn("events", `event-bus/${name}`), Name: name } };
  },
};

const other = (id: string, resource: Resource): Identity => ({
  ref: named(resource, "Name", id),
  attributes: { Arn: arn("local", `${resource.Type}/${id}`) },
});

const Join = z.tuple([z.string(), z.unknown()]);
const Select = z.tuple([z.coerce.number(), z.unknown()]);
const Text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Texts = z.array(Text);
const If = z.tuple([z.string(), z.unknown(), z.unknown()]);
const Pair = z.tuple([z.unknown(), z.unknown()]);
const Fields = z.record(z.string(), z.unknown());

export type Resolve = (value: unknown) => unknown;

type Names = {
  ref(name: string): string;
  attribute(path: string): string;
};

const namesIn = (template: Template, parameters: Readonly<Record<string, string>>): Names => {
  const identify = (id: string): Identity => {
    const resource = template.Resources[id];
    if (!resource) throw new Error(`The template refers to ${id}, which it does not declare.`);
    return (identities[resource.Type] ?? other)(id, resource);
  };
  return {
    ref: (name) => {
      const known = pseudo[name] ?? parameters[name];
      if (known !== undefined) return known;
      const parameter = template.Parameters[name];
      if (!parameter) return identify(name).ref;
      if (parameter["Default"] === undefined) throw new Error(`The parameter ${name} has no value.`);
      return Text.parse(parameter["Default"]);
    },
    attribute: (path) => {
      const [id = "", ...rest] = path.split(".");
      // Why not an error: most attributes (a log group's, a policy's) matter to AWS alone and are never used here.
      return identify(id).attributes[rest.join(".")] ?? path;
    },
  };
};

const substitute = (value: unknown, names: Names, resolve: Resolve): string => {
  const [text, values] = typeof value === "string" ? [value, {}] : z.tuple([z.string(), Fields]).parse(value);
  return text.replaceAll(/\$\{[^}]+\}/g, (placeholder) => {
    const name = placeholder.slice(2, -1);
    if (name.startsWith("!")) return `\${${name.slice(1)}}`;
    if (Object.hasOwn(values, name)) return Text.parse(resolve(values[name]));
    return name.includes(".") ? names.attribute(name) : names.ref(name);
  });
};

type Intrinsic = (value: unknown) => unknown;

const conditions = (template: Template, resolve: Resolve): Readonly<Record<string, Intrinsic>> => ({
  "Fn::If": (value) => {
    const [name, then, otherwise] = If.parse(value);
    if (!Object.hasOwn(template.Conditions, name)) throw new Error(`There is no condition ${name}.`);
    return resolve(resolve(template.Conditions[name]) === true ? then : otherwise);
  },
  "Fn::Equals": (value) => {
    const [one, other] = Pair.parse(resolve(value));
    return one === other;
  },
  "Fn::Not": (value) => z.tuple([z.boolean()]).parse(resolve(value))[0] === false,
});

const intrinsics = (names: Names, resolve: Resolve): Readonly<Record<string, Intrinsic>> => ({
  Ref: (value) => names.ref(z.string().parse(value)),
  "Fn::GetAtt": (value) => names.attribute(typeof value === "string" ? value : Texts.parse(value).join(".")),
  "Fn::Sub": (value) => substitute(value, names, resolve),
  "Fn::Join": (value) => {
    const [separator, parts] = Join.parse(value);
    return Texts.parse(resolve(parts)).join(separator);
  },
  "Fn::Select": (value) => {
    const [at, list] = Select.parse(value);
    return z.array(z.unknown()).parse(resolve(list))[at];
  },
  "Fn::Split": (value) => {
    const [separator, text] = Join.parse(value);
    return Text.parse(resolve(text)).split(separator);
  },
});

/** A resolver of the template's values; a reference to nothing, and what only AWS can resolve, throws. */
export const resolver = (template: Template, parameters: Readonly<Record<string, string>>): Resolve => {
  const resolveFields = (value: Record<string, unknown>): unknown => {
    const entries = Object.entries(value);
    const [name, argument] = entries[0] ?? ["", undefined];
    const work = entries.length === 1 ? functions[name] : undefined;
    if (work) return work(argument);
    if (entries.length === 1 && name.startsWith("Fn::")) throw new Error(`${name} cannot be resolved here.`);
    return Object.fromEntries(entries.map(([key, one]) => [key, resolve(one)]));
  };
  const resolve: Resolve = (value) => {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value === "string" && value.includes("{{resolve:"))
      throw new Error(`Only AWS can resolve ${value}.`);
    return typeof value === "object" && value !== null ? resolveFields(Fields.parse(value)) : value;
  };
  const functions = {
    ...intrinsics(namesIn(template, parameters), resolve),
    ...conditions(template, resolve),
  };
  return resolve;
};
