// Cases of a library that move, and the consumer that hears of their moves late, twice, in any order, or never.
import { job } from "../../../functions/feed/on-case-event.ts";
import { ProductId, VendorId, Year } from "../../../shared/kinds.ts";
import type { AccessRequestMove } from "../../../shared/records/access-request.ts";
import type { CaseEvent } from "../../../shared/records/case.ts";
import { FeedEntry } from "../../../shared/records/feed/entries.ts";
import { moveOn, opened } from "../table/life.ts";
import type { realPorts } from "../table/ports.ts";
import { libraryNumber } from "../table/world.ts";

type Ports = ReturnType<typeof realPorts>;

/** A whole life: some of it is what an old reader would have missed. */
export const aLife: readonly AccessRequestMove[] = [
  "send",
  "acknowledge",
  "needs_info",
  "answer",
  "activate",
  "does_not_work",
  "activate",
  "verify",
  "end",
];

/** Opens a request and makes that many moves; every event it had, oldest first. */
export const moved = async (ports: Ports, product: string, count: number): Promise<CaseEvent[]> => {
  const key = { libraryNumber, productId: ProductId.parse(product), year: Year.parse(2026) };
  const known = await ports.accessRequests.read(key);
  const enrolment = { state: "enrolled", at: ports.clock.now() } as const;
  const row = { ...key, vendorId: VendorId.parse("fjord"), enrolment };
  if (!known) await ports.enrolments.put(row, { eventId: "enrolled", at: enrolment.at });
  let record = known ?? (await opened(ports, key, null));
  const events = known ? [] : [record.event];
  const done = record.history.length - 1;
  for (const move of aLife.slice(done, done + count)) {
    const outcome = await moveOn(ports, record, move);
    if (outcome.outcome !== "moved") throw new Error(`${move}: ${outcome.outcome}`);
    record = outcome.record;
    events.push(record.event);
  }
  return events;
};

const typed = (value: unknown): unknown => {
  if (value === null) return { NULL: true };
  if (typeof value === "number") return { N: String(value) };
  return typeof value === "object" ? { M: typedMap(value) } : { S: value };
};

const typedMap = (map: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(map).map(([name, value]) => [name, typed(value)]));

/** The message as the queue brings it. */
export const messageOf = (event: CaseEvent): unknown => ({ detail: { event: typedMap(event) } });

/** One delivery of an event. */
export const delivered = (ports: Ports, event: CaseEvent) =>
  job.take(job.message.parse(messageOf(event)), ports);

/** The whole feed of an organisation, in pages of that size. */
export const wholeFeed = async (
  ports: Ports,
  owner: string,
  { limit = 200, of = "owner" as const }: { limit?: number; of?: "owner" | "county" | "vendor" } = {},
): Promise<FeedEntry[]> => {
  const items: FeedEntry[] = [];
  let after = 0;
  for (;;) {
    const page = await ports.feeds.read({ of, id: owner }, { after, limit }, ports.clock.now());
    if (!page) throw new Error("The feed is gone.");
    items.push(...page.items.map((entry) => FeedEntry.parse(entry)));
    if (!page.more) return items;
    after = page.last;
  }
};
