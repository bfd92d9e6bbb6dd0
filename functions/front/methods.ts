// Which methods an address takes, read off the document that all routes are in.
import document from "../openapi.json" with { type: "json" };

const segments = (path: string): string[] => path.split("/");

const fits = (template: string, path: string): boolean => {
  const wanted = segments(template);
  const given = segments(path);
  return (
    wanted.length === given.length &&
    wanted.every((part, at) => (part.startsWith("{") ? given[at] !== "" : part === given[at]))
  );
};

const named = (methods: readonly string[]): string[] =>
  methods
    .map((method) => method.toUpperCase())
    .flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));

/** The methods of the paths that fit, with HEAD for every GET; none for an address that is not ours. */
export const methodsAt = (path: string): string[] => {
  const fitting = Object.entries(document.paths).filter(([template]) => fits(template, path));
  return [...new Set(fitting.flatMap(([, item]) => named(Object.keys(item))))].sort();
};
