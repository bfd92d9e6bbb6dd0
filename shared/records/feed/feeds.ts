// Which moves of a case belong in which feed, and for how long.
import { osloDay, plusSeconds } from "../../clock.ts";
import type { Instant } from "../../kinds.ts";
import type { Case } from "../../ports.ts";
import type { Move } from "../case.ts";
import { type Directory, inForce } from "../directory.ts";
import { symptomFamilies } from "../fault-report.ts";
import type { Feed } from "./entries.ts";

/** How long an event stands in a feed: a year, and a month for who was away when it ended. */
export const keptSeconds = 400 * 86_400;

/** What a vendor never sees: the reports that are the operator's own to answer. */
const isOperators = (found: Case): boolean =>
  found.kind === "fault-report" && symptomFamilies[found.record.symptom] === "operator";

/**
 * The feeds of one move: of whoever owned the library on the day, of its county, and of the product's vendor.
 * A library that the reference does not know yet throws: what is entered for nobody would be missing for ever.
 */
const feedsOf = (found: Case, move: Move, directory: Directory): Feed[] => {
  const { libraryNumber, vendorId } = found.record;
  const library = directory.library(libraryNumber);
  if (!library) throw new Error("The reference does not know the library of a case.");
  const owners = library.owners.filter((owner) => inForce(owner, osloDay(move.at)));
  const all: Feed[] = [
    ...owners.map(({ organisationNumber: id }) => ({ of: "owner" as const, id })),
    { of: "county", id: library.countyNumber },
  ];
  return isOperators(found) ? all : [...all, { of: "vendor", id: vendorId }];
};

/** One word for a feed, to compare by. */
const wordFor = ({ of, id }: Feed): string => `${of} ${id}`;

/** Every remembered move of a case that is young enough to be kept, by the feed it belongs in, oldest first. */
export const movesByFeed = (
  found: Case,
  { directory, now }: { directory: Directory; now: Instant },
): { feed: Feed; moves: Move[] }[] => {
  const since = plusSeconds(now, -keptSeconds);
  const byFeed = new Map<string, { feed: Feed; moves: Move[] }>();
  for (const move of found.record.history.filter(({ at }) => at > since))
    for (const feed of feedsOf(found, move, directory)) {
      const known = byFeed.get(wordFor(feed)) ?? { feed, moves: [] };
      known.moves.push(move);
      byFeed.set(wordFor(feed), known);
    }
  return [...byFeed.values()];
};
