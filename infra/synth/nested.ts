// A template with those of its nested stacks laid into it: what the whole stack is, for whoever reads it.
import * as z from "zod";

type Resource = {
  Type: string;
  Properties: Record<string, unknown>;
  DependsOn?: string | string[] | undefined;
};
type Nesting<R extends Resource> = { Resources: Record<string, R> };
type Rename = { given: Readonly<Record<string, unknown>>; own: (id: string) => string | null };

const reference = (value: object): { ref: string } | { attribute: [string, ...unknown[]] } | null => {
  const [[key, target] = [], ...others] = Object.entries(value);
  if (others.length > 0) return null;
  if (key === "Ref" && typeof target === "string") return { ref: target };
  if (key === "Fn::GetAtt" && Array.isArray(target) && typeof target[0] === "string")
    return { attribute: [target[0], ...target.slice(1)] };
  return null;
};

/** A value of the nested template in the words of the outer one: parameters filled in, own resources by their new names. */
const renamed = (value: unknown, names: Rename): unknown => {
  if (Array.isArray(value)) return value.map((one) => renamed(one, names));
  if (typeof value !== "object" || value === null) return value;
  const found = reference(value);
  if (found && "ref" in found && Object.hasOwn(names.given, found.ref)) return names.given[found.ref];
  if (found && "ref" in found) return { Ref: names.own(found.ref) ?? found.ref };
  if (found) {
    const [id, ...rest] = found.attribute;
    return { "Fn::GetAtt": [names.own(id) ?? id, ...rest] };
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one, names)]));
};

const Nested = z.object({ Parameters: z.record(z.string(), z.unknown()).default({}) });

const record = z.record(z.string(), z.unknown());

const moved = <R extends Resource>(resource: R, names: Rename): R => {
  const { DependsOn: dependsOn } = resource;
  const before = dependsOn === undefined ? [] : [dependsOn].flat();
  return {
    ...resource,
    Properties: record.parse(renamed(resource.Properties, names)),
    ...(before.length > 0 && { DependsOn: before.map((id) => names.own(id) ?? id) }),
  };
};

/** Lays nested templates into `template`; `read` finds one by the logical id of its stack. */
export const flattened = async <R extends Resource, T extends Nesting<R>>(
  template: T,
  read: (id: string) => Promise<T>,
): Promise<T> => {
  const resources: Record<string, R> = {};
  for (const [id, resource] of Object.entries(template.Resources)) {
    if (resource.Type !== "AWS::CloudFormation::Stack") {
      resources[id] = resource;
      continue;
    }
    const { Parameters: given } = Nested.parse(resource.Properties);
    const inner = await read(id);
    const own = (name: string) => (Object.hasOwn(inner.Resources, name) ? `${id}${name}` : null);
    for (const [name, one] of Object.entries(inner.Resources))
      resources[`${id}${name}`] = moved(one, { given, own });
  }
  return { ...template, Resources: resources };
};
