import * as z from "zod";
import { route } from "../../../shared/http/route.ts";
import { AccessRequestView } from "../../../shared/records/access/view.ts";
import { accessFacts } from "../../../shared/records/access-request.ts";
import { GivenContact } from "../../../shared/records/contact.ts";
import { caseParams } from "../params.ts";
import { libraryMover, moveAs, moveFails, moveUses } from "./moving.ts";
import { checkTexts, saidBy, Words } from "./spoken.ts";

/** At least one of these: a word, or the fact that was asked for. */
const Answer = z
  .strictObject({
    text: Words.optional(),
    contact: GivenContact.optional(),
    ipRanges: accessFacts.ipRanges.min(1).optional(),
    feideRealm: accessFacts.feideRealm.optional(),
    libraryCardSystem: accessFacts.libraryCardSystem.optional(),
  })
  .refine((answer) => Object.keys(answer).length > 0, { path: ["text"], params: { code: "required" } })
  .meta({ id: "Answer", minProperties: 1 });

export const handler = route({
  method: "POST",
  path: "/v1/libraries/{libraryNumber}/access-requests/{accessRequestId}/answer",
  summary: "Answers the vendor's question, in words or with the facts it lacked",
  access: ["access.write", "county"],
  params: caseParams,
  body: Answer,
  needsVersion: true,
  returns: { 200: AccessRequestView },
  fails: moveFails,
  uses: moveUses,
}).handle(async (input, ports) => {
  const { text, contact, ...facts } = input.body;
  const mover = await libraryMover(input, ports);
  checkTexts({
    "/libraryCardSystem": facts.libraryCardSystem,
    "/contact/name": contact?.name,
    "/contact/email": contact?.email,
  });
  const said = text === undefined ? null : saidBy("library", { pointer: "/text", text }, ports.clock.now());
  const changes = { said, ...(contact && { contact }), ...facts };
  return moveAs({ mover, move: "answer", changes }, input, ports);
});
