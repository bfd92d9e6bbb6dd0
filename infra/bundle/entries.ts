// The source of each function's entry: holds exactly the files and ports that its declarations name.
import { deadLetters, homes } from "../../shared/bind.ts";
import type { AnyRoute } from "../../shared/http/route.ts";
import type { Planned } from "../plan.ts";

const text = (value: string): string => JSON.stringify(value);

const portLines = (planned: Planned) => {
  const ports = [...planned.uses.keys()];
  return {
    imports: ports.map((port) => `import { open as ${port} } from ${text(`./${homes[port].module}`)};`),
    value: `{ ${ports.join(", ")} }`,
  };
};

const jobLine = ({ files: [file = ""] }: Planned): string =>
  `import { job } from ${text(`./functions/${file}.ts`)};`;

/** Where to answer is known at once; the route with its schemas comes with the first call to it. */
const routeLine = (file: string, { method, path }: AnyRoute): string =>
  `${text(file)}: { method: ${text(method)}, path: ${text(path)}, load: async () => (await import(${text(`./functions/${file}.ts`)})).handler },`;

/** TypeScript of one entry, with paths relative to the repository; it exports Lambda's `handler`. */
export const entryOf = (planned: Planned): string => {
  const ports = portLines(planned);
  if (planned.kind === "room") {
    const routes = planned.routes.map((route, at) => routeLine(planned.files[at] ?? "", route));
    const guarded = planned.routes.some(({ access }) => access !== "public");
    return [
      `import { serve } from "./shared/http/serve.ts";`,
      ...(guarded ? [`import { admitted } from "./shared/http/access.ts";`] : []),
      ...ports.imports,
      "const routes = {",
      ...routes,
      "};",
      `export const handler = serve({ room: ${text(planned.id)}, routes, ports: ${ports.value}, admit: ${guarded ? "admitted" : "null"} });`,
    ].join("\n");
  }
  const file = text(planned.files.join());
  if (planned.kind === "schedule")
    return [
      `import { run } from "./shared/queue/consume.ts";`,
      jobLine(planned),
      ...ports.imports,
      `export const handler = run({ id: ${file}, job, ports: ${ports.value} });`,
    ].join("\n");
  return [
    `import { consume } from "./shared/queue/consume.ts";`,
    `import { open as deadLetters } from ${text(`./${deadLetters.module}`)};`,
    jobLine(planned),
    ...ports.imports,
    `export const handler = consume({ id: ${file}, job, ports: ${ports.value}, deadLetters });`,
  ].join("\n");
};
