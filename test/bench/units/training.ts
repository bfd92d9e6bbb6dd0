// Training, planned maintenance, IP registers and the numbers of a year.
import { type Chapter, etagOf, fieldOf } from "./cast.ts";
import type { Operation } from "./driver.ts";

export const covers = [
  "training/list",
  "training/read",
  "training/captions",
  "training/feed",
  "training/planned",
  "training/replace",
  "training/moves/cancel",
  "training/moves/hold",
  "training/sign-ups/change",
  "training/sign-ups/read",
  "training/sign-ups/remove",
  "downtime/create",
  "downtime/list",
  "downtime/move",
  "downtime/cancel",
  "downtime/read",
  "ip-ranges/read",
  "ip-ranges/replace",
  "ip-ranges/read-change",
  "ip-ranges/acknowledge",
  "fault-numbers/of-product",
  "fault-numbers/of-vendor",
  "tasks/list",
  "tasks/promise",
] as const satisfies readonly Operation[];

const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
const text = (nb: string) => ({ nb, nn: nb, en: nb });

const webinars: Chapter = async (driver, { operator: token, productId, libraryNumber, owner }) => {
  await driver.quietly("training/list", {});
  for (const [operation, query] of [
    ["training/list", {}],
    ["training/feed", { language: "nb" }],
    ["training/planned", { language: "nb" }],
  ] as const)
    await driver.does(operation, { query, name: "all", status: 200, calls: "none" });
  const webinarId = `benk-${Math.floor(Math.random() * 1e6)}`;
  const body = {
    title: text("Benk"),
    about: text("Slik kommer biblioteket i gang."),
    productIds: [productId],
    joinAddress: "https://video.bibliotek24.example/moterom",
    seats: 10,
    from: inHours(48),
    to: inHours(49),
  };
  const put = { params: { webinarId }, token, body, headers: { "if-none-match": "*" } };
  const made = { ...put, name: "new", status: 201, calls: "GetItem + UpdateItem" };
  await driver.quietly("training/replace", {
    ...put,
    params: { webinarId: "other" },
    body: { ...body, seats: 0 },
  });
  let seen = etagOf(await driver.does("training/replace", made));
  const change = { params: { webinarId }, token, body: { ...body, seats: 11 }, ifMatch: seen };
  const changed = { ...change, name: "changed", status: 200, calls: "2 GetItem + UpdateItem" };
  seen = etagOf(await driver.does("training/replace", changed));
  await driver.does("training/read", { params: { webinarId }, name: "one", status: 200, calls: "GetItem" });
  const mine = { params: { libraryNumber, webinarId }, token: owner, status: 200 };
  const signed = "3 GetItem + TransactWriteItems";
  await driver.does("training/sign-ups/change", { ...mine, body: {}, name: "signed up", calls: signed });
  await driver.does("training/sign-ups/read", { ...mine, name: "one", calls: "2 GetItem" });
  await driver.does("training/sign-ups/remove", {
    ...mine,
    name: "signed off",
    calls: "2 GetItem + TransactWriteItems",
  });
  const moved = { params: { webinarId }, token, ifMatch: seen, name: "legal", status: 200 };
  await driver.does("training/moves/cancel", { ...moved, calls: "2 GetItem + UpdateItem" });
  const early = { ...moved, name: "wrong state", status: 409, calls: "GetItem" };
  await driver.does("training/moves/hold", { ...early, ifMatch: '"3"' });
  const captions = { params: { webinarId }, name: "has none", status: 404, calls: "GetItem" };
  await driver.does("training/captions", captions);
};

const downtimes: Chapter = async (driver, { productId, vendor: token }) => {
  const params = { productId };
  const start = 24 + Math.floor(Math.random() * 8000);
  const body = { from: inHours(start), to: inHours(start + 2), reason: { nb: "Oppgradering." } };
  await driver.quietly("downtime/create", { params: { productId: "unknown" }, token, body });
  const create = { params, token, body, headers: { "idempotency-key": `benk-${start}` } };
  const writes = "Query + TransactWriteItems";
  const made = await driver.does("downtime/create", { ...create, name: "new", status: 201, calls: writes });
  await driver.does("downtime/create", { ...create, name: "replayed", status: 201, calls: writes });
  const of = { productId, downtimeId: fieldOf(made, "id") };
  await driver.does("downtime/read", { params: of, name: "one", status: 200, calls: "GetItem" });
  await driver.does("downtime/list", { params, name: "of a product", status: 200, calls: "Query" });
  const later = { from: inHours(start + 1), to: inHours(start + 3) };
  const move = { params: of, token, body: later, ifMatch: etagOf(made), name: "legal", status: 200 };
  const changes = "GetItem + TransactWriteItems";
  const after = etagOf(
    await driver.does("downtime/move", { ...move, calls: "2 GetItem + TransactWriteItems" }),
  );
  await driver.does("downtime/cancel", {
    ...move,
    body: {},
    name: "stale version",
    status: 412,
    calls: "GetItem",
  });
  await driver.does("downtime/cancel", { ...move, body: {}, ifMatch: after, calls: changes });
};

const ranges: Chapter = async (driver, cast) => {
  const { libraryNumber, owner: token, vendor } = cast;
  const params = { libraryNumber };
  await driver.quietly("ip-ranges/read", { params, token });
  const body = { ranges: [{ range: "203.0.113.0/24", label: "Publikum" }] };
  const put = { params, token, body, headers: { "if-none-match": "*" } };
  const written = "GetItem + Query + TransactWriteItems";
  const made = await driver.does("ip-ranges/replace", { ...put, name: "new", status: 201, calls: written });
  const again = { params, token, body, ifMatch: etagOf(made), name: "the same again", status: 200 };
  await driver.does("ip-ranges/replace", { ...again, calls: "GetItem + Query" });
  const other = { ranges: [{ range: "203.0.113.0/25" }] };
  const changed = { params, token, body: other, ifMatch: etagOf(made), name: "changed", status: 200 };
  const after = await driver.does("ip-ranges/replace", { ...changed, calls: written });
  await driver.does("ip-ranges/replace", {
    ...changed,
    body,
    name: "stale version",
    status: 412,
    calls: "GetItem",
  });
  await driver.does("ip-ranges/read", { params, token, name: "one", status: 200, calls: "GetItem + Query" });
  const changeVersion = etagOf(after).replaceAll('"', "");
  await cast.told({ pk: `LIBRARY#${libraryNumber}`, sk: `IPCHANGE#${changeVersion}#` }, [
    "ip-ranges-on-change",
  ]);
  const change = { params: { libraryNumber, changeVersion }, status: 200 };
  await driver.does("ip-ranges/read-change", { ...change, token, name: "one", calls: "Query" });
  const taken = {
    ...change,
    token: vendor,
    body: {},
    name: "of a vendor that was told nothing",
    status: 404,
  };
  await driver.does("ip-ranges/acknowledge", { ...taken, calls: "UpdateItem" });
};

const numbers: Chapter = async (driver, { productId, vendorId, year, vendor, operator }) => {
  const query = { year };
  const product = { params: { productId }, query, token: vendor };
  await driver.quietly("fault-numbers/of-product", product);
  await driver.does("fault-numbers/of-product", {
    ...product,
    name: "of a year",
    status: 200,
    calls: "4 Query",
  });
  const all = { params: { vendorId }, query, token: vendor };
  await driver.does("fault-numbers/of-vendor", {
    ...all,
    name: "of a year, three products",
    status: 200,
    calls: "12 Query",
  });
  await driver.quietly("tasks/list", { token: operator });
  await driver.does("tasks/list", { token: operator, name: "open ones", status: 200, calls: "Query" });
  await driver.does("tasks/promise", {
    token: operator,
    query: { month: `${year}-01` },
    name: "of a month",
    status: 200,
    calls: "GetItem + Query",
  });
};

export const training: Chapter = async (driver, cast) => {
  for (const part of [webinars, downtimes, ranges, numbers]) await part(driver, cast);
};
