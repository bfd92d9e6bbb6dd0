// Describes a list of routes as an OpenAPI 3.1 document: pure, so that the one on disk can be compared with it.
import { headerParameters, parametersOf } from "./openapi/parameters.ts";
import { responseHeaders, responsesOf } from "./openapi/responses.ts";
import { type Json, type Shelf, shelf } from "./openapi/schemas.ts";
import type { AnyRoute } from "./route.ts";

/** What the routes do not say of themselves. */
export type About = {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  /** Stands before each scope, as tokens write it: `bibliotek24:`. */
  readonly scopePrefix: string;
  /** Room → what it is for. */
  readonly rooms: Readonly<Record<string, string>>;
};

export type OpenApi = {
  readonly openapi: "3.1.0";
  readonly info: Json;
  readonly servers: readonly Json[];
  readonly tags: readonly Json[];
  /** Path → method in small letters → operation. HEAD is not written: it exists for every GET. */
  readonly paths: Readonly<Record<string, Json>>;
  readonly components: Json;
};

const roomOf = (name: string): string => name.split("/")[0] ?? name;

// One entry per scope means "one of these is enough": entries of this list are alternatives.
// An empty one among them is no token at all.
const security = (route: AnyRoute, prefix: string): readonly Json[] => {
  if (route.access !== "public") return scopesOf(route.access, prefix);
  return route.greets ? [{}, { token: [] }] : [];
};

const scopesOf = (scopes: readonly string[], prefix: string): readonly Json[] =>
  scopes.map((scope) => ({ token: [`${prefix}${scope}`] }));

const bodyOf = (route: AnyRoute, placed: Shelf): Json => {
  if (!route.body) return {};
  const schema = placed.place(route.body, "input");
  const required = !route.body.safeParse(undefined).success;
  const type = route.page ? "application/x-www-form-urlencoded" : "application/json";
  return { requestBody: { required, content: { [type]: { schema } } } };
};

type Named = { readonly name: string; readonly route: AnyRoute };

const operation = ({ name, route }: Named, { scopePrefix }: About, placed: Shelf): Json => ({
  operationId: name.replaceAll("/", "-"),
  tags: [roomOf(name)],
  summary: route.summary,
  security: security(route, scopePrefix),
  parameters: parametersOf(route, placed),
  ...bodyOf(route, placed),
  responses: responsesOf(route, placed),
});

const tagsOf = (names: readonly string[], rooms: About["rooms"]): Json[] =>
  [...new Set(names.map(roomOf))].map((name) => {
    const description = rooms[name];
    if (description === undefined) throw new Error(`Nobody says what the room ${name} is for.`);
    return { name, description };
  });

const token: Json = {
  type: "http",
  scheme: "bearer",
  bearerFormat: "JWT",
  description: "A Maskinporten access token made for this API; one of the operation's scopes is enough.",
};

/** The document; equal routes give equal documents, field by field. */
export const openApi = (routes: Readonly<Record<string, AnyRoute>>, about: About): OpenApi => {
  const placed = shelf();
  const named = Object.entries(routes)
    .map(([name, route]): Named => ({ name, route }))
    .filter(({ route }) => route.path !== "$default");
  const paths: Record<string, Json> = {};
  for (const one of named) {
    const method = one.route.method.toLowerCase();
    paths[one.route.path] = { ...paths[one.route.path], [method]: operation(one, about, placed) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: about.title,
      version: about.version,
      description: about.description,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/", description: "The host this document came from" }],
    tags: tagsOf(Object.keys(routes), about.rooms),
    paths,
    components: {
      schemas: placed.named(),
      parameters: headerParameters,
      headers: responseHeaders,
      securitySchemes: { token },
    },
  };
};
