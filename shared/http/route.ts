// The one shape of a route: what it is, what it takes, what it answers, how it fails, what it reaches.
import type * as z from "zod";
import type { Language } from "../kinds.ts";
import type { Granted, IdempotencyKey, Uses } from "../ports.ts";
import type { Caller, Scope } from "../records/caller.ts";
import type { ProblemCode } from "./problem.ts";

type Schema = z.ZodType;
type Infer<S> = S extends Schema ? z.infer<S> : undefined;

/** `content` other than JSON is a string or bytes with its media type. */
export type Content = { type: string; data: string | Uint8Array };

export type Definition = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** As API Gateway writes it: `/v1/products/{productId}`, or `$default` for all that no route takes. */
  readonly path: string;
  readonly summary: string;
  /** Everybody, or callers whose token has at least one of these scopes. */
  readonly access: "public" | readonly Scope[];
  /** A public route that knows a caller who brings a token, and shows it more. */
  readonly greets?: true;
  /**
   * For people: takes forms and refuses with pages. `true`: behind a link, so it is shown to no search engine and kept
   * by nobody on the way; `public`: anybody may find and keep it.
   */
  readonly page?: true | "public";
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: Schema;
  /** Bytes a body may have, where 64 KiB are too few. */
  readonly bodyBytes?: number;
  /** The write takes an Idempotency-Key. */
  readonly takesKey?: true;
  /** The write needs the version the caller has seen, as If-Match; `or_none`: or that there is none, as If-None-Match: *. */
  readonly needsVersion?: true | "or_none";
  readonly returns: { readonly [status: number]: Schema | "content" };
  /** Seconds a public answer may be kept; without it an answer is private and always revalidated. */
  readonly maxAge?: number;
  readonly fails: readonly ProblemCode[];
  readonly uses: Uses;
};

export type Input<D extends Definition> = {
  params: Infer<D["params"]>;
  query: Infer<D["query"]>;
  body: Infer<D["body"]>;
  caller: D["access"] extends "public" ? (D["greets"] extends true ? Caller | null : null) : Caller;
  key: D["takesKey"] extends true ? IdempotencyKey | null : null;
  /** 0: there must be none yet. */
  version: D["needsVersion"] extends true | "or_none" ? number : null;
  language: Language;
  /** Method and path as they came, for answers that speak of them. */
  request: { method: string; path: string };
};

type Extras = {
  /** The ETag, without its quotes; made from the body where a route gives none. */
  etag?: string;
  location?: string;
  replayed?: boolean;
  headers?: Record<string, string>;
};

export type Reply<D extends Definition> = {
  [S in keyof D["returns"] & number]: {
    status: S;
    body: D["returns"][S] extends "content" ? Content : z.input<Extract<D["returns"][S], Schema>>;
  } & Extras;
}[keyof D["returns"] & number];

type Work<D extends Definition> = (
  input: Input<D>,
  ports: Granted<D["uses"]>,
) => Promise<Reply<D>> | Reply<D>;

export type Route<D extends Definition = Definition> = D & { readonly work: Work<D> };

/** A route whose own types are forgotten, as lists and the server see it. */
export type AnyRoute = Definition & {
  // biome-ignore lint/suspicious/noExplicitAny: the list holds routes of every shape; serve.ts parses before it calls.
  readonly work: (input: any, ports: any) => unknown;
};

/**
 * Declares a route. Two steps, because in one call TypeScript widens `status: 201` to `number`.
 * @example export const handler = route({ method: "GET", path: "/health", … }).handle(() => ({ status: 200, body }));
 */
export const route = <const D extends Definition>(definition: D) => ({
  handle: (work: Work<D>): Route<D> => ({ ...definition, work }),
});
