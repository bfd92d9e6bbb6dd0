import { describe } from "vitest";
import { handler } from "../../../../functions/access/moves/activate.ts";
import { moveLaws, useLife } from "../../../kit/table/life.ts";

const life = useLife();

describe("POST /v1/libraries/{libraryNumber}/access-requests/{accessRequestId}/activate", () => {
  moveLaws(handler, life, {
    by: "vendor",
    from: ["sent", "acknowledged"],
    to: "activated",
    not: "needs_info",
  });
});
