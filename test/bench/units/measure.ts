// Tells all chapters in one world, and sees to it that every operation they name has a row.
import type { World } from "../world.ts";
import { castOf } from "./cast.ts";
import { chapters } from "./chapters.ts";
import { type Cost, type JobCost, openDriver } from "./driver.ts";
import { startMeter } from "./meter.ts";

/** Every row of every chapter, and what consumers did meanwhile; `tell` hears how far it is. */
export const units = async (
  world: World,
  tell: (text: string) => void,
): Promise<{ costs: Cost[]; jobs: JobCost[] }> => {
  const meter = await startMeter(world.engine);
  const driver = await openDriver(world, meter);
  try {
    const cast = await castOf(world, driver);
    for (const { covers, tell: told } of chapters) {
      tell(`request units: ${covers[0]} and ${covers.length - 1} more`);
      await told(driver, cast);
      await driver.close();
    }
  } finally {
    await driver.close();
    meter.stop();
    // What links were made with: an engine that is started later would take its address for a wish.
    delete process.env["AWS_ENDPOINT_URL_DYNAMODB"];
  }
  const rows = new Set(driver.costs.map(({ operation }) => operation));
  const lacking = chapters.flatMap(({ covers }) => covers).filter((operation) => !rows.has(operation));
  if (lacking.length > 0) throw new Error(`No row was told of ${lacking.join(", ")}.`);
  return { costs: driver.costs, jobs: driver.jobs };
};
