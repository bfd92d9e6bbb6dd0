// The brake of an import: a file that would take away too much is held to be a wrong file.

const tolerated = 0.05;

/** True when more than 5 % of what is known would vanish. */
export const brakes = (vanishing: number, known: number): boolean => vanishing > known * tolerated;
