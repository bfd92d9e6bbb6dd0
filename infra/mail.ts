// Sending mail: the configuration set every mail names, and the road its receipts take to the default bus.
import { ArnFormat, CfnOutput, CfnParameter, Stack } from "aws-cdk-lib";
import {
  CfnConfigurationSet,
  CfnConfigurationSetEventDestination as EventDestination,
} from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import type { Stage } from "./stages.ts";

const arnOf = (scope: Construct, resource: string, resourceName: string): string =>
  Stack.of(scope).formatArn({
    service: "ses",
    resource,
    resourceName,
    arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  });

export class Mail extends Construct {
  readonly configurationSet: string;
  /** What a sender must be allowed: SES asks for the identity and the configuration set. */
  readonly arns: readonly string[];

  constructor(scope: Construct, stage: Stage) {
    super(scope, "Mail");
    const domain = new CfnParameter(Stack.of(this), "SenderDomain", {
      description:
        "The domain, verified in SES in this account and region, that the operator's mails come from",
      ...(stage.name === "local" && { default: "bibliotek24.example" }),
      allowedPattern: "^[a-z0-9-]+(\\.[a-z0-9-]+)+$",
    });
    const name = `bibliotek24-${stage.name}`;
    const set = new CfnConfigurationSet(this, "ConfigurationSet", {
      name,
      deliveryOptions: { tlsPolicy: "REQUIRE" },
      reputationOptions: { reputationMetricsEnabled: true },
      sendingOptions: { sendingEnabled: true },
      suppressionOptions: { suppressedReasons: ["BOUNCE", "COMPLAINT"] },
    });
    const receipts = new EventDestination(this, "Receipts", {
      configurationSetName: name,
      eventDestination: {
        name: "default-bus",
        enabled: true,
        // Why no OPEN and CLICK: nobody's reading is watched.
        matchingEventTypes: [
          "SEND",
          "DELIVERY",
          "BOUNCE",
          "COMPLAINT",
          "REJECT",
          "DELIVERY_DELAY",
          "RENDERING_FAILURE",
        ],
        eventBridgeDestination: {
          eventBusArn: Stack.of(this).formatArn({
            service: "events",
            resource: "event-bus",
            resourceName: "default",
          }),
        },
      },
    });
    receipts.node.addDependency(set);
    this.configurationSet = name;
    this.arns = [arnOf(this, "identity", domain.valueAsString), arnOf(this, "configuration-set", name)];
    new CfnOutput(Stack.of(this), "ConfigurationSet", { value: name, description: "SES configuration set" });
  }
}
