// A limit per organisation and container, so that one client in a loop cannot crowd out the others.

/** Calls an organisation may make at once, and how many a second it gets back. */
export const burst = 3000;
export const perSecond = 200;
const mostOrganisations = 1000;

type Bucket = { left: number; at: number };
const buckets = new Map<string, Bucket>();

/** Takes one call from the organisation's bucket; `now` in milliseconds of a clock that never goes back. */
export const mayCallNow = (organisation: string, now: number): boolean => {
  const bucket = buckets.get(organisation) ?? { left: burst, at: now };
  const left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond);
  if (buckets.size >= mostOrganisations && !buckets.has(organisation)) buckets.clear();
  buckets.set(organisation, { left: left < 1 ? left : left - 1, at: now });
  return left >= 1;
};
