import { beforeAll, describe, expect, test } from "vitest";
import { handler as reportFault } from "../../../functions/faults/create.ts";
import { Email } from "../../../shared/kinds.ts";
import { aReport } from "../../kit/builders.ts";
import { countyContact, doorFor, putDoor, useDoor } from "../../kit/pages/door.ts";
import { choicesIn, pagesOver } from "../../kit/pages.ts";
import { answer } from "../../kit/table/calls.ts";
import { moveCase, sendAnew, sendCase } from "../../kit/table/sent-case.ts";
import { libraryNumber, useSmallWorld } from "../../kit/table/world.ts";

const { ports, enrol } = useSmallWorld();
useDoor(ports);
const pages = pagesOver(ports);
let door = "";

beforeAll(async () => {
  await enrol(2026);
  door = await doorFor(ports);
});

const text = (body = "") => body.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
const hrefs = (body: string, part: string): string[] =>
  [...body.matchAll(/href="([^"]+)"/g)]
    .map(([, href = ""]) => href.replaceAll("&amp;", "&"))
    .filter((href) => href.includes(part));

describe("a library's overview", () => {
  test("says that nobody has asked for what it has joined, and where to ask and to report", async () => {
    const { statusCode, body = "" } = await pages.get(door);
    expect(statusCode).toBe(200);
    expect(text(body)).toMatch(/Fjordfilm 2026 .*ikke bedt om tilgang biblioteket ber om tilgang/);
    expect(hrefs(body, "/access-requests/fjordfilm")).toHaveLength(2);
    expect(text(body)).toMatch(/Produkter dere kan be om tilgang til Fjordfilm 2027/);
    for (const href of [...hrefs(body, "/access-requests/"), ...hrefs(body, "/fault-reports/")])
      expect((await pages.get(href)).statusCode).toBe(200);
  });

  test("says whose turn it is and by when, what is broken, and whom to call", async () => {
    await sendCase(ports);
    await answer(reportFault, ports, { params: { libraryNumber }, body: aReport() });
    const { body = "" } = await pages.get(door);
    expect(text(body)).toMatch(
      /sendt til leverandør leverandøren bekrefter Senest: torsdag 26\. november 2026 .*: ingen tilgang \(mottatt\) hjelp@fjordfilm\.example/,
    );
    expect(text(body)).toMatch(
      /Spør først Vestland: fylke@vestland\.example Så Bibliotek24: hjelp@bibliotek24\.example/,
    );
  });

  test("leads to the pages of its cases, where the library acts, for as long as the door is open", async () => {
    const { body = "" } = await pages.get(door);
    const cases = hrefs(body, "/cases/");
    expect(cases).toHaveLength(2);
    const [report = "", access = ""] = cases;
    expect((await pages.get(report)).statusCode).toBe(200);
    expect(choicesIn((await pages.get(access)).body)).toEqual(["verify", "withdraw"]);
    pages.at(1800);
    for (const link of cases) expect((await pages.get(link)).statusCode).toBe(410);
    pages.at(0);
  });

  test("leads to a case that was opened again after it was closed", async () => {
    const { version } = await sendAnew(ports);
    const [, access = ""] = hrefs((await pages.get(door)).body ?? "", "/cases/");
    const done = await pages.post(access, { version: String(version), choice: "verify" });
    expect(done.statusCode).toBe(200);
    expect(text((await pages.get(door)).body)).toMatch(/Fjordfilm 2026 .*virker/);
    await moveCase(ports, { move: "end", by: "library", version: version + 1 });
  });

  test("is in the link's language, or the one that is chosen", async () => {
    expect((await pages.get(await doorFor(ports, { language: "nn" }))).body).toContain('<html lang="nn">');
    expect((await pages.get(`${door}?lang=en`)).body).toContain('<html lang="en">');
  });
});

describe("the link to it", () => {
  test("dies after half an hour, and leads to where another is asked for", async () => {
    pages.at(1799);
    expect((await pages.get(door)).statusCode).toBe(200);
    pages.at(1800);
    const { statusCode, body } = await pages.get(door);
    expect([statusCode, body?.includes('href="/door?lang=nb"'), body?.includes("Prøve")]).toEqual([
      410,
      true,
      false,
    ]);
    pages.at(0);
  });

  test("opens nothing for an address that is no contact any more, nor with a changed letter", async () => {
    const stranger = await doorFor(ports, { email: Email.parse("gammel@bibliotek.example") });
    const broken = `/door/A${door.split("/").at(-1)?.slice(1)}`;
    for (const address of [stranger, broken, "/door/x"]) {
      const { statusCode, body } = await pages.get(address);
      expect([statusCode, /Prøve|Fjordfilm/.test(body ?? "")]).toEqual([410, false]);
    }
  });

  test("shows a county's contact the cases, and lets it act only with the owner's leave", async () => {
    const county = await doorFor(ports, { email: countyContact });
    const reads = (await pages.get(county)).body ?? "";
    expect([hrefs(reads, "/access-requests/"), reads.includes("må eieren ha gitt fullmakt")]).toEqual([
      [],
      true,
    ]);
    await putDoor(ports, { delegates: true });
    expect(hrefs((await pages.get(county)).body ?? "", "/access-requests/").length).toBeGreaterThan(0);
    await putDoor(ports);
  });
});
