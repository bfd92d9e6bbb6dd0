// Which table a command writes to: the one the environment names, else the one of the local cloud that runs.
import * as z from "zod";

const Cloud = z.object({
  stage: z.string().max(20),
  tableName: z.string().min(3).max(255),
  endpoints: z.object({ dynamodb: z.url().max(300), sqs: z.url().max(300) }),
});
type Cloud = z.infer<typeof Cloud>;

const noTable =
  "There is no table to import into. Start the local cloud with `npm start` (PORT as there), or set TABLE_NAME and the AWS environment.";

const runningCloud = async (otherwise: string): Promise<Cloud> => {
  const url = `http://127.0.0.1:${process.env["PORT"] ?? "8080"}/_local/cloud`;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(3000) });
    return Cloud.parse(await answer.json());
  } catch (cause) {
    throw new Error(otherwise, { cause });
  }
};

const orElse = (defaults: Record<string, string>): void => {
  for (const [name, value] of Object.entries(defaults)) process.env[name] ||= value;
};

/** Puts into the environment what the stores need for the local cloud's table; throws `otherwise` where none runs. */
export const useRunningCloud = async (otherwise: string): Promise<Cloud> => {
  const cloud = await runningCloud(otherwise);
  orElse({ AWS_REGION: "eu-north-1", AWS_ACCESS_KEY_ID: "local", AWS_SECRET_ACCESS_KEY: "local" });
  process.env["TABLE_NAME"] = cloud.tableName;
  process.env["AWS_ENDPOINT_URL_DYNAMODB"] = cloud.endpoints.dynamodb;
  return cloud;
};

/** Whether the table that was found is on this machine. */
export const isLocal = (): boolean =>
  /^http:\/\/(127\.0\.0\.1|localhost)(:|\/|$)/.test(process.env["AWS_ENDPOINT_URL_DYNAMODB"] ?? "");

/** Puts into the environment what the stores read, and answers with the table's name; throws where there is none. */
export const findTable = async (): Promise<string> => {
  // Why 120: the time after which the sweeper looks at a case that an enrolment lifted, as in the stages on AWS.
  orElse({ TELL_AGAIN_SECONDS: "120" });
  if (process.env["TABLE_NAME"]) return process.env["TABLE_NAME"];
  return (await useRunningCloud(noTable)).tableName;
};
