// Finds Norwegian national identity numbers in free text: they are never stored here, so the text is refused.

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

const checkDigit = (digits: string, weights: readonly number[]): number =>
  (11 - (weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11)) % 11;

// D-numbers add 40 to the day; synthetic test numbers add 40 or 80 to the month (Skatteetaten).
const isDate = (digits: string): boolean => {
  const day = Number(digits.slice(0, 2)) % 40;
  const month = Number(digits.slice(2, 4)) % 40;
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
};

const isNumber = (digits: string): boolean =>
  isDate(digits) &&
  checkDigit(digits, firstWeights) === Number(digits[9]) &&
  checkDigit(digits, secondWeights) === Number(digits[10]);

// Between two digits people write spaces of all kinds, dots, slashes and dashes.
const elevenDigits = /(?<!\d)\d(?:[\s./\p{Pd}]{0,3}\d){10}(?!\d)/gu;

/** True when the text holds eleven digits, however they are spaced, with a date and both check digits right. */
export const holdsNationalIdentityNumber = (text: string): boolean =>
  [...text.normalize("NFKC").matchAll(elevenDigits)].some(([found]) => isNumber(found.replace(/\D/g, "")));
