// Files that a room's function serves from disk: copied next to its bundle.

/** `from` is relative to the repository, `to` to the bundle's directory. */
export type Asset = { readonly from: string; readonly to: string };

/** Function id → its files. */
export const assets: Readonly<Record<string, readonly Asset[]>> = {
  front: [
    { from: "node_modules/swagger-ui-dist/swagger-ui-bundle.js", to: "docs/swagger-ui-bundle.js" },
    { from: "node_modules/swagger-ui-dist/swagger-ui.css", to: "docs/swagger-ui.css" },
    { from: "functions/front/docs/start.js", to: "docs/start.js" },
  ],
  site: [{ from: "functions/site/style/b24.css", to: "style/b24.css" }],
};
