// The page for library systems, with calls that work as they stand.
import { html } from "hono/html";
import type { Language } from "../../kinds.ts";
import type { Endpoints } from "../../ports/site.ts";
import { factTable } from "../facts.ts";
import type { Piece } from "../frame.ts";
import { pageReply } from "../layout.ts";
import { type Operator, operatorPiece, type Reader, sectionPiece } from "./pieces.ts";
import { productWords } from "./words/product.ts";
import { clientSteps, scopeWords, systemsSections, systemsWords } from "./words/systems.ts";

export type SystemsPage = {
  endpoints: Endpoints;
  /** A product that can be asked for with a contact alone; null where there is none. */
  example: string | null;
  operator: Operator | null;
};

const code = (id: string, text: string): Piece =>
  html`<pre id="${id}" tabindex="0"><code>${text}</code></pre>\n`;

const addressesPiece = ({ address, issuer, audience }: Endpoints, language: Language): Piece =>
  factTable([
    { label: systemsWords.address[language], values: [address] },
    { label: systemsWords.issuer[language], values: [issuer] },
    { label: systemsWords.audience[language], values: [audience] },
    { label: systemsWords.reference[language], values: [`${address}/docs`] },
    { label: systemsWords.contract[language], values: [`${address}/openapi.json`] },
  ]);

const firstPiece = ({ address }: Endpoints, language: Language): Piece =>
  html`<h2>${systemsWords.first[language]}</h2>
<p>${systemsWords.firstText[language]}</p>
${code("call-open", `curl '${address}/v1/products'\ncurl '${address}/v1/status'`)}`;

const scopesPiece = (
  { scopePrefix }: Endpoints,
  language: Language,
): Piece => html`<table class="rows" aria-label="${systemsWords.scope[language]}">
<thead><tr><th scope="col">${systemsWords.scope[language]}</th><th scope="col">${systemsWords.gives[language]}</th></tr></thead>
<tbody>
${Object.entries(scopeWords).map(
  ([scope, gives]) =>
    html`<tr><th scope="row"><code>${scopePrefix}${scope}</code></th><td>${gives[language]}</td></tr>\n`,
)}</tbody>
</table>
`;

const clientPiece = (endpoints: Endpoints, language: Language): Piece =>
  html`<h2>${systemsWords.client[language]}</h2>
<ol>
${clientSteps[language].map((step) => html`<li>${step}</li>\n`)}</ol>
${scopesPiece(endpoints, language)}`;

const claims = ({ issuer, audience, scopePrefix }: Endpoints): string =>
  JSON.stringify(
    {
      aud: issuer,
      iss: "CLIENT_ID",
      scope: `${scopePrefix}access ${scopePrefix}access.write`,
      resource: [audience],
      iat: 1767261600,
      exp: 1767261720,
      jti: "5f0c7a52-3d57-4f0e-9a53-5a2c4e0f6d11",
    },
    null,
    2,
  );

const tokenPiece = (endpoints: Endpoints, language: Language): Piece =>
  html`<h2>${systemsWords.token[language]}</h2>
<p>${systemsWords.tokenText[language]}</p>
${code("claims", claims(endpoints))}${code(
  "call-token",
  `curl '${endpoints.issuer}token' \\
  --data-urlencode 'grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer' \\
  --data-urlencode "assertion=$JWT"`,
)}`;

const callPiece = ({ endpoints, example }: SystemsPage, language: Language): Piece | string =>
  example === null
    ? ""
    : html`<h2>${systemsWords.call[language]}</h2>
<p>${systemsWords.callText[language]}</p>
${code(
  "call-access",
  `curl "${endpoints.address}/v1/libraries/$LIBRARY/access-requests" \\
  -H "Authorization: Bearer $TOKEN" \\
  -H 'Content-Type: application/json' \\
  -d '{"productId":"${example}","contact":{"name":"Kari Nordmann","email":"kari@bibliotek.example"}}'`,
)}`;

/** The page in full. */
export const systemsPage = (page: SystemsPage, { language, namesLanguage }: Reader) =>
  pageReply({
    language,
    heading: systemsWords.heading[language],
    body: html`<p class="lead">${systemsWords.lead[language]}</p>
${addressesPiece(page.endpoints, language)}${firstPiece(page.endpoints, language)}${clientPiece(
  page.endpoints,
  language,
)}${tokenPiece(page.endpoints, language)}${callPiece(page, language)}${systemsSections.map((section) =>
  sectionPiece(section, language),
)}<h2>${productWords.contact[language]}</h2>
${operatorPiece(page.operator)}`,
    place: {
      path: "/for-library-systems",
      query: {},
      namesLanguage,
      description: systemsWords.lead[language],
    },
  });
