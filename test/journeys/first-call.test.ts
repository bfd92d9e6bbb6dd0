// Proves that the calls which the page for library systems shows are answered as it says, by the system that shows them.
import { expect, test } from "vitest";
import { useCloud } from "../kit/cloud/cloud.ts";
import { enrolledPairs } from "../kit/cloud/demo.ts";

const cloud = useCloud();

const unescaped = (text: string): string =>
  text
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** The commands of one example, with the shell's variables filled in. */
const commandsOf = (page: string, id: string, variables: Record<string, string> = {}): string[] => {
  const [, code = ""] = new RegExp(`<pre id="${id}"[^>]*><code>(.*?)</code>`, "s").exec(page) ?? [];
  const joined = unescaped(code).replaceAll("\\\n", " ");
  return joined
    .split("\n")
    .map((command) => command.replaceAll(/\$([A-Z]+)/g, (_, name: string) => variables[name] ?? ""));
};

/** What curl would ask for: the address, the headers and the body of a command. */
const asked = (command: string) => {
  const words = [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, one, other, bare]) => one ?? other ?? bare ?? "",
  );
  const after = (option: string) => words.filter((_, at) => words[at - 1] === option);
  const headers = after("-H").map((line) => line.split(": ", 2));
  const [body] = after("-d");
  return {
    url: words[1] ?? "",
    headers: Object.fromEntries(headers.map(([name = "", value = ""]) => [name.toLowerCase(), value])),
    ...(body !== undefined && { method: "POST", body }),
  };
};

const curl = async (command: string) => {
  const { url, ...call } = asked(command);
  return fetch(url, call);
};

test("the calls without a token are answered with lists", async () => {
  const { text } = await cloud.call("/for-library-systems?lang=en");
  const commands = commandsOf(text, "call-open");
  expect(commands).toHaveLength(2);
  for (const command of commands) {
    const answer = await curl(command);
    expect([command, answer.status]).toEqual([command, 200]);
    expect(await answer.json()).toHaveProperty("items");
  }
});

test("the call that asks for access makes a case, and the same call again finds it", async () => {
  const { text } = await cloud.call("/for-library-systems?lang=nn");
  const [{ libraryNumber }] = enrolledPairs("fjordfilm");
  const variables = { LIBRARY: libraryNumber, TOKEN: await cloud.token({ libraryNumber }) };
  const [command = ""] = commandsOf(text, "call-access", variables);
  expect((await curl(command)).status).toBe(201);
  expect((await curl(command)).status).toBe(200);
});
