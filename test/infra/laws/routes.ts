// Laws of the gateway: it knows the routes of the list, their HEAD twins, and nothing else.
import { routeKeys } from "../../../infra/plan.ts";
import {
  at,
  differences,
  firstOf,
  functionId,
  type Law,
  ofType,
  put,
  refersTo,
  type Scene,
  spelt,
} from "./law.ts";

/** `GET /v1/products → catalogue`, as the template routes it. */
const routed = (scene: Scene): string[] =>
  ofType(scene, "AWS::ApiGatewayV2::Route").map(({ Properties }) => {
    const target = spelt(Properties["Target"]).replace(/^integrations\/\{(.+)\}$/, "$1");
    const uri = at(scene.template.Resources[target], "Properties", "IntegrationUri");
    const lambda = ofType(scene, "AWS::Lambda::Function").find(({ id }) => id === refersTo(uri));
    return `${spelt(Properties["RouteKey"])} → ${lambda ? functionId(lambda) : "nobody"}`;
  });

const declared = (scene: Scene): string[] =>
  scene.planned.flatMap((planned) =>
    planned.kind === "room" ? planned.routes.flatMap(routeKeys).map((key) => `${key} → ${planned.id}`) : [],
  );

const rooms = (scene: Scene): number => scene.planned.filter(({ kind }) => kind === "room").length;

export const routeLaws: Law[] = [
  {
    title: "the gateway's routes are those of the list with a HEAD beside every GET, each to its room",
    broken: (scene) => differences("the gateway", routed(scene), declared(scene)),
    plant: (scene) =>
      put(firstOf(scene, "AWS::ApiGatewayV2::Route").Properties, ["RouteKey"], "DELETE /v1/products"),
  },
  {
    title: "a room has one integration and one permission, however many routes",
    broken: (scene) =>
      ["AWS::ApiGatewayV2::Integration", "AWS::Lambda::Permission"].flatMap((type) =>
        ofType(scene, type).length === rooms(scene) ? [] : [`${ofType(scene, type).length} × ${type}`],
      ),
    plant: (scene) => {
      scene.template.Resources["Planted"] = firstOf(scene, "AWS::Lambda::Permission");
    },
  },
  {
    title: "only this API may call a room, by any route of it, `$default` included",
    broken: (scene) =>
      ofType(scene, "AWS::Lambda::Permission")
        .filter(({ Properties }) => {
          const api = firstOf(scene, "AWS::ApiGatewayV2::Api").id;
          const from = spelt(Properties["SourceArn"]);
          return Properties["Principal"] !== "apigateway.amazonaws.com" || !from.endsWith(`:{${api}}/*/*`);
        })
        .map(({ id }) => id),
    plant: (scene) => {
      delete firstOf(scene, "AWS::Lambda::Permission").Properties["SourceArn"];
    },
  },
  {
    title:
      "calls are limited, and logged without who called and without the address, which may be a link's secret",
    broken: (scene) =>
      ofType(scene, "AWS::ApiGatewayV2::Stage").flatMap(({ id, Properties }) => {
        const limits = at(Properties, "DefaultRouteSettings");
        const limited =
          Number(at(limits, "ThrottlingRateLimit")) > 0 && Number(at(limits, "ThrottlingBurstLimit")) > 0;
        const format = spelt(at(Properties, "AccessLogSettings", "Format"));
        const named = /sourceIp|userAgent|\$context\.(http\.)?path|authorizer|identity|domainName|query/.test(
          format,
        );
        return [
          ...(limited ? [] : [`${id} has no limit`]),
          ...(format.includes("$context.requestId") && !named ? [] : [`${id} logs ${format}`]),
        ];
      }),
    plant: (scene) =>
      put(
        firstOf(scene, "AWS::ApiGatewayV2::Stage").Properties,
        ["AccessLogSettings", "Format"],
        "$context.requestId $context.identity.sourceIp",
      ),
  },
  {
    title: "the stack tells where the API answers",
    broken: ({ template }) => (template.Outputs["ApiUrl"] ? [] : ["there is no output ApiUrl"]),
    plant: ({ template }) => {
      delete template.Outputs["ApiUrl"];
    },
  },
];
