// The CDK app: one stack of the stage that `-c stage=dev|test|prod` names.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { stageNamed } from "./stages.ts";
import { declare } from "./synth.ts";

const bundles = await mkdtemp(join(tmpdir(), "bibliotek24-bundles-"));
try {
  const app = new App({ analyticsReporting: false });
  await declare(app, stageNamed(app.node.tryGetContext("stage")).name, bundles);
  app.synth();
} finally {
  await rm(bundles, { recursive: true, force: true });
}
