// Who calls in attacks: everybody whose something is, and for each of them somebody of the same kind whose it is not.

import { Scope } from "../../../shared/records/caller.ts";
import { aNumber, theCounty, theOperator, theOwner, theStranger, theVendor } from "../builders.ts";
import { party, useIssuer } from "../issuer.ts";

export const otherCounty = aNumber(6);
export const otherVendor = aNumber(7);
export const thirdVendor = aNumber(10);
export const formerOperator = aNumber(8);

const kinds = {
  access: "library",
  "access.write": "library",
  fault: "library",
  "fault.write": "library",
  county: "county",
  vendor: "vendor",
  operator: "operator",
} as const satisfies Record<Scope, string>;
export type Party = (typeof kinds)[Scope];

/** In which capacity somebody comes with a scope. */
export const partyOf = (scope: Scope): Party => kinds[scope];

const numbers = {
  owner: { library: theOwner, county: theCounty, vendor: theVendor, operator: theOperator },
  other: { library: theStranger, county: otherCounty, vendor: otherVendor, operator: formerOperator },
} as const satisfies Record<string, Record<Party, string>>;
export type Side = keyof typeof numbers;

export const everyScope: readonly Scope[] = Scope.options;

/** Tokens of a real issuer, each made once; set the environment before anything is called. */
export const useTokens = () => {
  const issuer = useIssuer();
  const made = new Map<string, Promise<string>>();
  const mint = (number: string, scopes: readonly Scope[]): Promise<string> => {
    const scope = scopes.map((one) => `bibliotek24:${one}`).join(" ");
    const exp = Math.floor(Date.now() / 1000) + 7200;
    return issuer().mint({ consumer: party(number), scope, exp });
  };
  return {
    /** The token of whom a thing belongs to as `party`, or of the other of its kind. */
    of: (side: Side, as: Party, ...scopes: readonly Scope[]): Promise<string> => {
      const number = numbers[side][as];
      const key = `${number} ${scopes.join(" ")}`;
      const known = made.get(key) ?? mint(number, scopes);
      made.set(key, known);
      return known;
    },
  };
};
export type Tokens = ReturnType<typeof useTokens>;
