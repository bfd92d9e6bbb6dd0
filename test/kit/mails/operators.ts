// Who operates the consortium in tests that cross a New Year, and whether a mail is signed by who did on its day.
import { osloDay } from "../../../shared/clock.ts";
import type { Instant } from "../../../shared/kinds.ts";
import type { OutgoingMail } from "../../../shared/ports/mail.ts";
import { operatorOn } from "../../../shared/records/directory.ts";
import { OperatorIdentity } from "../../../shared/records/organisation.ts";
import { aReference } from "../builders.ts";

const [first] = aReference().operators;

/** The second one takes over at midnight in Oslo, and the first one was never told when it ends. */
export const identities: OperatorIdentity[] = [
  OperatorIdentity.parse(first),
  OperatorIdentity.parse({
    ...first,
    name: "Etterfølger AS",
    senderName: "Bibliotek24 (ny)",
    senderAddress: "varsel@etter.bibliotek24.example",
    supportAddress: "hjelp@etter.bibliotek24.example",
    from: "2027-01-01",
  }),
];

/** The last moment of 2026 in Oslo, and the first of 2027. */
export const [lastMoment, firstMoment] = ["2026-12-31T22:59:59.999Z", "2026-12-31T23:00:00.000Z"] as const;

type Signed = Pick<OutgoingMail, "from" | "replyTo" | "text" | "html" | "tag">;

/** What in a mail is not of who operated on the day it went; no words where all of it is. */
export const wronglySigned = ({ from, replyTo, text, html, tag }: Signed, at: Instant): string[] => {
  const operator = operatorOn(identities, osloDay(at));
  const said = [
    [from.name, operator?.senderName],
    [from.address, operator?.senderAddress],
    [replyTo, operator?.supportAddress],
  ];
  const others = identities.filter((one) => one !== operator);
  return [
    ...said.filter(([is, be]) => is !== be).map(([is]) => `${tag} at ${at}: ${is}`),
    ...[text, html].flatMap((body) =>
      operator &&
      body.replaceAll(/\s+/g, " ").includes(operator.name) &&
      body.includes(operator.supportAddress)
        ? []
        : [`${tag} at ${at} does not name ${operator?.name}`],
    ),
    ...others.flatMap(({ name, supportAddress }) =>
      [name, supportAddress].filter((word) => text.includes(word) || html.includes(word)),
    ),
  ];
};
