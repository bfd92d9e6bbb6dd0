// The keys that cursors and links are signed with, made by the hourly schedule as on AWS.
import { startProcess } from "../measured/process.ts";
import type { World } from "../world.ts";

/** In the world's own table, or in another one. */
export const makeSecrets = async (world: World, table = world.engine): Promise<void> => {
  const bundle = world.bundles.get("organisations-every-hour");
  if (!bundle) throw new Error("There is no schedule that makes the keys of cursors and links.");
  const environment = { ...bundle.environment, AWS_ENDPOINT_URL_DYNAMODB: table };
  const process = await startProcess({ child: world.child, environment });
  await process.first(bundle.file, {});
  await process.end();
};
