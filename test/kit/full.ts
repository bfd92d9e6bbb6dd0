// Whether this is the run with the larger numbers; a file that asks so is a part of it.

export const full = process.env["FULL"] === "1";

/** Libraries of the year that is run through: 450, as many as the consortium has, take some three minutes. */
export const librariesOfYear = Number(process.env["LIBRARIES"] ?? (full ? 30 : 6));
