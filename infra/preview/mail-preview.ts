// `npm run mail:preview`: writes every mail in every language, as HTML and text, and prints the folder.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { html } from "hono/html";
import { Language } from "../../shared/kinds.ts";
import { render } from "../../shared/mail/render.ts";
import { sampleLetters } from "./letters.ts";

type Written = { name: string; subject: string; version: number; language: Language };

const overview = (mails: readonly Written[]): string =>
  String(html`<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8" /><title>Mails of Bibliotek24</title></head>
<body>
<main>
<h1>Mails of Bibliotek24</h1>
<ul>
${mails.map(
  ({ name, subject, version, language }) =>
    html`<li><a href="${name}.html">${name}</a> (<a href="${name}.txt">text</a>, version ${String(version)}): <span lang="${language}">${subject}</span></li>\n`,
)}</ul>
</main>
</body>
</html>
`);

/** Writes all of them into the folder, which is emptied first, with an `index.html` that links to each. */
export const writePreview = async (folder: string): Promise<readonly Written[]> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const mails: Written[] = [];
  for (const letter of sampleLetters)
    for (const language of Language.options) {
      const { subject, text, html: page, headers, templateVersion: version } = render(letter, language);
      const name = `${letter.template}.${language}`;
      const head = headers.map((header) => `${header.name}: ${header.value}`).join("\n");
      await writeFile(join(folder, `${name}.html`), page);
      await writeFile(join(folder, `${name}.txt`), `Subject: ${subject}\n${head}\n\n${text}`);
      mails.push({ name, subject, version, language });
    }
  await writeFile(join(folder, "index.html"), overview(mails));
  return mails;
};

if (import.meta.main) {
  const folder = join(import.meta.dirname, "../../.local/mail-preview");
  const mails = await writePreview(folder);
  process.stdout.write(`${mails.length} mails: ${join(folder, "index.html")}\n`);
}
