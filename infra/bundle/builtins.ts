// Takes Node's own modules as they are, without the copy of every export that an `import` of one makes.
import { isBuiltin } from "node:module";
import type { Plugin } from "esbuild";

/**
 * Why: to fill an ES module's exports Node reads every property of the built-in, and some are getters that load more:
 * `node:http` loads all of undici, `node:crypto` its web half, `node:fs` its streams. None of it is used, and all of
 * it is paid at each cold start. `process.getBuiltinModule` hands out the module untouched.
 */
export const builtins: Plugin = {
  name: "builtins-untouched",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^[a-z]/ }, ({ path }) => (isBuiltin(path) ? { path, namespace: "builtin" } : null));
    onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};
