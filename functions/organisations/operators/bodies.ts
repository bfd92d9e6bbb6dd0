// What the operator sends of an identity of its own, and what it reads back.
import * as z from "zod";
import { Day, Email, line, OrganisationNumber } from "../../../shared/kinds.ts";
import { type Kept, keptShape } from "../../../shared/records/catalogue/kept.ts";
import { OperatorIdentity } from "../../../shared/records/organisation.ts";

/** `/v1/operators/{from}`: the day from which the identity is in force. */
export const operatorParams = z.object({ from: Day });

/** The identity takes over on its day without ending the one before; `until` is for one that nobody follows at once. */
export const OperatorBody = z
  .strictObject({
    organisationNumber: OrganisationNumber,
    name: line(200),
    senderName: line(120),
    senderAddress: Email,
    supportAddress: Email,
    until: Day.nullable().optional(),
  })
  .meta({ id: "OperatorBody" });

export const OperatorRecord = OperatorIdentity.extend(keptShape).meta({ id: "Operator" });

/** The record as the API shows it; the version is the one to send back as If-Match. */
export const shown = ({ record, version, history }: Kept<OperatorIdentity>) => ({
  ...record,
  version,
  history: [...history],
});
