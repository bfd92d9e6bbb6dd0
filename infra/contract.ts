// Writes functions/openapi.json from the routes: `npm run contract`.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { routes } from "../functions/routes.ts";
import about from "../package.json" with { type: "json" };
import { type OpenApi, openApi } from "../shared/http/openapi.ts";

const description = `Library systems ask for access to digital products and report faults; the vendor gets the mail.

**Who may call.** Products and libraries are public. Everything else takes a Maskinporten token for this API; the organisation in its \`consumer\` decides for which libraries it counts.

**HEAD** exists for every GET. Reads carry an \`ETag\`; send it as \`If-None-Match\` and get 304 when nothing changed.

**Refusals** are \`application/problem+json\` with a stable \`code\`, a text in bokmål, nynorsk or English by \`Accept-Language\`, and all errors at once in \`errors\`.

**Lists** answer \`{ "items": […], "next": "cursor or null" }\`; send \`next\` back as \`cursor\` with the same filters.

**Limits.** A body may be 64 KiB, one with a caption file 400 KiB. A caller over its rate gets 429 with \`Retry-After\`.`;

const rooms = {
  catalogue: "Products, and the years and libraries they are offered to",
  notifications: "What was told to whom, with every attempt and receipt",
  training: "Webinars and their captioned recordings, sign-ups, and what calendars and feed readers follow",
  tasks: "What the operator must do by hand, and how its promise is kept",
  organisations: "Libraries as the register knows them",
  overview: "What a library, or a county's libraries, have: does it work, whose turn is it, what is broken",
  access: "Cases that ask a vendor to connect a library to a product",
  "ip-ranges": "The IP ranges of a library, who else uses them, and which vendors know of their changes",
  faults: "Cases that say a product does not work at a library",
  door: "The door for people without a system: find your library, see its overview, ask and report",
  feed: "What happened to cases, in the order of positions: the change feed",
  downtime: "Planned maintenance of products: announced, moved, cancelled",
  status: "What everybody may know: the state of every product, as JSON, feed and calendar",
  "fault-numbers": "How often and how long products were down, and how fast faults were answered and mended",
  incidents: "The faults behind reports: one product, one family of symptoms, told as counts",
  site: "The public pages: products, status, and how to begin",
  pages: "Pages behind the links in mails, for people without a system",
  front: "Health, this document, and the pages that show it",
} as const;

/** The document that belongs to the routes as they are now. */
export const contract = (): OpenApi =>
  openApi(routes, {
    title: "Bibliotek24",
    version: about.version,
    description,
    scopePrefix: "bibliotek24:",
    rooms,
  });

/** The document as it is written to disk. */
export const contractText = (): string => `${JSON.stringify(contract(), null, 2)}\n`;

if (import.meta.main) {
  const document = contract();
  await writeFile(join(import.meta.dirname, "../functions/openapi.json"), contractText());
  const operations = Object.values(document.paths).flatMap(Object.keys).length;
  process.stdout.write(`functions/openapi.json: ${operations} operations\n`);
}
