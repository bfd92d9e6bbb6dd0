// Counts the calls to the table and their request units, per invocation: a function handles one at a time.

export type TableCall = { operation: string; units: number };

let calls: TableCall[] = [];

/** Notes one call to the table; a failed condition reports no units and counts with none. */
export const note = (call: TableCall): void => {
  calls.push(call);
};

/** The calls since the last look. */
export const taken = (): TableCall[] => {
  const noted = calls;
  calls = [];
  return noted;
};
