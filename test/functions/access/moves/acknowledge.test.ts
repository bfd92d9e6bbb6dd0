import { describe } from "vitest";
import { handler } from "../../../../functions/access/moves/acknowledge.ts";
import { moveLaws, useLife } from "../../../kit/table/life.ts";

const life = useLife();

describe("POST /v1/libraries/{libraryNumber}/access-requests/{accessRequestId}/acknowledge", () => {
  moveLaws(handler, life, { by: "vendor", from: ["sent"], to: "acknowledged", not: "activated" });
});
