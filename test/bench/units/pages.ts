// The pages: for everybody, behind the links of mails, and behind the door.
import { type Cast, type Chapter, contact, now } from "./cast.ts";
import type { Operation } from "./driver.ts";

export const covers = [
  "site/home",
  "site/products/list",
  "site/products/read",
  "site/status",
  "site/training",
  "site/vendors",
  "site/library-systems",
  "site/privacy",
  "site/accessibility",
  "site/style",
  "status/list",
  "status/read",
  "status/feed",
  "status/planned",
  "front/health",
  "front/openapi",
  "front/docs",
  "front/docs-asset",
  "front/unknown",
  "pages/case",
  "pages/case-move",
  "pages/work",
  "pages/work-move",
  "pages/proof",
  "pages/proof-answer",
  "pages/catalogue/show",
  "pages/catalogue/answer",
  "door/choose",
  "door/send-link",
  "door/overview",
  "door/access-form",
  "door/access-ask",
  "door/fault-form",
  "door/fault-report",
  "door/webinar-form",
  "door/webinar-sign-up",
] as const satisfies readonly Operation[];

const everybody: Chapter = async (driver, { productId }) => {
  await driver.quietly("site/products/list", {});
  const none: Operation[] = ["site/products/list", "site/training", "site/vendors", "site/privacy"];
  const still: Operation[] = ["site/accessibility", "site/library-systems", "front/openapi", "front/docs"];
  for (const operation of [...none, ...still, "front/health"] as const)
    await driver.does(operation, { name: "a page", status: 200, calls: "none" });
  const product = { params: { productId } };
  await driver.quietly("status/read", product);
  for (const operation of ["site/home", "site/status", "status/list"] as const)
    await driver.does(operation, { name: "a page", status: 200, calls: "Query" });
  await driver.does("site/products/read", { ...product, name: "a page", status: 200, calls: "Query" });
  await driver.does("status/read", { ...product, name: "of a product", status: 200, calls: "Query" });
  for (const operation of ["status/feed", "status/planned"] as const)
    await driver.does(operation, { query: { language: "nb" }, name: "all", status: 200, calls: "Query" });
  for (const operation of ["site/style", "front/docs-asset"] as const)
    await driver.does(operation, {
      params: { asset: "unknown" },
      name: "no such file",
      status: 404,
      calls: "none",
    });
  await driver.does("front/unknown", { name: "no such page", status: 404, calls: "none" });
};

const tokens = async (cast: Cast) => {
  const { links, tokenOf, vendorId, productId, others } = cast;
  const access = cast.reader(cast.vendorAddress);
  const ref = {
    kind: "access-request",
    libraryNumber: others[1].libraryNumber,
    id: cast.accessRequestId,
  } as const;
  return {
    case: tokenOf(await links.toCase(ref, { ...access, as: "vendor" }, now)),
    work: tokenOf(await links.toWork(vendorId, access, now)),
    proof: tokenOf(await links.toProof({ organisationId: vendorId, role: "access" }, access, now)),
    catalogue: tokenOf(await links.toCatalogue({ vendorId, productId }, access, now)),
    door: tokenOf(await links.toDoor(cast.libraryNumber, cast.reader(cast.library.mailbox ?? ""), now)),
  };
};

const behindLinks: Chapter = async (driver, cast) => {
  const [, row] = cast.others;
  const body = { productId: row.productId, year: row.year, contact, ipRanges: ["192.0.2.0/28"] };
  const asked = { params: { libraryNumber: row.libraryNumber }, token: await cast.ownerOf(row), body };
  await driver.quietly("access/create", asked);
  await cast.told({ pk: `LIBRARY#${row.libraryNumber}`, sk: `ACCESS#${row.year}#${row.productId}` });
  const known = await tokens(cast);
  const shown = (token: string, calls: string) => ({ params: { token }, name: "shown", status: 200, calls });
  await driver.quietly("pages/case", { params: { token: known.case } });
  await driver.does("pages/case", shown(known.case, "4 GetItem"));
  const broken = { params: { token: "broken" }, name: "no link of ours", status: 410, calls: "none" };
  await driver.does("pages/case", broken);
  const unchosen = {
    params: { token: known.case },
    form: { version: "1" },
    name: "without a choice",
    status: 422,
  };
  await driver.does("pages/case-move", { ...unchosen, calls: "4 GetItem" });
  await driver.does("pages/work", shown(known.work, "3 GetItem + Query"));
  const nothing = { params: { token: known.work }, form: {}, name: "without a choice", status: 422 };
  await driver.does("pages/work-move", { ...nothing, calls: "3 GetItem + Query" });
  await driver.does("pages/proof", shown(known.proof, "GetItem"));
  const right = { params: { token: known.proof }, form: { choice: "yes" }, name: "is right", status: 200 };
  await driver.does("pages/proof-answer", { ...right, calls: "2 GetItem + UpdateItem" });
  await driver.does("pages/catalogue/show", shown(known.catalogue, "2 GetItem + Query"));
  const silent = { params: { token: known.catalogue }, form: {}, name: "without a choice", status: 422 };
  await driver.does("pages/catalogue/answer", { ...silent, calls: "2 GetItem + Query" });
};

const atTheDoor: Chapter = async (driver, cast) => {
  const { door: token } = await tokens(cast);
  const { productId, libraryNumber } = cast;
  await driver.quietly("door/choose", {});
  await driver.does("door/choose", {
    query: { search: "bergen" },
    name: "found",
    status: 200,
    calls: "none",
  });
  const sent = { form: { libraryNumber }, name: "a link asked for", status: 200, calls: "GetItem + PutItem" };
  await driver.does("door/send-link", sent);
  await driver.quietly("door/overview", { params: { token } });
  await driver.does("door/overview", {
    params: { token },
    name: "shown",
    status: 200,
    calls: "4 GetItem + Query",
  });
  const product = { params: { token, productId }, status: 200 };
  await driver.does("door/access-form", { ...product, name: "shown", calls: "3 GetItem" });
  const unchosen = { ...product, form: { name: "Kari" }, name: "without a choice", status: 422 };
  await driver.does("door/access-ask", { ...unchosen, calls: "2 GetItem" });
  const ask = { choice: "ask", name: "Kari", email: "kari@bibliotek.example", ipRanges: "192.0.2.0/24" };
  await driver.does("door/access-ask", {
    ...product,
    form: ask,
    name: "asked, after a withdrawal",
    calls: "2 GetItem + 2 UpdateItem",
  });
  await driver.does("door/fault-form", { ...product, name: "shown", calls: "2 GetItem" });
  const report = {
    symptom: "slow",
    description: "Alt er tregt i dag.",
    name: "Kari",
    email: "kari@bibliotek.example",
  };
  await driver.does("door/fault-report", {
    ...product,
    form: report,
    name: "reported",
    calls: "4 GetItem + PutItem + Query",
  });
  const webinar = { params: { token, webinarId: "fjordfilm-for-nye" }, status: 200 };
  const sign = { choice: "sign_up", email: "kari@bibliotek.example" };
  await driver.does("door/webinar-form", { ...webinar, name: "shown", calls: "4 GetItem" });
  await driver.does("door/webinar-sign-up", {
    ...webinar,
    form: sign,
    name: "signed up",
    calls: "6 GetItem + TransactWriteItems",
  });
};

export const pages: Chapter = async (driver, cast) => {
  for (const part of [everybody, behindLinks, atTheDoor]) await part(driver, cast);
};
