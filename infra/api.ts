// The HTTP API: one integration per room, one route per key of the list, an access log without persons, a rate.
import { CfnOutput, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  CfnIntegration,
  CfnRoute,
  HttpApi,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { type Deployed, logicalName } from "./functions.ts";
import { routeKeys } from "./plan.ts";
import type { Stage } from "./stages.ts";

/** Longer than a room's own timeout, shorter than the gateway's limit of 30 s. */
const integrationMilliseconds = 12_000;

/** Why no address and no user agent: the log is for operators, and a library's patron may be behind either. */
const logged = AccessLogFormat.custom(
  JSON.stringify({
    requestId: "$context.requestId",
    at: "$context.requestTime",
    route: "$context.routeKey",
    status: "$context.status",
    milliseconds: "$context.responseLatency",
    integrationMilliseconds: "$context.integrationLatency",
    bytes: "$context.responseLength",
    error: "$context.error.message",
    integrationError: "$context.integrationErrorMessage",
  }),
);

/** `GET /v1/products/{productId}` → `GetV1ProductsProductId`. */
const routeName = (key: string): string => logicalName(key.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-"));

export class Api extends Construct {
  readonly api: HttpApi;
  readonly url: string;

  constructor(scope: Construct, stage: Stage) {
    super(scope, "Api");
    this.api = new HttpApi(this, "Api", {
      apiName: `bibliotek24-${stage.name}`,
      description: "Bibliotek24: products, access requests and fault reports",
      createDefaultStage: false,
    });
    const access = new LogGroup(this, "AccessLog", {
      retention: stage.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, "Stage", {
      httpApi: this.api,
      stageName: "$default",
      autoDeploy: true,
      throttle: { rateLimit: stage.rate, burstLimit: stage.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(access), format: logged },
    });
    Validations.of(this).acknowledge({
      id: "AwsSolutions-APIG4",
      reason:
        "Rooms verify tokens themselves: the gateway's authorizer cannot read who a Maskinporten token is for.",
    });
    this.url = this.api.apiEndpoint;
    new CfnOutput(Stack.of(this), "ApiUrl", { value: this.url, description: "Where the API answers" });
  }

  /** Gives a room its integration, its routes with their HEAD twins, and the gateway's permission to call it. */
  serve(room: Deployed): void {
    if (room.planned.kind !== "room") throw new Error(`${room.planned.id} serves no routes.`);
    const home = new Construct(this, logicalName(room.planned.id));
    const integration = new CfnIntegration(home, "Integration", {
      apiId: this.api.apiId,
      integrationType: "AWS_PROXY",
      integrationUri: room.lambda.functionArn,
      payloadFormatVersion: "2.0",
      timeoutInMillis: integrationMilliseconds,
    });
    for (const routeKey of room.planned.routes.flatMap(routeKeys))
      new CfnRoute(home, routeName(routeKey), {
        apiId: this.api.apiId,
        routeKey,
        target: `integrations/${integration.ref}`,
        authorizationType: "NONE",
      });
    this.permit(room);
  }

  /**
   * One permission per room for all its routes. Why not HttpLambdaIntegration: its unscoped permission ends in a path
   * of three parts, and `$default` is called with one of two, so the gateway would be refused.
   */
  private permit({ lambda }: Deployed): void {
    lambda.addPermission("Gateway", {
      principal: new ServicePrincipal("apigateway.amazonaws.com"),
      sourceArn: Stack.of(this).formatArn({
        service: "execute-api",
        resource: this.api.apiId,
        resourceName: "*/*",
      }),
    });
  }
}
