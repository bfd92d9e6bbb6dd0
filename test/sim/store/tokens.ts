// The words of an expression of the table's: names, placeholders, numbers and signs.

const word = /\s*([A-Za-z_][\w-]*|[#:]\w+|<=|>=|<>|[=<>(),.[\]+-]|\d+)/y;

export type Tokens = {
  /** The next word, "" at the end. */
  peek(): string;
  take(): string;
  /** Takes the next word where it is this one, in any case of letters. */
  takes(wanted: string): boolean;
  /** Takes this word; any other is a fault of the expression. */
  need(wanted: string): void;
};

const split = (expression: string): string[] => {
  const words: string[] = [];
  word.lastIndex = 0;
  while (word.lastIndex < expression.trimEnd().length) {
    const found = word.exec(expression)?.[1];
    if (found === undefined) throw new Error(`This is no expression: ${expression}`);
    words.push(found);
  }
  return words;
};

/** Reads an expression word by word. */
export const tokensOf = (expression: string): Tokens => {
  const words = split(expression);
  let at = 0;
  const peek = (): string => words[at] ?? "";
  const take = (): string => {
    at += 1;
    return words[at - 1] ?? "";
  };
  const takes = (wanted: string): boolean => {
    if (peek().toUpperCase() !== wanted.toUpperCase()) return false;
    at += 1;
    return true;
  };
  return {
    peek,
    take,
    takes,
    need: (wanted) => {
      if (!takes(wanted)) throw new Error(`${wanted} is missing before "${peek()}" in ${expression}`);
    },
  };
};

/** Items of a list between commas. */
export const listed = <T>(tokens: Tokens, one: () => T): T[] => {
  const all = [one()];
  while (tokens.takes(",")) all.push(one());
  return all;
};
