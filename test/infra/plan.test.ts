// The plan adds up what declarations ask for: rooms, reach, environment, route keys.
import { expect, test } from "vitest";
import { granted, grants } from "../../infra/grants.ts";
import { plan, routeKeys } from "../../infra/plan.ts";
import { stageNamed, stageNames } from "../../infra/stages.ts";
import { declared } from "../../infra/synth.ts";
import { homes } from "../../shared/bind.ts";

const planned = plan(declared);
const named = (id: string) => {
  const found = planned.find((one) => one.id === id);
  if (!found) throw new Error(`There is no function ${id}.`);
  return found;
};

test("every route is in exactly one room, the first part of its file's name", () => {
  const files = planned.filter(({ kind }) => kind === "room").flatMap(({ files }) => files);
  expect(files.toSorted()).toEqual(Object.keys(declared.routes).toSorted());
  for (const room of planned.filter(({ kind }) => kind === "room"))
    expect(room.files.every((file) => file.startsWith(`${room.id}/`))).toBe(true);
});

test("every job is a function of its own", () => {
  const ids = planned.filter(({ kind }) => kind !== "room").map(({ id }) => id);
  expect(ids).toEqual(Object.keys(declared.jobs).map((file) => file.replaceAll("/", "-")));
});

test("a room behind tokens reads the issuer, a public one does not", () => {
  expect(named("access").env).toContain("TOKEN_ISSUER");
  expect(named("pages").env).not.toContain("TOKEN_ISSUER");
});

test("only the functions that send mail may send mail", () => {
  const senders = planned.filter(({ uses }) => granted(uses).has("mail")).map(({ id }) => id);
  expect(senders).toEqual([
    "notifications-every-day",
    "notifications-every-day-products",
    "notifications-every-minute-announcements",
    "notifications-every-minute-digests",
    "notifications-every-minute-downtimes",
    "notifications-every-minute-incidents",
    "notifications-on-case-event",
    "notifications-on-incident-notice",
    "notifications-on-link-asked",
  ]);
});

test("reading what is due reaches the index and not the table", () => {
  expect([...granted(new Map([["cases", ["due"]]]))]).toEqual([["due index", ["dynamodb:Query"]]]);
});

test("grants of several methods add up without repeating an action", () => {
  const sum = granted(new Map([["accessRequests", ["create", "read", "list"]]]));
  expect(sum.get("table")).toEqual([
    "dynamodb:GetItem",
    "dynamodb:PutItem",
    "dynamodb:Query",
    "dynamodb:UpdateItem",
  ]);
});

test("a method that no port has is refused", () => {
  expect(() => granted(new Map([["cases", ["scan"]]]))).toThrow("The port cases has no method scan.");
});

test("the IP ranges of examples are refused where the libraries are real, and nowhere else", () => {
  const refusing = stageNames.filter((name) => stageNamed(name).documentationRanges === "refused");
  expect(refusing).toEqual(["prod"]);
});

test("recordings are where the context says, else where nobody finds any, and in prod nowhere", () => {
  const hosts = (name: string, recordingHosts?: string) =>
    stageNamed(name, { recordingHosts }).recordingHosts;
  const example = "video.bibliotek24.example";
  expect(stageNames.map((name) => hosts(name))).toEqual([example, example, "none", example]);
  expect(hosts("prod", "video.ks.no,vimeo.com")).toBe("video.ks.no,vimeo.com");
  for (const wrong of ["", "https://vimeo.com", "vimeo.com, a.no", "*"])
    expect(() => hosts("prod", wrong)).toThrow("no host name");
});

test("every port has its grants and its home", () => {
  expect(Object.keys(grants).toSorted()).toEqual(Object.keys(homes).toSorted());
});

test("nothing grants a scan or a deletion", () => {
  expect(JSON.stringify(grants)).not.toMatch(/Scan|Delete|\*/);
});

test("a GET has a HEAD beside it, a POST has not, and the default stands alone", () => {
  const { "access/create": create, "access/read": read } = declared.routes;
  if (!create || !read) throw new Error("The routes of access are missing.");
  expect(routeKeys(read)).toEqual([`GET ${read.path}`, `HEAD ${read.path}`]);
  expect(routeKeys(create)).toEqual([`POST ${create.path}`]);
  expect(routeKeys({ ...read, path: "$default" })).toEqual(["$default"]);
});

test("a stage for tries mails nobody until the context names them, and prod everybody", () => {
  const allowed = (name: string, mailAllow?: string) => stageNamed(name, { mailAllow }).mailAllow;
  expect(stageNames.map((name) => allowed(name))).toEqual(["nobody", "nobody", "*", "*"]);
  expect(allowed("test", "kari@bibliotek.example, @bibliotek24.no")).toBe(
    "kari@bibliotek.example,@bibliotek24.no",
  );
  for (const wrong of ["*", "", "bibliotek24.no"])
    expect(() => allowed("dev", wrong)).toThrow("No allow-list");
  expect(() => allowed("prod", "kari@bibliotek.example")).toThrow("prod mails everybody");
});

test("simulated recipients exist in every stage but prod", () => {
  expect(stageNames.map((name) => stageNamed(name).mailSimulates)).toEqual([
    "ses",
    "ses",
    "nobody",
    "mailbox",
  ]);
});

test("the register is fetched in prod alone, over https from one host, unless the context names another address", () => {
  const of = (name: string, register?: string) => stageNamed(name, { register }).register;
  expect(stageNames.map((name) => of(name))).toEqual([
    "off",
    "off",
    expect.stringMatching(/^https:\/\/www\.nb\.no\//),
    "off",
  ]);
  expect(of("local", "http://127.0.0.1:9000/bb-full.xml")).toBe("http://127.0.0.1:9000/bb-full.xml");
  expect(of("prod", "off")).toBe("off");
  expect(() => of("test", "http://register.example/")).toThrow("https");
});

test("a stage that nobody knows is refused with the ones that exist", () => {
  expect(stageNames.map((name) => stageNamed(name).name)).toEqual(["dev", "test", "prod", "local"]);
  expect(() => stageNamed("production")).toThrow("Choose one of dev, test, prod, local.");
});
