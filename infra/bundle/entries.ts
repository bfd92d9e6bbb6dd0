// The source of each function's entry: imports exactly the files and ports that its declarations name.
import { deadLetters, homes } from "../../shared/bind.ts";
import type { Planned } from "../plan.ts";

const text = (value: string): string => JSON.stringify(value);

const portLines = (planned: Planned) => {
  const ports = [...planned.uses.keys()];
  return {
    imports: ports.map((port) => `import { open as ${port} } from ${text(`./${homes[port].module}`)};`),
    value: `{ ${ports.join(", ")} }`,
  };
};

const fileLines = (planned: Planned, name: string) =>
  planned.files.map(
    (file, at) => `import { ${name} as ${name}${at} } from ${text(`./functions/${file}.ts`)};`,
  );

/** TypeScript of one entry, with paths relative to the repository; it exports Lambda's `handler`. */
export const entryOf = (planned: Planned): string => {
  const ports = portLines(planned);
  if (planned.kind === "room") {
    const routes = planned.files.map((file, at) => `${text(file)}: handler${at}`).join(", ");
    const guarded = planned.routes.some(({ access }) => access !== "public");
    return [
      `import { serve } from "./shared/http/serve.ts";`,
      ...(guarded ? [`import { admitted } from "./shared/http/access.ts";`] : []),
      ...fileLines(planned, "handler"),
      ...ports.imports,
      `export const handler = serve({ room: ${text(planned.id)}, routes: { ${routes} }, ports: ${ports.value}, admit: ${guarded ? "admitted" : "null"} });`,
    ].join("\n");
  }
  const file = text(planned.files.join());
  if (planned.kind === "schedule")
    return [
      `import { run } from "./shared/queue/consume.ts";`,
      ...fileLines(planned, "job"),
      ...ports.imports,
      `export const handler = run({ id: ${file}, job: job0, ports: ${ports.value} });`,
    ].join("\n");
  return [
    `import { consume } from "./shared/queue/consume.ts";`,
    `import { open as deadLetters } from ${text(`./${deadLetters.module}`)};`,
    ...fileLines(planned, "job"),
    ...ports.imports,
    `export const handler = consume({ id: ${file}, job: job0, ports: ${ports.value}, deadLetters });`,
  ].join("\n");
};
