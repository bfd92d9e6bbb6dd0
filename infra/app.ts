// The CDK app: one stack of the stage that `-c stage=dev|test|prod` names.
import { App } from "aws-cdk-lib";
import { stageNamed } from "./stages.ts";
import { declare, withBundles } from "./synth.ts";

await withBundles((directories) => {
  const app = new App({ analyticsReporting: false });
  declare(app, stageNamed(app.node.tryGetContext("stage")).name, directories);
  app.synth();
});
