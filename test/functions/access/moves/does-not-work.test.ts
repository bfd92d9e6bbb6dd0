import { describe, expect, test } from "vitest";
import { handler } from "../../../../functions/access/moves/does-not-work.ts";
import { answer } from "../../../kit/table/calls.ts";
import { moveLaws, useLife } from "../../../kit/table/life.ts";

const life = useLife();
const { ports, reach } = life;

describe("POST /v1/libraries/{libraryNumber}/access-requests/{accessRequestId}/does-not-work", () => {
  moveLaws(handler, life, {
    by: "library",
    body: { text: "Ingen kommer inn." },
    from: ["activated"],
    to: "acknowledged",
    not: "verified",
  });

  test("gives the turn back to the vendor, with what the library said", async () => {
    const { params, record } = await reach("activated");
    const body = { text: "Ingen kommer inn." };
    expect(await answer(handler, ports, { params, body, version: record.version })).toMatchObject({
      body: { reason: "does_not_work", said: { by: "library", text: body.text }, next: { turn: "vendor" } },
    });
  });

  test("refuses a text with a national identity number", async () => {
    const { params, record } = await reach("activated");
    const asked = { params, body: { text: "Lånekort 010107 50160" }, version: record.version };
    expect(await answer(handler, ports, asked)).toMatchObject({
      refused: "access-request.refused",
      flaws: ["/text national_identity_number"],
    });
  });
});
