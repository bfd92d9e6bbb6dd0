// Sends a link that somebody asked for, as a notification of its own: once for each asking, to one address.
import { millisecondsOf, plusSeconds } from "../../../shared/clock.ts";
import { log } from "../../../shared/log.ts";
import { render } from "../../../shared/mail/render.ts";
import type { Granted } from "../../../shared/ports.ts";
import { linkSeconds } from "../../../shared/records/link.ts";
import { isTooLate, type LinkEvent } from "../../../shared/records/telling/link-order.ts";
import { addressRef } from "../../../shared/records/telling/subject.ts";
import type { Addressee } from "../telling/addressees.ts";
import { type Letter, type Outcome, send, sendingUses } from "../telling/send.ts";
import { operatorOn } from "../telling/surroundings.ts";
import { type Reached, reachedBy, reachingUses } from "./reached.ts";

export const linkSendingUses = {
  ...sendingUses,
  ...reachingUses,
  clock: sendingUses.clock,
  links: ["toDoor", "toCase", "toWork"],
} as const;
type Ports = Granted<typeof linkSendingUses>;

// Made at the moment of asking: however often it is tried, the link and the mail are the same.
const linkFor = ({ wanted, at }: LinkEvent, to: Addressee, { links }: Ports): Promise<string> => {
  switch (wanted.page) {
    case "door":
      return links.toDoor(wanted.libraryNumber, to, at);
    case "case":
      return links.toCase(wanted.case, { ...to, as: wanted.as }, at);
    case "work":
      return links.toWork(wanted.vendorId, to, at);
  }
};

const letterOf = async (
  event: LinkEvent,
  { reached, to }: { reached: Reached; to: Addressee },
  ports: Ports,
): Promise<Letter> => {
  const { wanted, at } = event;
  const operator = operatorOn(await ports.directory.current(), ports.clock.now());
  const subject = addressRef(reached.owner, to.email);
  const template = wanted.page === "door" ? "door-to-library" : "link-renewed";
  const facts = {
    organisationId: reached.owner,
    addressId: subject.id,
    name: reached.name,
    case: reached.case,
    expiresAt: plusSeconds(at, linkSeconds[wanted.page]),
    operator: { name: operator.name, supportAddress: operator.supportAddress },
    link: await linkFor(event, to, ports),
  };
  return {
    ref: { subject, version: millisecondsOf(at), template, rank: 1 },
    to,
    mail: render({ template, facts }, to.language),
    operator,
    urgent: false,
    fresh: true,
    stillTrue: () => Promise.resolve(!isTooLate(event, ports.clock.now())),
  };
};

/** Sends the link to the first address that works; told where nobody is registered, for that is no news to anybody. */
export const sendLink = async (event: LinkEvent, ports: Ports): Promise<Exclude<Outcome, "next">> => {
  if (isTooLate(event, ports.clock.now())) return "told";
  const reached = await reachedBy(event.wanted, ports);
  for (const to of reached.addressees) {
    const outcome = await send(await letterOf(event, { reached, to }, ports), ports);
    if (outcome !== "next") return outcome;
  }
  log.warn("nobody_to_tell", { template: event.wanted.page, owner: reached.owner });
  return "told";
};
