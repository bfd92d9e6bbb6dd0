// The life of access requests: every way to ask, every move, and what each is refused for at the table.
import { notEnrolled } from "../../kit/cloud/demo.ts";
import { type Chapter, contact, etagOf } from "./cast.ts";
import type { Answer, Operation } from "./driver.ts";

export const covers = [
  "access/create",
  "access/read",
  "access/list",
  "access/bulk",
  "access/statistics",
  "access/moves/acknowledge",
  "access/moves/activate",
  "access/moves/answer",
  "access/moves/does-not-work",
  "access/moves/end",
  "access/moves/needs-info",
  "access/moves/reject",
  "access/moves/undo",
  "access/moves/verify",
  "access/moves/withdraw",
] as const satisfies readonly Operation[];

const bodyOf = (productId: string, year: string) => ({
  productId,
  year: Number(year),
  contact,
  ipRanges: ["192.0.2.0/28"],
  note: "Vi vil gjerne komme i gang før jul.",
});

const asking: Chapter = async (driver, cast) => {
  const { libraryNumber, productId, year, owner: token } = cast;
  const params = { libraryNumber };
  const ask = { params, token, body: bodyOf(productId, year) };
  const write = "UpdateItem";
  await driver.quietly("access/list", { params, token });
  await driver.does("access/create", { ...ask, name: "new", status: 201, calls: write });
  await driver.does("access/create", { ...ask, name: "the same again", status: 200, calls: write });
  const other = { ...ask, body: { ...ask.body, note: "Noe annet." } };
  await driver.does("access/create", { ...other, name: "another payload", status: 409, calls: write });
  const held = { ...ask, body: bodyOf(notEnrolled(cast.row), year) };
  await driver.does("access/create", {
    ...held,
    name: "not enrolled: held",
    status: 201,
    calls: `2 ${write}`,
  });
  const broken = { ...ask, body: { ...ask.body, year: 1900 } };
  await driver.does("access/create", { ...broken, name: "malformed", status: 400, calls: "none" });
  const strange = { ...ask, token: cast.stranger };
  await driver.does("access/create", { ...strange, name: "of a stranger", status: 403, calls: "none" });
  const { token: _, ...nobody } = ask;
  await driver.does("access/create", { ...nobody, name: "without a token", status: 401, calls: "none" });
};

const withKey: Chapter = async (driver, { others: [row], ownerOf }) => {
  const token = await ownerOf(row);
  const params = { libraryNumber: row.libraryNumber };
  const headers = { "idempotency-key": "bench" };
  const ask = { params, token, headers, body: bodyOf(row.productId, String(row.year)) };
  const both = "TransactWriteItems";
  await driver.does("access/create", { ...ask, name: "with a key", status: 201, calls: both });
  await driver.does("access/create", { ...ask, name: "with a key, replayed", status: 201, calls: both });
  const other = { ...ask, body: { ...ask.body, note: "Noe annet." } };
  await driver.does("access/create", { ...other, name: "key of another payload", status: 422, calls: both });
};

const moving: Chapter = async (driver, cast) => {
  const { libraryNumber, accessRequestId, owner, vendor } = cast;
  const params = { libraryNumber, accessRequestId };
  const key = { pk: `LIBRARY#${libraryNumber}`, sk: `ACCESS#${cast.year}#${cast.productId}` };
  await cast.told(key);
  let seen = etagOf(await driver.quietly("access/read", { params, token: owner }));
  const move = async (operation: Operation, token: string, body: object): Promise<Answer> => {
    const calls = operation === "access/moves/undo" ? "GetItem + UpdateItem" : "UpdateItem";
    const answer = await driver.does(operation, {
      params,
      token,
      body,
      ifMatch: seen,
      name: "legal",
      status: 200,
      calls,
    });
    seen = etagOf(answer);
    return answer;
  };
  await move("access/moves/acknowledge", vendor, {});
  const late = { params, token: vendor, body: {}, ifMatch: '"1"', calls: "UpdateItem" };
  await driver.does("access/moves/acknowledge", { ...late, name: "stale version", status: 412 });
  const early = { params, token: owner, body: {}, ifMatch: seen, calls: "UpdateItem" };
  await driver.does("access/moves/end", { ...early, name: "wrong state", status: 409 });
  const gone = { ...early, params: { libraryNumber, accessRequestId: "2026-unknown" } };
  await driver.does("access/moves/withdraw", { ...gone, name: "no such case", status: 404 });
  await move("access/moves/needs-info", vendor, { question: "Hvilket nett?" });
  await move("access/moves/answer", owner, { text: "Det nye." });
  await move("access/moves/activate", vendor, {});
  await move("access/moves/undo", vendor, {});
  await move("access/moves/activate", vendor, {});
  await move("access/moves/does-not-work", owner, { text: "Ingen kommer inn." });
  await move("access/moves/activate", vendor, {});
  await move("access/moves/verify", owner, {});
  await cast.told(key);
  await move("access/moves/end", owner, {});
  await driver.quietly("access/create", {
    params: { libraryNumber },
    token: owner,
    body: bodyOf(cast.productId, cast.year),
  });
  await cast.told(key);
  seen = etagOf(await driver.quietly("access/read", { params, token: owner }));
  await move("access/moves/reject", vendor, { code: "technical" });
};

const again: Chapter = async (driver, cast) => {
  const { libraryNumber, accessRequestId, owner: token } = cast;
  const params = { libraryNumber };
  const body = bodyOf(cast.productId, cast.year);
  const after = { params, token, body, name: "after a rejection", status: 201, calls: "2 UpdateItem" };
  const ifMatch = etagOf(await driver.does("access/create", after));
  const back = { params: { libraryNumber, accessRequestId }, token, body: {}, ifMatch };
  await driver.does("access/moves/withdraw", { ...back, name: "legal", status: 200, calls: "UpdateItem" });
};

const reading: Chapter = async (driver, cast) => {
  const { libraryNumber, accessRequestId, owner: token, countyNumber } = cast;
  const params = { libraryNumber, accessRequestId };
  const one = { name: "one", params, token, status: 200, calls: "GetItem" };
  await driver.does("access/read", one);
  const missing = { ...one, params: { libraryNumber, accessRequestId: "2026-unknown" }, status: 404 };
  await driver.does("access/read", { ...missing, name: "no such case" });
  await driver.does("access/list", {
    name: "of a library",
    params: { libraryNumber },
    token,
    status: 200,
    calls: "Query",
  });
  const product = { productId: cast.productId };
  const statistics = { params: product, query: { year: cast.year }, token: cast.vendor };
  await driver.does("access/statistics", { ...statistics, name: "of a year", status: 200, calls: "Query" });
  const rows = cast.others.map((row) => ({
    libraryNumber: row.libraryNumber,
    productId: row.productId,
    year: row.year,
    ipRanges: ["192.0.2.0/28"],
  }));
  const bulk = { params: { countyNumber }, token: cast.county, body: { contact, rows } };
  await driver.does("access/bulk", {
    ...bulk,
    name: "a row asked for already, and one of another county",
    status: 200,
    calls: "UpdateItem",
  });
};

/** The chapter; its parts build on each other. */
export const access: Chapter = async (driver, cast) => {
  for (const part of [asking, withKey, moving, again, reading]) await part(driver, cast);
};
