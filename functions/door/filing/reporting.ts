// Reporting a fault by a form: by the same command as the API, with what is wrong told beside its field.
import { reportFault, reportFaultUses } from "../../../shared/commands/report-fault.ts";
import { flawsOf } from "../../../shared/http/flaws/found.ts";
import type { Flaw } from "../../../shared/http/flaws.ts";
import { faultFormPage } from "../../../shared/pages/door/form-page.ts";
import type { Page } from "../../../shared/pages/layout.ts";
import { objected, said } from "../../../shared/pages/notices.ts";
import type { Granted } from "../../../shared/ports.ts";
import { FaultReportBody, Symptom } from "../../../shared/records/fault-report.ts";
import type { ReferenceProduct } from "../../../shared/records/reference.ts";
import { backTo, type Place } from "../addresses.ts";
import type { FaultForm } from "../forms.ts";
import type { Opened } from "../reading.ts";
import { errorsOf, written } from "../rules.ts";
import { flawsIn, showFiled } from "./filled.ts";

export const faultUses = { ...reportFaultUses, links: ["toCase"] } as const;
type Ports = Granted<typeof faultUses>;

const fields = {
  "/contact/name": "name",
  "/contact/email": "email",
  "/description": "description",
} as const;

type Shown = { place: Place; form: FaultForm; flaws?: readonly Flaw[]; notice?: Page["notice"] };

/** The form as it was filled in; `flaws` stand beside their fields. */
export const showFaultForm = (
  door: Opened,
  product: ReferenceProduct,
  { place, form, flaws = [], notice = null }: Shown,
) => {
  const { language } = place;
  const { description = "", name = "", email = "" } = form;
  const errors = errorsOf(flaws, fields, language);
  return faultFormPage(
    {
      product: product.name,
      library: door.library.name,
      back: backTo(place),
      values: { description, name, email },
      errors: errors.fields,
      others: errors.others,
    },
    { language, notice: door.actor ? notice : objected("no_leave", language) },
  );
};

type Wanted = { product: ReferenceProduct; form: FaultForm; place: Place };

const file = async (door: Opened, { product, form, place }: Wanted, ports: Ports) => {
  const { actor, library } = door;
  const again = (flaws: readonly Flaw[], why: "flawed" | "no_choice" | "no_leave") =>
    ({
      status: 422,
      ...showFaultForm(door, product, { place, form, flaws, notice: objected(why, place.language) }),
    }) as const;
  if (!actor) return again([], "no_leave");
  if (!Symptom.safeParse(form.symptom).success) return again([], "no_choice");
  const body = FaultReportBody.safeParse(
    {
      productId: product.productId,
      symptom: form.symptom,
      description: written(form.description),
      contact: { name: written(form.name), email: written(form.email) },
    },
    { reportInput: true },
  );
  if (!body.success) return again(flawsOf(body.error, ""), "flawed");
  const consumer = actor.organisationNumber ?? library.libraryNumber;
  try {
    return await reportFault({ actor, library, body: body.data, key: null, consumer }, ports);
  } catch (error) {
    return again(flawsIn(error), "flawed");
  }
};

/** Reports a fault as the form says; the same words sent twice on one day are one report. */
export const reportByForm = async (door: Opened, wanted: Wanted, ports: Ports) => {
  const filed = await file(door, wanted, ports);
  if ("status" in filed) return filed;
  const { record, product } = filed;
  const { libraryNumber, id, state } = record;
  const ref = { kind: "fault-report", libraryNumber, id } as const;
  const notice = said("reported", wanted.place.language);
  const page = await showFiled(
    door,
    { ref, state, product: product.name, notice },
    { place: wanted.place, links: ports.links },
  );
  return { status: 200, ...page } as const;
};
