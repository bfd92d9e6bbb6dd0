// One made-up record in one of the shapes that Base Bibliotek's have: what it is follows from its serial alone.
import { type Places, readPlaces } from "../../../shared/places/places.ts";

export type Kind = "FBI" | "FIL" | "AVD" | "FYB" | "VGS" | "GSK" | "FAG" | "HØY" | "FHS" | "odd";

/** What is wrong with an odd record, one after the other; each costs its record and no other. */
export const oddities = [
  "no number",
  "not well-formed",
  "no type",
  "no name",
  "name too long",
  "place unknown",
  "parent unknown",
] as const;
type Oddity = (typeof oddities)[number];

/** A record before it is written down. */
export type Sketch = {
  serial: number;
  kind: Kind;
  libraryNumber: string;
  name: string;
  municipality: string;
  parent: string | null;
  closed: "" | "X" | "U";
  tstamp: string;
  oddity: Oddity | null;
};

/** Kinds by the serial's place in a hundred: some 45 of them libraries to us, as in the register. */
const kindAt = (serial: number): Kind => {
  const place = serial % 100;
  if (serial % 700 === 50) return "FYB";
  if (place === 99) return "odd";
  const kinds: [Kind, number][] = [
    ["FBI", 12],
    ["FIL", 26],
    ["AVD", 32],
    ["VGS", 45],
    ["GSK", 75],
    ["FAG", 91],
    ["HØY", 96],
    ["FHS", 99],
  ];
  return kinds.find(([, until]) => place < until)?.[0] ?? "FAG";
};

const firstDigits: Readonly<Record<Kind, number>> = {
  FBI: 2,
  FIL: 2,
  AVD: 2,
  FYB: 2,
  VGS: 3,
  GSK: 4,
  FAG: 1,
  HØY: 1,
  FHS: 3,
  odd: 2,
};

const numberAt = (serial: number): string =>
  `${firstDigits[kindAt(serial)]}${String(900_000 - serial).padStart(6, "0")}`;

/** A branch's parent: the public library that begins its hundred; every fifth department's is a school of higher learning. */
const parentAt = (serial: number): string | null => {
  const kind = kindAt(serial);
  const hundred = serial - (serial % 100);
  if (kind === "AVD" && serial % 5 === 0) return numberAt(hundred + 92);
  return kind === "FIL" || kind === "AVD" ? numberAt(hundred) : null;
};

let places: Places | undefined;

/** Two in three with today's number, the others with an earlier one that leads to today's. */
const municipalityAt = (serial: number): string => {
  places ??= readPlaces();
  const { municipalities, formerMunicipalities } = places;
  const current = municipalities[(serial * 7) % municipalities.length]?.municipalityNumber ?? "0301";
  if (serial % 3 !== 0) return current;
  return formerMunicipalities[(serial * 11) % formerMunicipalities.length]?.formerNumber ?? current;
};

const names: Readonly<Record<Kind, string>> = {
  FBI: "folkebibliotek",
  FIL: "filial",
  AVD: "avdeling",
  FYB: "fylkesbibliotek",
  VGS: "videregående skole",
  GSK: "barneskole",
  FAG: "museum",
  HØY: "høgskole",
  FHS: "folkehøgskole",
  odd: "bibliotek",
};

const closedAt = (serial: number): Sketch["closed"] => {
  if (serial % 41 === 13) return "X";
  return serial % 53 === 17 ? "U" : "";
};

/** The record of a serial, from 0 on, as the first edition of a register has it. */
export const sketchAt = (serial: number): Sketch => {
  const kind = kindAt(serial);
  return {
    serial,
    kind,
    libraryNumber: numberAt(serial),
    name: `Prøvested ${serial} ${names[kind]}`,
    municipality: municipalityAt(serial),
    parent: parentAt(serial),
    closed: closedAt(serial),
    tstamp: "2026-01-05 08:00:00",
    oddity: kind === "odd" ? (oddities[Math.floor(serial / 100) % oddities.length] ?? null) : null,
  };
};
