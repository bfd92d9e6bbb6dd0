// Whose dead letters are put back: those of the local cloud that runs, or of a stage on AWS.
import { SQSClient } from "@aws-sdk/client-sqs";
import { useRunningCloud } from "../import/target.ts";
import { credentials } from "../local/surroundings.ts";
import { region } from "../local/template/resolve.ts";

const noCloud =
  "No local cloud answers. Start it with `npm start` (PORT as there), or name the stage on AWS with --stage.";

const noTable = "On AWS a redrive is recorded in the stage's table: set TABLE_NAME to the output TableName.";

export type Target = { readonly sqs: SQSClient; readonly stage: string };

/** Also puts into the environment what the record of the run needs; throws what a person has to do first. */
export const findTarget = async (stage: string | null, records: boolean): Promise<Target> => {
  if (stage !== null) {
    if (records && !process.env["TABLE_NAME"]) throw new Error(noTable);
    // Why: an endpoint that the environment names counts for the queues it finds too.
    return { sqs: new SQSClient({ useQueueUrlAsEndpoint: false }), stage };
  }
  const cloud = await useRunningCloud(noCloud);
  // Why not the queue's URL as the endpoint: its host is a name that only the local queues know.
  const local = { endpoint: cloud.endpoints.sqs, region, credentials, useQueueUrlAsEndpoint: false };
  return { sqs: new SQSClient(local), stage: cloud.stage };
};
