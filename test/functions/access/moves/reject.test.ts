import { describe, expect, test } from "vitest";
import { handler } from "../../../../functions/access/moves/reject.ts";
import { answer } from "../../../kit/table/calls.ts";
import { callers, moveLaws, useLife } from "../../../kit/table/life.ts";

const life = useLife();
const { ports, reach } = life;
const body = { code: "facts_wrong", text: "Adressene er ikke deres." };

describe("POST /v1/libraries/{libraryNumber}/access-requests/{accessRequestId}/reject", () => {
  moveLaws(handler, life, {
    by: "vendor",
    body,
    from: ["sent", "acknowledged", "needs_info"],
    to: "rejected",
    not: "held",
  });

  describe("by the operator", () => {
    moveLaws(handler, life, { by: "operator", body, from: ["held"], to: "rejected", not: "sent" });
  });

  test("leaves its reason and its words, and no earlier question", async () => {
    const { params, record } = await reach("needs_info");
    const asked = { params, caller: callers.vendor, version: record.version };
    expect(await answer(handler, ports, { ...asked, body: { code: "other" } })).toMatchObject({
      body: { reason: "other", said: null },
    });
    const again = await reach("sent");
    const told = { ...asked, params: again.params, version: again.record.version };
    const number = { code: "other", text: "01010750160" };
    expect(await answer(handler, ports, { ...told, body: number })).toMatchObject({
      flaws: ["/text national_identity_number"],
    });
    expect(await answer(handler, ports, { ...told, body })).toMatchObject({
      body: { reason: "facts_wrong", said: { by: "vendor", text: body.text } },
    });
  });
});
