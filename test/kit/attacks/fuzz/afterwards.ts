// What must hold after a call: what was made can be read where it is said to be, and what was taken away is gone.
import type { GatewayAnswer } from "../../../../shared/http/gateway.ts";
import type { Api, Request } from "../calling.ts";

/** Reads as the same caller. */
const readAt = (api: Api, { headers = {} }: Request, target: string): Promise<GatewayAnswer> => {
  const { authorization } = headers;
  return api({ method: "GET", target, headers: authorization === undefined ? {} : { authorization } });
};

const made = async (api: Api, request: Request, answer: GatewayAnswer): Promise<string | null> => {
  const { location, etag } = answer.headers;
  if (answer.statusCode !== 201 || location === undefined) return null;
  const read = await readAt(api, request, location);
  // Not every scope that may make may also read.
  if (read.statusCode === 403) return null;
  if (read.statusCode !== 200) return `what was made is not at ${location}: ${read.statusCode}`;
  return read.headers["etag"] === etag ? null : `what was made has another version at ${location}`;
};

const taken = async (api: Api, request: Request, answer: GatewayAnswer): Promise<string | null> => {
  if (request.method !== "DELETE" || answer.statusCode !== 200) return null;
  const target = request.target.split("?")[0] ?? "";
  const read = await readAt(api, request, target);
  // Not every scope that may take away may also read.
  if (read.statusCode === 403 || read.statusCode === 404) return null;
  return read.body === answer.body ? null : `what was taken away is still there: ${read.body}`;
};

/** What is wrong with how things stand after a call. */
export const lives = async (api: Api, request: Request, answer: GatewayAnswer): Promise<string | null> =>
  (await made(api, request, answer)) ?? (await taken(api, request, answer));
