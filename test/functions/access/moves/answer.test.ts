import { describe, expect, test } from "vitest";
import { handler } from "../../../../functions/access/moves/answer.ts";
import { answer } from "../../../kit/table/calls.ts";
import { moveLaws, useLife } from "../../../kit/table/life.ts";

const life = useLife();
const { ports, reach } = life;

describe("POST /v1/libraries/{libraryNumber}/access-requests/{accessRequestId}/answer", () => {
  moveLaws(handler, life, {
    by: "library",
    body: { text: "De står her." },
    from: ["needs_info"],
    to: "acknowledged",
    not: "sent",
  });

  test("puts the facts that were asked for on the case, and leaves the others alone", async () => {
    const { params, record } = await reach("needs_info");
    const body = { feideRealm: "proeve.example", ipRanges: ["198.51.100.0/24"] };
    expect(await answer(handler, ports, { params, body, version: record.version })).toMatchObject({
      body: { ...body, said: null, contact: { name: "Kari" }, next: { turn: "vendor", what: "activate" } },
    });
  });

  test("an answer says something, and holds no national identity number", async () => {
    expect(handler.body.safeParse({}).success).toBe(false);
    expect(handler.body.safeParse({ feideRealm: "https://proeve.example" }).success).toBe(false);
    expect(handler.body.parse({ feideRealm: " Proeve.Example " })).toEqual({ feideRealm: "proeve.example" });
    const { params, record } = await reach("needs_info");
    const body = { text: "01010750160", libraryCardSystem: "010107 50160" };
    const refused = await answer(handler, ports, { params, body, version: record.version });
    expect(refused).toMatchObject({ flaws: ["/libraryCardSystem national_identity_number"] });
  });
});
