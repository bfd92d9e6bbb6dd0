import { route } from "../../../shared/http/route.ts";
import { objected, said } from "../../../shared/pages/notices.ts";
import { pageQuery, tokenParams } from "../../../shared/pages/taken.ts";
import { proofForm } from "../forms.ts";
import { changeOf, changeUses, showChange } from "./reading.ts";

export const handler = route({
  method: "POST",
  path: "/ip-changes/{token}",
  summary: "Says that the vendor has taken over a change of IP addresses; without a choice nothing happens",
  access: "public",
  page: true,
  params: tokenParams,
  query: pageQuery,
  body: proofForm,
  returns: { 200: "content", 410: "content", 422: "content" },
  fails: ["link.broken"],
  uses: { ...changeUses, ipRegister: [...changeUses.ipRegister, "acknowledge"] },
}).handle(async ({ params, query, body }, ports) => {
  const reading = await changeOf(params.token, ports);
  const language = query.lang ?? reading.link.language;
  if (reading.closed) return showChange(reading, { language });
  if (body.choice !== "done")
    return showChange(reading, { language, notice: objected("no_choice", language) });
  const { libraryNumber, version, vendorId } = reading.link;
  const notice = await ports.ipRegister.acknowledge({ libraryNumber, version }, vendorId, ports.clock.now());
  return showChange(
    { ...reading, notice: notice ?? reading.notice },
    { language, notice: said("moved", language) },
  );
});
