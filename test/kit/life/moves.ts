// The life of an access request as library, vendor and operator have agreed on it, written down once more by hand.

export type Who = "library" | "vendor" | "operator" | "system";

export const life: readonly (readonly [from: string, who: Who, word: string, to: string])[] = [
  ["held", "system", "lift", "received"],
  ["held", "operator", "reject", "rejected"],
  ["received", "system", "send", "sent"],
  ["received", "system", "fail_delivery", "undeliverable"],
  ["sent", "system", "fail_delivery", "undeliverable"],
  ["undeliverable", "system", "send", "sent"],
  ["sent", "vendor", "acknowledge", "acknowledged"],
  ["sent", "vendor", "activate", "activated"],
  ["sent", "vendor", "needs-info", "needs_info"],
  ["sent", "vendor", "reject", "rejected"],
  ["acknowledged", "vendor", "activate", "activated"],
  ["acknowledged", "vendor", "needs-info", "needs_info"],
  ["acknowledged", "vendor", "reject", "rejected"],
  ["needs_info", "vendor", "reject", "rejected"],
  ["needs_info", "library", "answer", "acknowledged"],
  ["activated", "library", "verify", "verified"],
  ["activated", "library", "does-not-work", "acknowledged"],
  ...["sent", "acknowledged", "needs_info", "undeliverable"].map(
    (from) => [from, "library", "verify", "verified"] as const,
  ),
  ...["received", "held", "sent", "undeliverable", "needs_info", "acknowledged"].map(
    (from) => [from, "library", "withdraw", "withdrawn"] as const,
  ),
  ["activated", "library", "end", "ended"],
  ["verified", "library", "end", "ended"],
];

/** What a vendor may take back within 24 hours, and where that leads. */
export const undoable: Readonly<Record<string, (from: string) => string>> = {
  acknowledge: () => "sent",
  activate: () => "acknowledged",
  "needs-info": (from) => from,
};
