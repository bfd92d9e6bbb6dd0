// Synthesizes a stage in this process: the cloud assembly, its template, and where each function's bundle lies.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, NestedStack, type Stack, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import * as z from "zod";
import { jobs } from "../functions/jobs.ts";
import { routes } from "../functions/routes.ts";
import { type Bundles, bundle } from "./bundle.ts";
import { functionMetadata } from "./functions.ts";
import { type Declared, plan } from "./plan.ts";
import { Bibliotek24Stack } from "./stack.ts";
import { type StageName, stageNamed } from "./stages.ts";
import { flattened } from "./synth/nested.ts";

/** The part of a template that its readers share; properties are as CloudFormation documents them. */
export const Template = z.object({
  Parameters: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      // A queue with nothing but defaults has none.
      Properties: z.record(z.string(), z.unknown()).default({}),
      Metadata: z.record(z.string(), z.unknown()).default({}),
      DeletionPolicy: z.string().optional(),
      UpdateReplacePolicy: z.string().optional(),
      DependsOn: z.union([z.string(), z.array(z.string())]).optional(),
    }),
  ),
  Outputs: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
});
export type Template = z.infer<typeof Template>;

export type Synthesized = {
  /** The directory of the cloud assembly. */
  readonly assembly: string;
  /** With the resources of nested stacks laid in. */
  readonly template: Template;
  /** Function id → directory with its `index.mjs`, inside the assembly. */
  readonly functions: Readonly<Record<string, string>>;
};

export const declared: Declared = { routes, jobs };

const Code = z.object({ S3Key: z.string().regex(/^[0-9a-f]+\.zip$/) });

/** Assets lie in the assembly under their hash; the template names the hash, the metadata the function. */
const directoriesIn = (assembly: string, template: Template): Record<string, string> => {
  const functions = Object.values(template.Resources).filter(({ Type }) => Type === "AWS::Lambda::Function");
  return Object.fromEntries(
    functions.map(({ Properties, Metadata }) => {
      const { S3Key } = Code.parse(Properties["Code"]);
      return [
        z.string().parse(Metadata[functionMetadata]),
        join(assembly, `asset.${S3Key.replace(".zip", "")}`),
      ];
    }),
  );
};

/** Logical id of each nested stack → its template's file. */
const nestedFiles = (stack: Stack): Map<string, string> =>
  new Map(
    stack.node
      .findAll()
      .filter((one) => one instanceof NestedStack)
      .map((nested) => [String(stack.resolve(nested.nestedStackResource?.logicalId)), nested.templateFile]),
  );

type Directories = Bundles["directories"];

/** Bundles every function for as long as `use` takes. */
export const withBundles = async <T>(use: (directories: Directories) => Promise<T> | T): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), "bibliotek24-bundles-"));
  try {
    const { directories } = await bundle(folder, plan(declared));
    return await use(directories);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Declares the stage's stack in `app`, with the bundles that lie in `directories`, and has cdk-nag look at it. */
export const declare = (app: App, stage: StageName, directories: Directories): Bibliotek24Stack => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return new Bibliotek24Stack(app, {
    stage: stageNamed(stage, {
      mail: app.node.tryGetContext("mail"),
      mailAllow: app.node.tryGetContext("mailAllow"),
      recordingHosts: app.node.tryGetContext("recordingHosts"),
      register: app.node.tryGetContext("register"),
    }),
    functions: plan(declared),
    directories,
  });
};

/** Writes the cloud assembly of a stage, whose bundles are there already, to `outDir`. */
export const synthesizeWith = async (
  directories: Directories,
  stage: StageName,
  outDir: string,
): Promise<Synthesized> => {
  const app = new App({ outdir: outDir, analyticsReporting: false });
  const stack = declare(app, stage, directories);
  const { directory: assembly } = app.synth();
  const read = async (file: string) =>
    Template.parse(JSON.parse(await readFile(join(assembly, file), "utf8")));
  const files = nestedFiles(stack);
  const template = await flattened(await read(stack.templateFile), (id) => read(files.get(id) ?? id));
  return { assembly, template, functions: directoriesIn(assembly, template) };
};

/** Writes the cloud assembly of a stage to `outDir`; needs no account and no network. */
export const synthesize = (stage: StageName, outDir: string): Promise<Synthesized> =>
  withBundles((directories) => synthesizeWith(directories, stage, outDir));
