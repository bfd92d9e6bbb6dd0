// What functions and clients find around them: a region, credentials that open nothing, and the local endpoints.
import { region } from "./template/resolve.ts";

/** Any will do: no local endpoint checks them. The session token is there because Lambda always has one. */
export const credentials = { accessKeyId: "local", secretAccessKey: "local", sessionToken: "local" };

/** The part of a function's environment that Lambda, not the template, provides. */
export const lambdaEnvironment = (endpoints: { dynamodb: string; ses: string; sqs: string }) => ({
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_SESSION_TOKEN: credentials.sessionToken,
  AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
  AWS_ENDPOINT_URL_SESV2: endpoints.ses,
  AWS_ENDPOINT_URL_SQS: endpoints.sqs,
});
