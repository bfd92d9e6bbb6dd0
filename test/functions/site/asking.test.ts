// Proves that every public page that says who runs Bibliotek24 says who does so on its day, on both sides of New Year.
import { beforeAll, expect, test } from "vitest";
import { osloDay } from "../../../shared/clock.ts";
import { Instant } from "../../../shared/kinds.ts";
import { firstMoment, identities, lastMoment } from "../../kit/mails/operators.ts";
import { publicAddresses, siteOver } from "../../kit/site/pages.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const siteAt = (moment: string) => {
  const now = Instant.parse(moment);
  return siteOver({ ...ports, clock: { ...ports.clock, now: () => now, today: () => osloDay(now) } });
};

beforeAll(async () => {
  for (const identity of identities) await ports.organisations.putOperator(identity);
  await ports.directory.rebuild();
});

const naming = ["/products/fjordfilm", "/for-library-systems", "/for-vendors", "/privacy", "/accessibility"];

test.each(publicAddresses)("%s names who operates, or nobody, and never who did or will", async (address) => {
  for (const [place, moment] of [lastMoment, firstMoment].entries()) {
    const { body = "" } = await siteAt(moment)(address);
    const named = identities.map(({ name, supportAddress }) =>
      [name, supportAddress].every((word) => body.includes(word)),
    );
    const wanted = naming.includes(address) ? [place === 0, place === 1] : [false, false];
    expect([moment, named]).toEqual([moment, wanted]);
  }
});
