import { describe } from "vitest";
import { handler } from "../../../../functions/access/moves/end.ts";
import { moveLaws, useLife } from "../../../kit/table/life.ts";

const life = useLife();

describe("POST /v1/libraries/{libraryNumber}/access-requests/{accessRequestId}/end", () => {
  moveLaws(handler, life, { by: "library", from: ["activated", "verified"], to: "ended", not: "sent" });
});
