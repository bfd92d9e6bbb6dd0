// Takes Node's own modules as they are, without the copy of every export that an `import` of one makes.
import { isBuiltin } from "node:module";
import type { Plugin } from "esbuild";

const untouched = (path: string): string => `process.getBuiltinModule(${JSON.stringify(path)})`;

const isName = /^[a-zA-Z_$][\w$]*$/;

/** Each export by itself and free of effects, so that esbuild drops those nobody imports, before they are read. */
const exportsOf = (path: string): string => {
  const names = Object.keys(process.getBuiltinModule(path) ?? {}).filter(
    (name) => isName.test(name) && name !== "default",
  );
  return [
    `const builtin = ${untouched(path)};`,
    "export default builtin;",
    ...names.map((name, at) => `const e${at} = /* @__PURE__ */ (() => builtin.${name})();`),
    `export { ${names.map((name, at) => `e${at} as ${name}`).join(", ")} };`,
  ].join("\n");
};

/**
 * Why: to fill an ES module's exports Node reads every property of the built-in, and some are getters that load more:
 * `node:http` loads all of undici, `node:crypto` its web half, `node:fs` its streams. None of it is used, and all of
 * it is paid at each cold start. `process.getBuiltinModule` hands out the module untouched.
 */
export const builtins: Plugin = {
  name: "builtins-untouched",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^[a-z]/ }, ({ path, kind }) => {
      if (!isBuiltin(path)) return null;
      return { path, namespace: kind === "import-statement" ? "builtin-by-name" : "builtin-whole" };
    });
    // For `require` and `import()`: which exports they use is not known, so none may be read here.
    onLoad({ filter: /.*/, namespace: "builtin-whole" }, ({ path }) => ({
      contents: `module.exports = ${untouched(path)};`,
    }));
    onLoad({ filter: /.*/, namespace: "builtin-by-name" }, ({ path }) => ({ contents: exportsOf(path) }));
  },
};
