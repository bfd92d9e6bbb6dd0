// What only the local cloud serves, under `/_local/`: the issuer, tokens on demand, and where its parts listen.
import type { IncomingMessage } from "node:http";
import * as z from "zod";
import { UnknownBearer, Wanted } from "../issuer/bearer.ts";
import { GrantError, type Issuer } from "../issuer/issuer.ts";
import type { Response } from "./event.ts";
import { json, type Local } from "./gateway.ts";

export type About = {
  stage: string;
  tableName: string;
  endpoints: { dynamodb: string; sqs: string; ses: string };
};

type Serves = { issuer: Issuer; mint(wanted: Wanted): Promise<string>; about: About };

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
};

const mintFor = async ({ mint }: Serves, body: Buffer): Promise<Response> => {
  const wanted = Wanted.safeParse(parsed(body));
  if (!wanted.success) return json(400, { message: z.prettifyError(wanted.error) });
  try {
    return json(200, { token: await mint(wanted.data) });
  } catch (error) {
    if (error instanceof UnknownBearer) return json(404, { message: error.message });
    throw error;
  }
};

const exchange = async ({ issuer }: Serves, body: Buffer): Promise<Response> => {
  try {
    const { token, seconds, scope } = await issuer.exchange(new URLSearchParams(body.toString("utf8")));
    return json(200, { access_token: token, token_type: "Bearer", expires_in: seconds, scope });
  } catch (error) {
    if (error instanceof GrantError)
      return json(400, { error: "invalid_grant", error_description: error.message });
    throw error;
  }
};

const own = "/_local/issuer/";

/** Serves the addresses under `/_local/`; others of that kind get 404. */
export const localPages =
  (serves: Serves): Local =>
  (request: IncomingMessage, path: string, body: Buffer) => {
    const pages: Readonly<Record<string, () => Response | Promise<Response>>> = {
      [`GET ${own}.well-known/oauth-authorization-server`]: () => json(200, serves.issuer.metadata()),
      [`GET ${own}jwk`]: () => json(200, serves.issuer.jwks()),
      [`POST ${own}token`]: () => exchange(serves, body),
      "POST /_local/mint": () => mintFor(serves, body),
      "GET /_local/cloud": () => json(200, serves.about),
    };
    const page = pages[`${request.method} ${path}`];
    return Promise.resolve(page ? page() : json(404, { message: "Not Found" }));
  };
