// Proves that the county contact is told whose turn it is.
import { expect, test } from "vitest";
import { accessRequestFacts } from "../../../../../infra/preview/case-facts.ts";
import { Language } from "../../../../../shared/kinds.ts";
import { render } from "../../../../../shared/mail/render.ts";

const said = { by: "vendor", text: "Hvilket nett?" } as const;

const written = (state: "sent" | "acknowledged" | "needs_info" | "activated", language: Language = "nb") =>
  render(
    {
      template: "escalation-to-county",
      facts: accessRequestFacts({ state, said, waitingWorkingDays: 11 }),
    },
    language,
  ).text.replaceAll(/\s+/g, " ");

test.each([
  ["sent", "har ventet i 11 arbeidsdager på at Fjordfilm AS skal åpne"],
  ["acknowledged", "har ventet i 11 arbeidsdager på at Fjordfilm AS skal åpne"],
  ["needs_info", "trenger et svar fra Fjordvik folkebibliotek"],
  ["activated", "Biblioteket har ikke svart på om den virker, og saken har ventet i 11 arbeidsdager"],
] as const)("of a case that is %s it says who waits for whom", (state, words) => {
  expect(written(state)).toContain(words);
});

test("the vendor's question is quoted while it is open, and not before or after", () => {
  for (const language of Language.options) {
    expect(written("needs_info", language)).toContain("Hvilket nett?");
    for (const state of ["sent", "activated"] as const)
      expect(written(state, language)).not.toContain("Hvilket nett?");
  }
});
