// Whether this is the run with the larger numbers; a file that asks so is a part of it.

export const full = process.env["FULL"] === "1";
