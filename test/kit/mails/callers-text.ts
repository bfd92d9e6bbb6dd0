// What callers may write, at its worst, put where a case holds their text.
import * as fc from "fast-check";
import type { AnnouncementLetter } from "../../../shared/mail/announced.ts";
import type { CaseFacts, Letter } from "../../../shared/mail/facts.ts";

export const hostile = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 200 }),
  fc.constantFrom(
    "<script>alert(1)</script>",
    "</blockquote><img src=x onerror=alert(1)>",
    'Kari" onmouseover="x',
    "Kari\r\nBcc: alle@example.org",
    "{{subject}} %{subject} %s",
    "&lt;b&gt; &amp; '\"`",
    "\u202egro.elpmaxe\u2066 \u200e\u0627\u0644\u0645\u0643\u062a\u0628\u0629",
    "]]> <!-- <![CDATA[",
    "linje\u2028linje\u2029linje\u0085linje\u0000\u0007",
    "$& $1 $` $'",
  ),
);

/** A name, an address and a free text, each as a hostile caller would have it. */
export const callersText = fc.record({ name: hostile, email: hostile, text: hostile });

type Callers = { name: string; email: string; text: string };

/** The facts with the caller's text in every place that has one. */
export const withCallersText = (facts: CaseFacts, { name, email, text }: Callers): CaseFacts => ({
  ...facts,
  contact: { name, email },
  note: facts.note === null ? null : text,
  description: facts.description === null ? null : text,
  said: facts.said && { ...facts.said, text },
});

/** The letter with the caller's text in every case it tells of. */
export const letterWithCallersText = (letter: Letter, callers: Callers): Letter => {
  switch (letter.template) {
    case "digest-to-vendor": {
      const cases = letter.facts.cases.map((facts) => withCallersText(facts, callers));
      return { ...letter, facts: { ...letter.facts, cases } };
    }
    case "address-broken-to-operator":
    case "prove-address":
    case "door-to-library":
    case "link-renewed":
    case "ip-change-to-vendor":
    case "year-list-to-vendor":
    case "access-ends-to-library":
    case "open-cases-to-county":
    case "webinar-signed-up-to-library":
    case "webinar-reminder-to-library":
    case "webinar-cancelled-to-library":
    case "confirm-product":
      return letter;
    case "downtime-planned-to-library":
    case "downtime-moved-to-library":
    case "downtime-cancelled-to-library": {
      const { text: nb } = callers;
      return { ...letter, facts: { ...letter.facts, reason: { nb, nn: null, en: null } } };
    }
    case "incident-confirmed-to-library":
    case "incident-workaround-to-library":
    case "incident-estimate-to-library":
    case "incident-resolved-to-library":
    case "incident-growth-to-vendor":
    case "incident-reopened-to-vendor": {
      const { facts } = letter;
      return { ...letter, facts: { ...facts, workaround: facts.workaround === null ? null : callers.text } };
    }
    default:
      return { ...letter, facts: withCallersText(letter.facts, callers) };
  }
};

const named = (facts: CaseFacts, name: string): CaseFacts => ({
  ...facts,
  libraryName: name,
  productName: name,
  vendorName: name,
  municipality: name,
  caseNumber: name,
  failedRecipient: facts.failedRecipient && name,
  operator: { ...facts.operator, name },
});

const announcementWithNames = (letter: AnnouncementLetter, name: string): Letter => {
  const names = { toldName: name, operator: { ...letter.facts.operator, name } };
  const rowNames = { libraryName: name, productName: name };
  switch (letter.template) {
    case "ip-change-to-vendor":
      return {
        ...letter,
        facts: { ...letter.facts, ...names, libraryName: name, municipality: name, productNames: [name] },
      };
    case "access-ends-to-library":
      return { ...letter, facts: { ...letter.facts, ...names, productNames: [name] } };
    case "year-list-to-vendor": {
      const rows = letter.facts.rows.map((row) => ({ ...row, ...rowNames }));
      return { ...letter, facts: { ...letter.facts, ...names, rows } };
    }
    case "webinar-signed-up-to-library":
    case "webinar-reminder-to-library":
    case "webinar-cancelled-to-library":
      return { ...letter, facts: { ...letter.facts, ...names, title: name } };
    case "open-cases-to-county": {
      const rows = letter.facts.rows.map((row) => ({ ...row, ...rowNames }));
      return { ...letter, facts: { ...letter.facts, ...names, rows } };
    }
  }
};

/** The letter with one name in every place where our own records have one. */
export const letterWithNames = (letter: Letter, name: string): Letter => {
  switch (letter.template) {
    case "digest-to-vendor": {
      const cases = letter.facts.cases.map((facts) => named(facts, name));
      return { ...letter, facts: { ...letter.facts, cases, vendorName: name } };
    }
    case "address-broken-to-operator":
    case "prove-address":
      return { ...letter, facts: { ...letter.facts, organisationName: name, email: name, cases: [name] } };
    case "door-to-library":
    case "link-renewed": {
      const known = letter.facts.case && { caseNumber: name, productName: name };
      return { ...letter, facts: { ...letter.facts, name, case: known } };
    }
    case "ip-change-to-vendor":
    case "access-ends-to-library":
    case "year-list-to-vendor":
    case "open-cases-to-county":
    case "webinar-signed-up-to-library":
    case "webinar-reminder-to-library":
    case "webinar-cancelled-to-library":
      return announcementWithNames(letter, name);
    case "confirm-product":
      return { ...letter, facts: { ...letter.facts, productName: name, vendorName: name } };
    case "downtime-planned-to-library":
    case "downtime-moved-to-library":
    case "downtime-cancelled-to-library":
      return {
        ...letter,
        facts: { ...letter.facts, libraryName: name, productName: name, vendorName: name },
      };
    case "incident-confirmed-to-library":
    case "incident-workaround-to-library":
    case "incident-estimate-to-library":
    case "incident-resolved-to-library":
    case "incident-growth-to-vendor":
    case "incident-reopened-to-vendor":
      return { ...letter, facts: { ...letter.facts, productName: name, vendorName: name } };
    default:
      return { ...letter, facts: named(letter.facts, name) };
  }
};
