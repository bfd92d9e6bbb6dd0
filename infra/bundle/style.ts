// `npm run style`: makes the one style sheet of all pages, and notes its name, which changes with every byte of it.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { hash } from "../../shared/hash.ts";

const root = join(import.meta.dirname, "../..");

/** Where the sheet and its name are written, below the repository. */
export const written = {
  sheet: "functions/site/style/b24.css",
  name: "shared/pages/style/sheet.json",
} as const;

const notice = "/*! Parts of @digdir/designsystemet-css, Copyright (c) Digdir, MIT licence */\n";

/** The sheet with all that it imports, minified, and the name it is served by. */
export const stylesheet = async (): Promise<{ sheet: string; name: string }> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["shared/pages/style/site.css"],
    bundle: true,
    minify: true,
    write: false,
    legalComments: "none",
    target: ["chrome111", "firefox115", "safari16.4"],
  });
  const sheet = notice + outputFiles.map(({ text }) => text).join("");
  return { sheet, name: `${JSON.stringify({ name: `b24.${hash(sheet).slice(0, 12)}.css` })}\n` };
};

if (import.meta.main) {
  const made = await stylesheet();
  await writeFile(join(root, written.sheet), made.sheet);
  await writeFile(join(root, written.name), made.name);
  process.stdout.write(`${written.sheet}: ${made.sheet.length} bytes, ${made.name}`);
}
