import { route } from "../../shared/http/route.ts";
import { pageQuery, tokenParams } from "../../shared/pages/taken.ts";
import { proofOf, proofUses, showProof } from "./proof-reading.ts";

export const handler = route({
  method: "GET",
  path: "/proof/{token}",
  summary: "Asks whether the address a mail was sent to is right; changes nothing",
  access: "public",
  page: true,
  params: tokenParams,
  query: pageQuery,
  returns: { 200: "content", 410: "content", 422: "content" },
  fails: ["link.broken"],
  uses: proofUses,
}).handle(async ({ params, query }, ports) => {
  const proof = await proofOf(params.token, ports);
  return showProof(proof, { language: query.lang ?? proof.link.language });
});
