import { route } from "../../shared/http/route.ts";
import { objected, said } from "../../shared/pages/notices.ts";
import { pageQuery, tokenParams } from "../../shared/pages/taken.ts";
import { proofForm } from "./forms.ts";
import { proofOf, proofUses, showProof } from "./proof-reading.ts";

export const handler = route({
  method: "POST",
  path: "/proof/{token}",
  summary: "Writes down that the address is right, or that it is not; without a choice nothing happens",
  access: "public",
  page: true,
  params: tokenParams,
  query: pageQuery,
  body: proofForm,
  returns: { 200: "content", 410: "content", 422: "content" },
  fails: ["link.broken"],
  uses: { ...proofUses, organisations: ["read", "prove"] },
}).handle(async ({ params, query, body }, ports) => {
  const proof = await proofOf(params.token, ports);
  const language = query.lang ?? proof.link.language;
  if (proof.closed) return showProof(proof, { language });
  if (body.choice !== "yes" && body.choice !== "no")
    return showProof(proof, { language, notice: objected("no_choice", language) });
  const { organisationId } = proof.organisation;
  const answer = { isRight: body.choice === "yes", at: ports.clock.now() };
  const stands = await ports.organisations.prove(organisationId, proof.contact, answer);
  if (!stands) return showProof({ link: proof.link, closed: "stranger" }, { language });
  return showProof(proof, { language, notice: said("answered", language) });
});
