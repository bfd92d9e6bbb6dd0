// Simulated recipients: addresses whose local part says what becomes of the mail, in every stage but prod.

const behaviours = ["deliver", "bounce", "delay", "complain", "silent", "ooto"] as const;

/**
 * deliver = delivered · bounce = refused for good · delay = delayed, then delivered · complain = delivered, then reported
 * as spam · silent = taken, and nothing is ever heard of it · ooto = delivered, then an automatic out-of-office reply.
 */
export type Behaviour = (typeof behaviours)[number];

/** A reserved name: no mail to it can reach anybody. */
const simulatorDomain = "simulator.bibliotek24.example";

export type Simulated = { behaviour: Behaviour; label: string };

/** Reads `<behaviour>[+label]@simulator.bibliotek24.example`; null for every other address. */
export const simulatedBy = (address: string): Simulated | null => {
  const at = address.lastIndexOf("@");
  if (address.slice(at + 1).toLowerCase() !== simulatorDomain) return null;
  const [name = "", ...label] = address.slice(0, at).split("+");
  const behaviour = behaviours.find((one) => one === name.toLowerCase());
  return behaviour ? { behaviour, label: label.map((part) => `+${part}`).join("") } : null;
};

// SES's simulator delays nothing and always tells: a delayed mail is simply delivered there, and a silent one goes to
// an address that delivers, without the configuration set that would bring its receipts.
const atSes: Record<Behaviour, string> = {
  deliver: "success",
  bounce: "bounce",
  delay: "success",
  complain: "complaint",
  silent: "success",
  ooto: "ooto",
};

/** The address of SES's own simulator that plays this recipient; it tells labels apart, and no reputation suffers. */
export const sesSimulator = ({ behaviour, label }: Simulated): string =>
  `${atSes[behaviour]}${label}@simulator.amazonses.com`;
