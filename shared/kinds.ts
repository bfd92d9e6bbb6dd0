// The kinds of value that cross rooms: ids, codes, instants and text, each with its unit, form and maximum.
import * as z from "zod";

// Why: zod would compile each schema from text at its first parse, which a cold start pays and few calls get back.
z.config({ jitless: true });

// Why not \p{Cc} alone: U+2028 and U+2029 break lines in headers and logs too, and invisible format characters can
// turn a name around or make it out of nothing.
const controls = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
const controlsButNewlines = /[^\P{Cc}\n\t]|\u2028|\u2029/u;

/** Half of a surrogate pair is no character: what stores and sends text in UTF-8 would refuse or change it. */
const free = (forbidden: RegExp) => (value: string) => !forbidden.test(value) && value.isWellFormed();
const control = { params: { code: "control_characters" } };

const freeOfControls = z.refine<string>(free(controls), control);
const freeButNewlines = z.refine<string>(free(controlsButNewlines), control);

const kept = (make: (max: number) => z.ZodString) => {
  const made = new Map<number, z.ZodString>();
  return (max: number): z.ZodString => {
    const known = made.get(max) ?? make(max);
    made.set(max, known);
    return known;
  };
};

// Why all checks at once, and each schema once: a chain of them makes a schema for each link, at every cold start.
/** One line of text without control characters, not even around it; it may stand in a mail's subject. */
export const line = kept((max) =>
  z.string().check(freeOfControls, z.trim(), z.minLength(1), z.maxLength(max)),
);

/** Text of several lines; tabs and newlines are its only control characters. */
export const text = kept((max) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), freeButNewlines),
);

/** A whole number as an address writes it: in digits, and not in what else a program would read as a number. */
export const wholeNumber = <S extends z.ZodType<number, number>>(number: S) =>
  z
    .string()
    .regex(/^-?(0|[1-9]\d{0,14})$/)
    .transform(Number)
    .pipe(number);

/** Seven digits of Base Bibliotek, kept as a string: a leading zero counts, and no place can be read off it. */
export const LibraryNumber = z
  .string()
  .regex(/^\d{7}$/)
  .brand<"LibraryNumber">();
export type LibraryNumber = z.infer<typeof LibraryNumber>;

const weights = [3, 2, 7, 6, 5, 4, 3, 2];

/** The ninth digit of a Norwegian organisation number (modulus 11, Brønnøysund), or null where none exists. */
export const organisationCheckDigit = (eight: string): number | null => {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(eight[at]), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? null : digit;
};

/** Nine digits with a valid check digit. */
export const OrganisationNumber = z
  .string()
  .regex(/^\d{9}$/)
  .refine((value) => organisationCheckDigit(value.slice(0, 8)) === Number(value[8]), {
    params: { code: "check_digit" },
  })
  .brand<"OrganisationNumber">();
export type OrganisationNumber = z.infer<typeof OrganisationNumber>;

/** Four digits, dated: the number a municipality has today. */
export const MunicipalityNumber = z
  .string()
  .regex(/^\d{4}$/)
  .brand<"MunicipalityNumber">();
export type MunicipalityNumber = z.infer<typeof MunicipalityNumber>;

/** Two digits, dated: the number a county has today. */
export const CountyNumber = z
  .string()
  .regex(/^\d{2}$/)
  .brand<"CountyNumber">();
export type CountyNumber = z.infer<typeof CountyNumber>;

const slug = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const ProductId = slug(60).brand<"ProductId">();
export type ProductId = z.infer<typeof ProductId>;

export const VendorId = slug(60).brand<"VendorId">();
export type VendorId = z.infer<typeof VendorId>;

/** A calendar year an agreement may be for. */
export const Year = z.int().min(2020).max(2100);
export type Year = z.infer<typeof Year>;

/** A moment in UTC, to the millisecond: `2026-01-02T03:04:05.678Z`. Such strings sort by time. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<"Instant">();
export type Instant = z.infer<typeof Instant>;

/** A calendar day in Europe/Oslo: `2026-01-02`. */
export const Day = z.iso.date().brand<"Day">();
export type Day = z.infer<typeof Day>;

/** A moment as a form gives it, to the minute and without a zone: `2026-01-02T03:04`, in Europe/Oslo. */
export const LocalMoment = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/)
  .brand<"LocalMoment">();
export type LocalMoment = z.infer<typeof LocalMoment>;

/** Whole seconds since 1970, the unit of DynamoDB's TTL. */
export const EpochSeconds = z.int().nonnegative().brand<"EpochSeconds">();
export type EpochSeconds = z.infer<typeof EpochSeconds>;

export const Email = z.email().max(254).brand<"Email">();
export type Email = z.infer<typeof Email>;

/** Bokmål, nynorsk or English: the languages in which this system writes to people. */
export const Language = z.enum(["nb", "nn", "en"]);
export type Language = z.infer<typeof Language>;

/** One text in the three languages; null is the visible state "not translated". */
export const translated = (max: number) =>
  z.strictObject({
    nb: text(max).nullable(),
    nn: text(max).nullable(),
    en: text(max).nullable(),
  });
export type Translated = z.infer<ReturnType<typeof translated>>;

/** An IP address or a range in CIDR form, version 4 or 6. */
export const IpRange = z
  .union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])
  .meta({ id: "IpRange", examples: ["192.0.2.0/24"] });
export type IpRange = z.infer<typeof IpRange>;
