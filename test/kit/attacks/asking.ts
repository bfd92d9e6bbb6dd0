// From what a call takes to the request that goes over the wire.
import type { Request } from "./calling.ts";
import { isPage, type Operation } from "./contract.ts";
import type { Asked } from "./row.ts";

/** The address of an operation with its parameters; one that lacks a parameter cannot be called. */
export const targetOf = ({ id, path }: Operation, { params = {}, query = {} }: Asked): string => {
  const filled = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`The row of ${id} does not say ${name}.`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams(query).toString();
  return search === "" ? filled : `${filled}?${search}`;
};

const versionHeaders = ({ version }: Asked): Record<string, string> => {
  if (version === undefined) return {};
  return version === 0 ? { "if-none-match": "*" } : { "if-match": `"${version}"` };
};

const encoded = (operation: Operation, body: unknown): string =>
  isPage(operation) ? new URLSearchParams(Object.entries(Object(body))).toString() : JSON.stringify(body);

/** The request of a call, with a token or without one. */
export const requestOf = (operation: Operation, asked: Asked, token?: string): Request => {
  const { body } = asked;
  return {
    method: operation.method,
    target: targetOf(operation, asked),
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...versionHeaders(asked),
      ...(body !== undefined && { "content-type": operation.body?.type ?? "application/json" }),
    },
    ...(body !== undefined && { body: encoded(operation, body) }),
  };
};
