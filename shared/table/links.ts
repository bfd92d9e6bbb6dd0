// Links: addresses of pages with a token that says what it opens, sealed so that nobody reads, makes or changes one.
import * as z from "zod";
import { millisecondsOf, plusSeconds } from "../clock.ts";
import { env } from "../env.ts";
import { Problem } from "../http/problem.ts";
import { secret as newSecret } from "../ids.ts";
import { Instant } from "../kinds.ts";
import type { Ports } from "../ports.ts";
import {
  contactMark,
  type LinkPage,
  type LinkReader,
  type LinkTo,
  linkPaths,
  linkSeconds,
  links,
  longestToken,
} from "../records/link.ts";
import { getItem, putItem } from "./client.ts";
import { fromItemOrNull, toItem } from "./codec.ts";
import { conditionally } from "./failed-condition.ts";
import { keys } from "./keys.ts";
import { memory } from "./memory.ts";
import { sealed, unsealed } from "./sealing.ts";

// Longer than the longest link by what a function that kept the old key, and a clock that is wrong, may add: a key is
// given up two rotations after its last seal at the earliest, so that links which have expired are still known as ours.
const rotationDays = 97;
const keptKeys = 3;
const keptMilliseconds = 60_000;

/** Newest first; only the first one seals. */
const LinkSecret = z.object({
  secrets: z.array(z.string().min(40)).min(1).max(keptKeys),
  rotatedAt: Instant,
});
type LinkSecret = z.infer<typeof LinkSecret>;

const read = async (consistent: boolean): Promise<LinkSecret | null> =>
  fromItemOrNull(LinkSecret, (await getItem(keys.linkSecret(), consistent)).Item);

type Secrets = readonly [string, ...string[]];
const known = memory<Secrets>(keptMilliseconds);

const load = async (): Promise<Secrets> => {
  const [current, ...older] = (await read(false))?.secrets ?? [];
  if (current === undefined) throw new Problem("system.unavailable", { headers: { "retry-after": "5" } });
  return [current, ...older];
};

const secretsNow = (): Promise<Secrets> => known.current(load);

/** The schemas, each known by its page also where the page is a variable. */
const schemas: { readonly [P in LinkPage]: z.ZodType<LinkTo[P]> } = links;

const binding = (page: LinkPage): string => `link:${page}`;

type Addressed = Omit<LinkReader, "as">;

const address = async <P extends LinkPage>(
  page: P,
  says: Omit<LinkTo[P], "contact" | "language" | "expiresAt">,
  { email, language, now, until }: Addressed & { now: Instant },
): Promise<string> => {
  const longest = plusSeconds(now, linkSeconds[page]);
  const expiresAt = until !== undefined && until < longest ? until : longest;
  const payload = schemas[page].parse({ ...says, contact: contactMark(email), language, expiresAt });
  const [current] = await secretsNow();
  const token = sealed(current, JSON.stringify(payload), binding(page));
  return `${env("PUBLIC_ADDRESS")}${linkPaths[page]}/${token}`;
};

const rotate = async (now: Instant): Promise<{ rotated: boolean }> => {
  const old = await read(true);
  const age = old ? millisecondsOf(now) - millisecondsOf(old.rotatedAt) : null;
  if (age !== null && age < rotationDays * 86_400_000) return { rotated: false };
  const secrets = [newSecret(), ...(old?.secrets ?? [])].slice(0, keptKeys);
  const written = await conditionally(
    putItem({
      Item: toItem(keys.linkSecret(), { secrets, rotatedAt: now }),
      ConditionExpression: "attribute_not_exists(pk) OR rotatedAt = :seen",
      ExpressionAttributeValues: { ":seen": { S: old?.rotatedAt ?? "" } },
    }),
  );
  known.forget();
  return { rotated: written.ok };
};

/** The links port. */
export const open = (): Ports["links"] => ({
  toCase: (ref, { as, ...reader }, now) =>
    address(
      "case",
      { case: ref, as, ...(reader.until !== undefined && { madeAt: now }) },
      { ...reader, now },
    ),
  toWork: (vendorId, reader, now) => address("work", { vendorId }, { ...reader, now }),
  toDoor: (libraryNumber, reader, now) => address("door", { libraryNumber }, { ...reader, now }),
  toProof: ({ organisationId, role }, reader, now) =>
    address("proof", { organisationId, role }, { ...reader, now }),
  toIpChange: (of, reader, now) => address("ipChange", of, { ...reader, now }),
  toYearList: (of, reader, now) => address("yearList", of, { ...reader, now }),
  toCatalogue: (of, reader, now) => address("catalogue", of, { ...reader, now }),
  onSite: (path) => `${env("PUBLIC_ADDRESS")}${path}`,
  open: async (page, token) => {
    if (token.length > longestToken) return null;
    const text = unsealed(await secretsNow(), token, binding(page));
    return text === null ? null : schemas[page].parse(JSON.parse(text));
  },
  rotate,
});
