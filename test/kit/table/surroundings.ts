// What the product reads from its environment when it runs in a test, but for where its table is.

export const surroundings = {
  AWS_REGION: "eu-north-1",
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "local",
  TABLE_NAME: "table",
  LEASE_SECONDS: "60",
  RECONCILE_SECONDS: "900",
  FAULT_RECONCILE_SECONDS: "120",
  TELL_AGAIN_SECONDS: "120",
  DIGEST_SECONDS: "600",
  MAIL_HOURS: "always",
  PUBLIC_ADDRESS: "https://bibliotek24.example",
  MAIL_ALLOW: "*",
  MAIL_SIMULATES: "mailbox",
  IP_DOCUMENTATION: "allowed",
  RECORDING_HOSTS: "video.bibliotek24.example",
  STAGE: "test",
};

/** Of thousands of runs nobody reads what they log. */
export const quiet = { POWERTOOLS_LOG_LEVEL: "SILENT", POWERTOOLS_METRICS_DISABLED: "true" };
