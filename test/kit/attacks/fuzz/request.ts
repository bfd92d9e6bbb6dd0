// The request that a plan makes of a valid call.
import { requestOf } from "../asking.ts";
import type { Request } from "../calling.ts";
import type { Operation } from "../contract.ts";
import type { Asked } from "../row.ts";
import type { Plan } from "./plan.ts";

type Spoilt = Extract<Plan, { way: "spoilt" }>;
type Place = { holder: object; key: string };

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Every place in a body, the whole of it not among them. */
const placesIn = (value: unknown): Place[] =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, inside]) => [{ holder: value, key }, ...placesIn(inside)])
    : [];

const set = (holder: object, key: string, value: unknown): void => {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
};

/** Adds a name to the thing at a place, or to the whole where there is none. */
const add = (
  whole: unknown,
  place: Place | undefined,
  { name, value }: Pick<Spoilt, "name" | "value">,
): void => {
  const there: unknown = place && Reflect.get(place.holder, place.key);
  const inside = isObject(there) ? there : whole;
  if (isObject(inside) && !Array.isArray(inside)) set(inside, name, value);
};

const spoil = (body: unknown, { at, how, name, value }: Spoilt): unknown => {
  const copy: unknown = structuredClone(body ?? {});
  const places = placesIn(copy);
  const place = places[at % Math.max(places.length, 1)];
  if (how === "replace" && place) set(place.holder, place.key, value);
  else if (how === "remove" && place) Reflect.deleteProperty(place.holder, place.key);
  else add(copy, place, { name, value });
  return copy;
};

const withHeader = ({ headers = {}, ...request }: Request, name: string, value: string | null): Request => {
  const { [name]: _, ...others } = headers;
  return { ...request, headers: value === null ? others : { ...others, [name]: value } };
};

/** What an address can carry: half a character is none. */
const formed = (text: string): string => text.toWellFormed();

type Valid = { operation: Operation; asked: Asked; token?: string | undefined };

const queried = ({ target }: Request, pairs: readonly (readonly [string, string])[]): string =>
  `${target.split("?")[0]}?${pairs.map(([name, value]) => `${encodeURIComponent(formed(name))}=${encodeURIComponent(formed(value))}`).join("&")}`;

const raw = (request: Request, { raw: { text, type, base64 } }: Extract<Plan, { way: "raw" }>): Request => ({
  ...withHeader(request, "content-type", type === "" ? null : type),
  body: formed(text),
  ...(base64 !== undefined && { base64 }),
});

/** The request of a valid call as the plan has it. */
export const planned = (plan: Plan, { operation, asked, token }: Valid): Request => {
  const valid = requestOf(operation, asked, token);
  switch (plan.way) {
    case "valid":
      return valid;
    case "fitting":
      return requestOf(operation, { ...asked, body: plan.body }, token);
    case "spoilt":
      return requestOf(operation, { ...asked, body: spoil(asked.body, plan) }, token);
    case "raw":
      return raw(valid, plan);
    case "path":
      return requestOf(
        operation,
        { ...asked, params: { ...asked.params, [plan.name]: formed(plan.value) } },
        token,
      );
    case "query":
      return { ...valid, target: queried(valid, plan.pairs) };
    case "header":
      return withHeader(valid, plan.name, plan.value);
    case "token":
      return withHeader(valid, "authorization", plan.token);
    default:
      return { ...valid, method: plan.method };
  }
};
