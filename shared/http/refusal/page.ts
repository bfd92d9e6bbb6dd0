// A refusal as a page for people: the words of the table of failures, and nothing of the call.
import type { Language } from "../../kinds.ts";
import { type Problem, problems } from "../problem.ts";

/** Every character of it is written in this repository: nothing needs escaping. */
export const refusalPage = (problem: Problem, language: Language): string => {
  const title = problems[problem.code][language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Bibliotek24</title>
</head>
<body>
<main>
<h1>${title}</h1>
</main>
</body>
</html>
`;
};
