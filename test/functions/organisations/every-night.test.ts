// Behaviour of the nightly import, over a real table and a server in the register's place: all of it or nothing.
import { beforeAll, expect, test } from "vitest";
import { job } from "../../../functions/organisations/every-night.ts";
import { LibraryNumber } from "../../../shared/kinds.ts";
import { fetched, registerUrl } from "../../../shared/register/source.ts";
import { forget } from "../../../shared/table/reference.ts";
import { keepLogin } from "../../../shared/table/register/login.ts";
import { recordOf, registerOf, useRegisterServer, withText } from "../../kit/register/server.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const server = useRegisterServer();

Object.assign(process.env, { POWERTOOLS_LOG_LEVEL: "SILENT", POWERTOOLS_METRICS_DISABLED: "true" });

const fromServer =
  (milliseconds: number): typeof ports.register.pieces =>
  (login) =>
    fetched(registerUrl(server.address()), login, { milliseconds, bytes: 20_000 });
const night = (register = { pieces: fromServer(10_000) }) => job.run({ ...ports, register });

const never = (): never => {
  throw new Error("The library is not there.");
};

const many = (count: number) => Array.from({ length: count }, (_, serial) => recordOf(serial));
const library = (serial: number) => ports.libraries.read(LibraryNumber.parse(String(2_980_000 + serial)));
const openTasks = async () =>
  (await ports.tasks.list("open", { limit: 50, after: null })).items.map(({ ref }) => [
    ref.kind,
    ref.subject.id,
  ]);

beforeAll(async () => {
  server.answers(withText(registerOf(...many(40))));
  expect(await night()).toMatchObject({ added: 40, written: 40, raised: 0 });
});

test("what the register holds is in the table and, with its place, in the reference", async () => {
  expect(await library(7)).toMatchObject({ name: "Prøve 7", source: "base_bibliotek", status: "open" });
  forget();
  const directory = await ports.directory.current();
  expect(directory.municipality((await library(7))?.municipalityNumber ?? never())).toBe("Oslo");
  expect(await openTasks()).toEqual([]);
});

test("the next night only what changed is written; who is missing stays open, and the operator is asked", async () => {
  const records = many(38).with(3, recordOf(3, "Nytt navn").replace("2026-01-05", "2026-01-06"));
  server.answers(withText(registerOf(...records)));
  expect(await night()).toMatchObject({ changed: 1, unchanged: 37, vanished: 2, written: 1, raised: 1 });
  expect(await night()).toMatchObject({ vanished: 2, written: 0, raised: 0 });
  expect((await library(39))?.status).toBe("open");
  expect((await library(3))?.name).toBe("Nytt navn");
  expect(await openTasks()).toEqual([["register_not_taken", "vanished"]]);
});

const broken = [
  ["an answer of 500", "unreachable", { status: 500, text: "" }],
  ["a file that is cut off", "unreadable", { text: registerOf(...many(40)).slice(0, 3000) }],
  ["a file that is too large", "too_large", { text: registerOf(...many(400)) }],
  ["a file in which too much is missing", "braked", { text: registerOf(...many(30), recordOf(77)) }],
] as const;

test.each(broken)(
  "%s changes nothing, and is a task for the operator once: %s",
  async (_, reason, answer) => {
    server.answers((response) => {
      response.writeHead("status" in answer ? answer.status : 200).end(answer.text);
    });
    const before = await ports.libraries.list({ limit: 500, after: null });
    expect(await night()).toMatchObject({ written: 0, raised: 1 });
    expect(await night()).toMatchObject({ written: 0, raised: 0 });
    expect(await ports.libraries.list({ limit: 500, after: null })).toEqual(before);
    expect(await openTasks()).toContainEqual(["register_not_taken", reason]);
  },
);

const lossy = [
  ["closes everybody", many(40).map((record) => record.replace("</record>", "<stengt>X</stengt></record>"))],
  ["names everybody as something else", many(40).map((record) => record.replaceAll("FBI", "FAG"))],
  ["lacks an element everywhere", many(40).map((record) => record.replaceAll("bibltype", "type"))],
  ["has one record without a number and nothing else", ["<record><bibltype>FBI</bibltype></record>"]],
] as const;

test.each(lossy)("a file that %s is stopped", async (_, records) => {
  server.answers(withText(registerOf(...records)));
  expect(await night()).toMatchObject({ lost: 40, held: 40, written: 0 });
  expect(await openTasks()).toContainEqual(["register_not_taken", "braked"]);
  expect((await library(1))?.status).toBe("open");
});

test("the brake tells its figures", async () => {
  server.answers(withText(registerOf(...many(30))));
  expect(await night()).toMatchObject({ vanished: 10, lost: 10, held: 40, written: 0 });
});

test("a server that never ends is given up in time", async () => {
  server.answers((response) => {
    response.writeHead(200).write("<BaseBibliotek>");
  });
  expect(await night({ pieces: fromServer(300) })).toMatchObject({ written: 0 });
  expect(await openTasks()).toContainEqual(["register_not_taken", "unreachable"]);
});

test("a good night ends the tasks, and is fetched with the login that is kept", async () => {
  await keepLogin({ user: "bibliotek24", password: "secret" });
  let seen: string | undefined;
  server.answers((response, request) => {
    seen = request.headers.authorization;
    response.end(registerOf(...many(40)));
  });
  expect(await night()).toMatchObject({ older: 1, written: 0, raised: 0 });
  expect(seen).toBe(`Basic ${Buffer.from("bibliotek24:secret").toString("base64")}`);
  expect(await openTasks()).toEqual([]);
});

test("where the register is off nothing is asked and nothing changes", async () => {
  expect(await night({ pieces: () => null })).toEqual({ off: 1 });
});

test("a table that fails is no failure of the register: the turn fails and its alarm rings", async () => {
  server.answers(withText(registerOf(...many(38))));
  const failing = { ...ports.organisations, all: () => Promise.reject(new Error("The table is away.")) };
  const register = { pieces: fromServer(10_000) };
  await expect(job.run({ ...ports, register, organisations: failing })).rejects.toThrow("The table is away.");
});
