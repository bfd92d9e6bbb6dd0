// What SES would tell of all mails through their configuration sets, one long list that only grows at its end.
import { account, region } from "../template/resolve.ts";
import { newsOf } from "./fates.ts";
import type { Accepted } from "./ledger.ts";

const mailOf = ({ messageId, at, tags, email, configurationSet }: Accepted) => ({
  timestamp: new Date(at).toISOString(),
  source: email.from,
  messageId,
  destination: email.destination.to,
  headersTruncated: false,
  tags: {
    ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
    ...(configurationSet && { "ses:configuration-set": [configurationSet] }),
  },
});

const eventsOf = (accepted: Accepted) => {
  const mail = mailOf(accepted);
  const set = `configuration-set/${accepted.configurationSet}`;
  return newsOf(accepted).map(({ detail, ...news }) => ({
    source: "aws.ses",
    resources: [`arn:aws:ses:${region}:${account}:${set}`],
    ...news,
    detail: { ...detail, mail },
  }));
};

const mostMails = 250;

/** The first mail whose events end after position `after`, found by halves; the length of the list where none does. */
const firstAfter = (ends: readonly number[], after: number): number => {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > after) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * All mails and the positions where their events end. A position counts events from the first mail on; it stays what it
 * is over restarts, because the events of a mail follow from the mail alone.
 */
export const openTold = (earlier: readonly Accepted[]) => {
  const mails: Accepted[] = [];
  const ends: number[] = [];
  const add = (mail: Accepted): void => {
    ends.push((ends.at(-1) ?? 0) + newsOf(mail).length);
    mails.push(mail);
  };
  for (const mail of earlier) add(mail);
  return {
    add,
    count: () => mails.length,
    /** The events after the first `after` ones, of 250 mails at most, and how many there are up to the last of them. */
    after: (after: number) => {
      const first = firstAfter(ends, after);
      const events = mails
        .slice(first, first + mostMails)
        .flatMap(eventsOf)
        .slice(after - (ends[first - 1] ?? 0));
      return { events, next: after + events.length };
    },
  };
};
