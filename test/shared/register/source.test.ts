// Behaviour of fetching the register: from where, as whom, for how long, how much, and what comes of anything else.
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { fetched, open, type Patience, registerUrl } from "../../../shared/register/source.ts";
import { useRegisterServer, withText } from "../../kit/register/server.ts";

const server = useRegisterServer();
const patience: Patience = { milliseconds: 5000, bytes: 100_000 };
const login = { user: "bibliotek24", password: "æ:secret" };

const read = async (over: Partial<Patience> = {}, as: typeof login | null = null): Promise<string> => {
  let text = "";
  for await (const piece of fetched(registerUrl(server.address()), as, { ...patience, ...over }))
    text += piece;
  return text;
};

test("a file comes whole, however its letters are cut on the way", async () => {
  server.answers((response) => {
    const bytes = Buffer.from("<a>Bodø og Ålesund</a>");
    response.writeHead(200);
    for (const byte of bytes) response.write(Buffer.from([byte]));
    response.end();
  });
  expect(await read()).toBe("<a>Bodø og Ålesund</a>");
});

test("the login is sent as the register asks for it, and none where there is none", async () => {
  const seen: (string | undefined)[] = [];
  server.answers((response, request) => {
    seen.push(request.headers.authorization);
    response.end("<a/>");
  });
  await read({}, login);
  await read();
  expect(seen).toEqual([`Basic ${Buffer.from("bibliotek24:æ:secret").toString("base64")}`, undefined]);
});

test.each([401, 404, 500, 503])("an answer of %i is no file", async (status) => {
  server.answers((response) => {
    response.writeHead(status).end("<BaseBibliotek></BaseBibliotek>");
  });
  await expect(read()).rejects.toMatchObject({ name: "RegisterFailure", reason: "unreachable" });
});

test("a redirect is not followed: it would lead to a host that nobody declared", async () => {
  server.answers((response, request) => {
    if (request.url?.endsWith("/elsewhere")) response.end("<a/>");
    else response.writeHead(302, { location: "/elsewhere" }).end();
  });
  await expect(read()).rejects.toMatchObject({ reason: "unreachable" });
});

test("a server that stops in the middle is waited for so long and no longer", async () => {
  server.answers((response) => {
    response.writeHead(200).write("<BaseBibliotek>");
  });
  await expect(read({ milliseconds: 200 })).rejects.toMatchObject({ reason: "unreachable" });
});

test("a connection that is cut is no file", async () => {
  server.answers((response) => {
    response.writeHead(200, { "content-length": "1000" }).write("<BaseBibliotek>", () => response.destroy());
  });
  await expect(read()).rejects.toMatchObject({ reason: "unreachable" });
});

test("what is longer than a register can be is left, also when it was packed", async () => {
  server.answers(withText("x".repeat(200_000)));
  await expect(read()).rejects.toMatchObject({ reason: "too_large" });
  server.answers((response) => {
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("x".repeat(200_000)));
  });
  await expect(read()).rejects.toMatchObject({ reason: "too_large" });
});

test("what is not UTF-8 is unreadable", async () => {
  server.answers((response) => {
    response.end(Buffer.from([0x3c, 0x61, 0x3e, 0xe5]));
  });
  await expect(read()).rejects.toMatchObject({ reason: "unreadable" });
});

test.each([
  "http://www.nb.no/bb-full.xml",
  "file:///etc/passwd",
  "https://kari:secret@www.nb.no/bb-full.xml",
  "http://127.0.0.1.example/bb-full.xml",
])("%s is no address to fetch from", (address) => {
  expect(() => registerUrl(address)).toThrow("REGISTER_ADDRESS");
});

test("a stage that says off asks nobody", () => {
  process.env["REGISTER_ADDRESS"] = "off";
  expect(open().pieces(null)).toBeNull();
});
