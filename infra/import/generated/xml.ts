// Writes a made-up record down: with elements missing, empty or in another order, and with a prefix now and then.
import type { Sketch } from "./record.ts";

/** Stands where real records have secrets and names, so that a test can look for it. */
export const planted = "PLANTED";

const oneOf = (serial: number, choices: readonly string[]): string => choices[serial % choices.length] ?? "";

const mailboxAt = (serial: number): string =>
  oneOf(serial, [
    `<epost_adr>post@sted-${serial}.example</epost_adr>`,
    `<epost_adr>\n      post@sted-${serial}.example; ${planted}.leder@sted-${serial}.example</epost_adr>`,
    "<epost_adr/>",
    "",
    "<epost_adr>se nettsiden</epost_adr>",
    `<epost_adr>post@sted-${serial}.example@example</epost_adr>`,
    `<epost_adr>post(a)sted-${serial}.example, post@sted-${serial}.example</epost_adr>`,
  ]);

const nameOf = ({ serial, name, oddity }: Sketch): string => {
  if (oddity === "no name") return "<inst> </inst>";
  if (oddity === "name too long") return `<inst>${name.repeat(20)}</inst>`;
  return oneOf(serial, [
    `<inst>${name}</inst>`,
    `<inst>${name.replace(" ", "\n      ")}</inst>`,
    `<inst><![CDATA[${name}]]></inst>`,
    `<inst>${name} &amp; omegn</inst>`,
  ]);
};

const numberOf = ({ serial, libraryNumber, oddity }: Sketch): string => {
  if (oddity === "no number") return "";
  // Some records have their number in the ISIL alone.
  if (serial % 29 === 11) return `<isil>NO-${libraryNumber}</isil>`;
  return `<bibnr>${libraryNumber}</bibnr>${serial % 2 === 0 ? `<isil>NO-${libraryNumber}</isil>` : ""}`;
};

const parentOf = ({ parent, oddity }: Sketch): string => {
  if (oddity === "parent unknown") return "<overordnet>2000000</overordnet>";
  return parent === null ? "" : `<overordnet>${parent}</overordnet>`;
};

const typeOf = ({ kind, oddity }: Sketch): string => {
  if (oddity === "no type") return "<bibltype/>";
  if (oddity === null) return `<bibltype>${kind}</bibltype>`;
  return `<bibltype>${oddity === "parent unknown" ? "FIL" : "FBI"}</bibltype>`;
};

const closedOf = ({ serial, closed }: Sketch): string =>
  closed === "" ? oneOf(serial, ["", "<stengt/>"]) : `<stengt>${closed}</stengt>`;

const elementsOf = (sketch: Sketch): string[] => {
  const { serial, municipality, oddity } = sketch;
  return [
    numberOf(sketch),
    typeOf(sketch),
    `<aut>${planted}-SECRET-${serial}</aut>`,
    oneOf(serial, ["<katsyst>Mikromarc 3</katsyst>", "<katsyst/>", "", "<katsyst>Bibliofil</katsyst>"]),
    `<kommnr>${oddity === "place unknown" ? "9999" : municipality}</kommnr>`,
    parentOf(sketch),
    nameOf(sketch),
    oneOf(serial, ["<landkode>NO</landkode>", ""]),
    mailboxAt(serial),
    closedOf(sketch),
    `<bibleder>${planted} Leder</bibleder>`,
    oneOf(serial, ["<fj_leder/>", `<fj_leder>${planted} Låner</fj_leder>`, ""]),
    oneOf(serial, [
      `<merknader><omtale lang="no">Se &lt;a href="#"&gt;her&lt;/a&gt;</omtale></merknader>`,
      "",
    ]),
    oddity === "not well-formed" ? "<inst>Brann & redning" : "",
  ];
};

/** The record's text. Every seventh has its elements the other way round, every nineteenth a prefix. */
export const recordXml = (sketch: Sketch): string => {
  const { serial, tstamp } = sketch;
  const elements = elementsOf(sketch).filter((element) => element !== "");
  const inOrder = serial % 7 === 3 ? elements.toReversed() : elements;
  const attributes =
    serial % 2 === 0 ? `rid="${serial}" tstamp="${tstamp}"` : `tstamp="${tstamp}" rid="${serial}"`;
  const text = `  <record ${attributes}>\n    ${inOrder.join("\n    ")}\n  </record>\n`;
  return serial % 19 === 6 ? text.replaceAll(/<(\/?)(?=[a-z])/g, "<$1bb:") : text;
};
