// A refusal as a page for people: the words of the table of failures, where to go on, and nothing of the call.
import type { Language } from "../../kinds.ts";
import sheet from "../../pages/style/sheet.json" with { type: "json" };
import { type Problem, problems } from "../problem.ts";

const words = {
  skip: { nb: "Hopp til innholdet", nn: "Hopp til innhaldet", en: "Skip to the content" },
  onward: {
    nb: "Finn produktene i Bibliotek24",
    nn: "Finn produkta i Bibliotek24",
    en: "Find the products of Bibliotek24",
  },
  language: { nb: "Språk", nn: "Språk", en: "Language" },
  status: { nb: "Se driftsstatus", nn: "Sjå driftsstatus", en: "See the status" },
  home: { nb: "Gå til forsiden", nn: "Gå til framsida", en: "Go to the front page" },
} as const;

const languages = { nb: "Bokmål", nn: "Nynorsk", en: "English" } as const;

/** The same refusal in the other languages: the address stays, and only its language is asked for. */
const switcher = (language: Language): string => {
  const entries = (["nb", "nn", "en"] as const).map((one) =>
    one === language
      ? `<li><span lang="${one}" aria-current="true">${languages[one]}</span></li>`
      : `<li><a href="?lang=${one}" lang="${one}" hreflang="${one}">${languages[one]}</a></li>`,
  );
  return `<nav class="languages" aria-label="${words.language[language]}"><ul>${entries.join("")}</ul></nav>`;
};

/** Every character of it is written in this repository: nothing needs escaping. */
export const refusalPage = (problem: Problem, language: Language): string => {
  const title = problems[problem.code][language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Bibliotek24</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style/${sheet.name}">
</head>
<body>
<a class="ds-skip-link" href="#content">${words.skip[language]}</a>
<header class="head"><div class="frame"><a class="brand" href="/?lang=${language}">Bibliotek24</a>
${switcher(language)}</div></header>
<main id="content" class="frame" tabindex="-1">
<h1>${title}</h1>
<ul>
<li><a href="/products?lang=${language}">${words.onward[language]}</a></li>
<li><a href="/status?lang=${language}">${words.status[language]}</a></li>
<li><a href="/?lang=${language}">${words.home[language]}</a></li>
</ul>
</main>
</body>
</html>
`;
};
