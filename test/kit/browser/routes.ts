// Which routes are pages, and which of them a browser has been on.
import { routes } from "../../../functions/routes.ts";
import type { AnyRoute } from "../../../shared/http/route.ts";

export type PageRoute = keyof typeof routes;

const named: Readonly<Record<string, AnyRoute>> = routes;

const pagesThat = (is: (route: AnyRoute) => boolean): PageRoute[] =>
  Object.keys(routes).filter((name): name is PageRoute => named[name] !== undefined && is(named[name]));

/** Pages behind links, and those that take their forms. */
export const linkPages = pagesThat(({ page }) => page === true);

/** Pages that everybody may find. */
export const publicPages = pagesThat(({ page }) => page === "public");

const pattern = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, "[^/]+")}$`);

/** The page that answers a call, if any. */
export const pageAt = (method: string, path: string): PageRoute | undefined =>
  [...linkPages, ...publicPages].find((name) => {
    const route = named[name];
    return route?.method === method && pattern(route.path).test(path);
  });
