// The parts of the AWS SDK that a function never reaches, though it would load them at each cold start.
import type { Plugin } from "esbuild";

type Part = { file: RegExp; contents: string };

const parts: Part[] = [
  {
    // No operation of ours streams events. The dynamic import would also keep esbuild from shaking all it touches.
    file: /@smithy[/\\]core[/\\]dist-es[/\\]submodules[/\\]event-streams[/\\]index\.js$/,
    contents: `export class EventStreamSerde {
      constructor() { throw new Error("Event streams are left out of the bundles."); }
    }
    export const eventStreamSerdeProvider = undefined;`,
  },
  {
    // A function has no ~/.aws: what it is set up with stands in its environment.
    file: /shared-ini-file-loader[/\\]loadSharedConfigFiles\.js$/,
    contents: `export const CONFIG_PREFIX_SEPARATOR = ".";
    export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
  },
  {
    // Endpoint discovery is off; only its empty cache is made.
    file: /@aws-sdk[/\\]endpoint-cache[/\\]dist-es[/\\]EndpointCache\.js$/,
    contents: `export class EndpointCache {
      get() {}
      getEndpoint() {}
      has() { return false; }
      set() {}
      delete() {}
      clear() {}
    }`,
  },
  {
    // Nobody gives the SDK a logger, yet it goes through every input and output to hide secrets from it.
    file: /middleware-logger[/\\]loggerMiddleware\.js$/,
    contents: `export const loggerMiddleware = () => (next) => next;
    export const loggerMiddlewareOptions = {};
    export const getLoggerPlugin = () => ({ applyToStack: () => undefined });`,
  },
];

export const unusedSdk: Plugin = {
  name: "unused-sdk-left-out",
  setup: ({ onLoad }) => {
    for (const { file, contents } of parts) onLoad({ filter: file }, () => ({ contents, loader: "js" }));
  },
};
