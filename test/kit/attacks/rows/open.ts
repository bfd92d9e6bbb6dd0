// What is everybody's: the public pages, the status, the contract and its pages.
import { sheetPath } from "../../../../shared/pages/layout.ts";
import { plain, type Row, type Rows } from "../row.ts";

const ofProduct: Row = { ready: async (world) => ({ params: { productId: await world.aProduct() } }) };

export const open: Rows = {
  "door-choose": { ready: () => ({ query: { search: "bibliotek" } }) },
  "front-docs": plain,
  "front-docs-asset": { ready: () => ({ params: { asset: "start.js" } }) },
  "front-health": plain,
  "front-openapi": plain,
  "site-accessibility": plain,
  "site-home": plain,
  "site-library-systems": plain,
  "site-privacy": plain,
  "site-products-list": plain,
  "site-products-read": ofProduct,
  "site-status": plain,
  "site-style": { ready: () => ({ params: { asset: sheetPath.split("/").at(-1) ?? "" } }) },
  "site-training": plain,
  "site-vendors": plain,
  "status-feed": plain,
  "status-list": plain,
  "status-planned": plain,
  "status-read": ofProduct,
};
