// Laws of functions: each is what its declarations make it, and forgets what it logged.
import {
  at,
  differences,
  entries,
  firstOf,
  functionId,
  type Law,
  ofType,
  put,
  type Resource,
  refersTo,
  type Scene,
} from "./law.ts";

const functions = (scene: Scene): Resource[] => ofType(scene, "AWS::Lambda::Function");

const plannedOf = (scene: Scene, resource: Resource) =>
  scene.planned.find(({ id }) => id === functionId(resource));

const variables = (resource: Resource): [string, unknown][] =>
  entries(at(resource.Properties, "Environment", "Variables"));

const timeoutOf = (resource: Resource): number => Number(resource.Properties["Timeout"] ?? 3);

/** Seconds within which a function must have ended: the gateway's patience, or its next turn. */
const patience = (scene: Scene, resource: Resource): number => {
  const planned = plannedOf(scene, resource);
  if (planned?.kind === "schedule") return planned.job.everyMinutes * 60;
  const [integration] = ofType(scene, "AWS::ApiGatewayV2::Integration").filter(
    ({ Properties }) => refersTo(Properties["IntegrationUri"]) === resource.id,
  );
  return integration ? Number(integration.Properties["TimeoutInMillis"]) / 1000 : 30;
};

export const functionLaws: Law[] = [
  {
    title: "the functions are exactly those the declarations ask for",
    broken: (scene) =>
      differences(
        "the template",
        functions(scene).map(functionId),
        scene.planned.map(({ id }) => id),
      ),
    plant: (scene) =>
      put(firstOf(scene, "AWS::Lambda::Function").Metadata, ["bibliotek24:function"], "another"),
  },
  {
    title: "every function runs on Node 24 and arm64",
    broken: (scene) =>
      functions(scene)
        .filter(
          ({ Properties }) =>
            Properties["Runtime"] !== "nodejs24.x" || at(Properties, "Architectures", 0) !== "arm64",
        )
        .map(({ id }) => id),
    plant: (scene) => put(firstOf(scene, "AWS::Lambda::Function").Properties, ["Runtime"], "nodejs20.x"),
  },
  {
    title: "every function logs to a group of its own, and every log group forgets",
    broken: (scene) => {
      const groups = ofType(scene, "AWS::Logs::LogGroup");
      const used = functions(scene).map(({ Properties }) =>
        refersTo(at(Properties, "LoggingConfig", "LogGroup")),
      );
      return [
        ...groups
          .filter(({ Properties }) => !Properties["RetentionInDays"])
          .map(({ id }) => `${id} remembers`),
        ...used.filter((id, position) => used.indexOf(id) !== position).map((id) => `${id} is shared`),
        ...used
          .filter((id) => !groups.some((group) => group.id === id))
          .map(() => "a function has no log group"),
      ];
    },
    plant: (scene) => {
      delete firstOf(scene, "AWS::Logs::LogGroup").Properties["RetentionInDays"];
    },
  },
  {
    title: "a function's environment is exactly what its uses read",
    broken: (scene) =>
      functions(scene).flatMap((resource) =>
        differences(
          functionId(resource),
          variables(resource).map(([name]) => name),
          [...(plannedOf(scene, resource)?.env ?? []), "POWERTOOLS_SERVICE_NAME"],
        ),
      ),
    plant: (scene) =>
      put(firstOf(scene, "AWS::Lambda::Function").Properties, ["Environment", "Variables", "SECRET"], "x"),
  },
  {
    title: "a room gives up before the gateway does, and a schedule before its next turn",
    broken: (scene) =>
      functions(scene)
        .filter((resource) => timeoutOf(resource) >= Math.min(patience(scene, resource), 900))
        .map(functionId),
    plant: (scene) => put(firstOf(scene, "AWS::Lambda::Function").Properties, ["Timeout"], 29),
  },
];
