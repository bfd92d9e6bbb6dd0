// Proves that every mail names the operator of its day: each template in each language, on both sides of New Year in Oslo.
import { describe, expect, test } from "vitest";
import { sampleLetters } from "../../../infra/preview/letters.ts";
import { osloDay } from "../../../shared/clock.ts";
import { Instant, Language } from "../../../shared/kinds.ts";
import { render } from "../../../shared/mail/render.ts";
import { operatorOn } from "../../../shared/records/directory.ts";
import { firstMoment, identities, lastMoment, wronglySigned } from "../../kit/mails/operators.ts";

type Sample = (typeof sampleLetters)[number];

/** The same facts with another operator, in cases inside of them too. */
const operatedBy = <T>(value: T, operator: unknown): T =>
  JSON.parse(JSON.stringify(value), (name, inside: unknown) => (name === "operator" ? operator : inside));

const mailAt = (letter: Sample, language: Language, at: Instant) => {
  const operator = operatorOn(identities, osloDay(at));
  if (!operator) throw new Error("Nobody operates on that day.");
  const { name, senderName, senderAddress, supportAddress } = operator;
  const mail = render(operatedBy(letter, { name, supportAddress }), language);
  return {
    ...mail,
    tag: letter.template,
    from: { name: senderName, address: senderAddress },
    replyTo: supportAddress,
  };
};

describe.each(sampleLetters)("$template", (letter) => {
  test.each(Language.options)(
    "in %s names who operates, a moment before midnight and at midnight",
    (language) => {
      const [before, after] = [lastMoment, firstMoment].map((moment) => {
        const at = Instant.parse(moment);
        const mail = mailAt(letter, language, at);
        expect(wronglySigned(mail, at)).toEqual([]);
        return mail;
      });
      expect(before?.text).not.toBe(after?.text);
      const domains = [before, after].map((mail) =>
        mail?.headers
          .filter(({ name }) => name === "References")
          .map(({ value }) => /@([\w.-]+)>/.exec(value)?.[1]),
      );
      expect(domains).toEqual(
        domains[0]?.length === 0 ? [[], []] : [["bibliotek24.example"], ["etter.bibliotek24.example"]],
      );
    },
  );
});

test("a mail signed by who does not operate any more is seen", () => {
  const [letter] = sampleLetters;
  if (!letter) throw new Error("There is no letter.");
  const [before, after] = [Instant.parse(lastMoment), Instant.parse(firstMoment)];
  expect(wronglySigned(mailAt(letter, "nb", before), after)).toHaveLength(7);
});
