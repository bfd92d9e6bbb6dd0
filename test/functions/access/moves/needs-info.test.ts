import { describe, expect, test } from "vitest";
import { handler } from "../../../../functions/access/moves/needs-info.ts";
import { answer } from "../../../kit/table/calls.ts";
import { callers, moveLaws, useLife } from "../../../kit/table/life.ts";

const life = useLife();
const { ports, reach } = life;

describe("POST /v1/libraries/{libraryNumber}/access-requests/{accessRequestId}/needs-info", () => {
  moveLaws(handler, life, {
    by: "vendor",
    body: { question: "Hvilke adresser?" },
    from: ["sent", "acknowledged"],
    to: "needs_info",
    not: "activated",
  });

  test("gives the library the turn for 5 working days, and refuses a national identity number", async () => {
    const { params, record } = await reach("sent");
    const asked = { params, caller: callers.vendor, version: record.version };
    expect(await answer(handler, ports, { ...asked, body: { question: "01010750160?" } })).toMatchObject({
      flaws: ["/question national_identity_number"],
    });
    expect(await answer(handler, ports, { ...asked, body: { question: "Hvilke?" } })).toMatchObject({
      body: {
        said: { by: "vendor", text: "Hvilke?" },
        next: { turn: "library", what: "answer_vendor", by: "2026-11-30" },
        moves: ["reject", "undo"],
      },
    });
  });
});
