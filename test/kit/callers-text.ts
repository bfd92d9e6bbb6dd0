// What callers may write, at its worst, put where a case holds their text.
import * as fc from "fast-check";
import type { CaseFacts } from "../../shared/mail/facts.ts";

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

/** The facts with the caller's text in every place that has one. */
export const withCallersText = (
  facts: CaseFacts,
  { name, email, text }: { name: string; email: string; text: string },
) => ({
  ...facts,
  contact: { name, email },
  note: facts.note === null ? null : text,
  description: facts.description === null ? null : text,
});
