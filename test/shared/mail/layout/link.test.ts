// Proves that a mail's link is a web address and nothing else, and that no mail program is handed half of it.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { accessRequestFacts } from "../../../../infra/preview/case-facts.ts";
import { webLink } from "../../../../shared/mail/layout/link.ts";
import { render } from "../../../../shared/mail/render.ts";
import { holds } from "../../../kit/holds.ts";
import { hostile } from "../../../kit/mails/callers-text.ts";

const withLink = (link: string) =>
  render({ template: "access-request-to-vendor", facts: accessRequestFacts({ link }) }, "nb");

test.each([
  "javascript:alert(1)",
  "data:text/html,<p>",
  "mailto:noen@bibliotek.example",
  "//bibliotek24.example/s",
  "/s/1",
  "",
  "https://bibliotek24.no:hemmelig@et-annet.example/",
  `https://bibliotek24.example/${"a".repeat(900)}`,
])("%j is no link: the mail asks for a reply instead", (link) => {
  const { text, html } = withLink(link);
  expect(html).not.toContain("<a ");
  expect(text).toContain("Svar på denne e-posten når tilgangen er åpnet");
});

test("a link of any length up to the longest stands alone on its line and whole in the anchor", () =>
  holds(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (link) => {
      const href = webLink(link) ?? "";
      const { text, html } = withLink(link);
      expect(text.split("\n").filter((row) => row === href)).toHaveLength(1);
      expect(html).toContain(`<a href="${href.replaceAll("&", "&amp;").replaceAll("'", "&#39;")}"`);
    }),
  ));

test("what comes of anything is nothing, or printable ASCII that ends no attribute", () =>
  holds(
    fc.property(hostile, hostile, (one, other) => {
      const href = webLink(`https://bibliotek24.example/${one}?${other}#${one}`);
      expect(href ?? "https://nothing").toMatch(/^https:\/\/[!#-;=?-~]+$/);
      expect(withLink(`https://bibliotek24.example/${one}`).html.match(/<a /g)).toHaveLength(1);
    }),
  ));
