// The one home of process.env: every name a function may read, read when it is needed and never at import.

export const envNames = [
  "TABLE_NAME",
  "MAIL_CONFIGURATION_SET",
  "MAIL_HOURS",
  "MAIL_ALLOW",
  "MAIL_SIMULATES",
  "TOKEN_ISSUER",
  "TOKEN_AUDIENCE",
  "SCOPE_PREFIX",
  "LEASE_SECONDS",
  "RECONCILE_SECONDS",
  "FAULT_RECONCILE_SECONDS",
  "TELL_AGAIN_SECONDS",
  "DIGEST_SECONDS",
  "PUBLIC_ADDRESS",
  "DEAD_LETTERS_URL",
  "IP_DOCUMENTATION",
  "RECORDING_HOSTS",
  "REGISTER_ADDRESS",
  "STAGE",
  "LOG_LEVEL",
] as const;
export type EnvName = (typeof envNames)[number];

/** The value of a variable; a missing one stops the function with its name. */
export const env = (name: EnvName): string => {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`The environment lacks ${name}.`);
  return value;
};

/** The value of a variable that holds a whole number, such as seconds. */
export const envNumber = (name: EnvName): number => {
  const value = Number(env(name));
  if (!Number.isInteger(value)) throw new Error(`${name} is not a whole number.`);
  return value;
};
