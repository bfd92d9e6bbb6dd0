// Asking for access by a form: by the same command as the API, with what is wrong told beside its field.
import { askForAccess, askForAccessUses } from "../../../shared/commands/ask-for-access.ts";
import { flawsOf } from "../../../shared/http/flaws/found.ts";
import type { Flaw } from "../../../shared/http/flaws.ts";
import type { Language } from "../../../shared/kinds.ts";
import { accessFormPage } from "../../../shared/pages/door/form-page.ts";
import type { Page } from "../../../shared/pages/layout.ts";
import { objected, said } from "../../../shared/pages/notices.ts";
import type { Granted } from "../../../shared/ports.ts";
import { AccessRequestBody, accessRequestId } from "../../../shared/records/access-request.ts";
import type { ReferenceProduct } from "../../../shared/records/reference.ts";
import { backTo, type Place } from "../addresses.ts";
import type { AccessForm } from "../forms.ts";
import type { Opened } from "../reading.ts";
import { errorsOf, severalIn, written } from "../rules.ts";
import { flawsIn, showFiled } from "./filled.ts";

export const accessUses = { ...askForAccessUses, links: ["toCase"] } as const;
type Ports = Granted<typeof accessUses>;

const fields = {
  "/contact/name": "name",
  "/contact/email": "email",
  "/ipRanges": "ipRanges",
  "/feideRealm": "feideRealm",
  "/libraryCardSystem": "libraryCardSystem",
  "/note": "note",
} as const;

type Shown = {
  place: Place;
  form: AccessForm;
  flaws?: readonly Flaw[];
  notice?: Page["notice"];
};

/** The form as it was filled in; `flaws` stand beside their fields. */
export const showAccessForm = (
  door: Opened,
  product: ReferenceProduct,
  { place, form, flaws = [], notice = null }: Shown,
) => {
  const { language } = place;
  const { choice: _, year = "", ...written } = form;
  const values = Object.fromEntries(Object.entries(written).map(([name, value]) => [name, value ?? ""]));
  const errors = errorsOf(flaws, fields, language);
  return accessFormPage(
    {
      product: product.name,
      library: door.library.name,
      back: backTo(place),
      values,
      errors: errors.fields,
      others: errors.others,
      facts: product.requiredFacts,
      year: /^\d{4}$/.test(year) ? year : "",
    },
    { language, notice: door.actor ? notice : objected("no_leave", language) },
  );
};

/** The request that a form makes; what is left empty is not there. */
const bodyOf = ({ productId }: ReferenceProduct, form: AccessForm): unknown => {
  const ranges = severalIn(form.ipRanges);
  return {
    productId,
    ...(form.year !== undefined && { year: Number(form.year) }),
    contact: { name: written(form.name), email: written(form.email) },
    ...(ranges.length > 0 && { ipRanges: ranges }),
    feideRealm: written(form.feideRealm),
    libraryCardSystem: written(form.libraryCardSystem),
    note: written(form.note),
  };
};

type Wanted = { product: ReferenceProduct; form: AccessForm; place: Place };

const file = async (door: Opened, { product, form, place }: Wanted, ports: Ports) => {
  const { actor, library } = door;
  const again = (flaws: readonly Flaw[], why: "flawed" | "no_choice" | "no_leave") =>
    ({
      status: 422,
      ...showAccessForm(door, product, { place, form, flaws, notice: objected(why, place.language) }),
    }) as const;
  if (!actor) return again([], "no_leave");
  const body = AccessRequestBody.safeParse(bodyOf(product, form), { reportInput: true });
  if (form.choice !== "ask") return again([], "no_choice");
  if (!body.success) return again(flawsOf(body.error, ""), "flawed");
  try {
    return await askForAccess({ actor, library, body: body.data, key: null }, ports);
  } catch (error) {
    return again(flawsIn(error), "flawed");
  }
};

const noticeOf = (outcome: string, language: Language) =>
  outcome === "exists" ? objected("exists", language) : said("asked_for", language);

/** Asks for access as the form says; sent twice it is one request. */
export const askByForm = async (door: Opened, wanted: Wanted, ports: Ports) => {
  const filed = await file(door, wanted, ports);
  if ("status" in filed) return filed;
  const { outcome, record, product } = filed;
  const { libraryNumber, state } = record;
  const ref = { kind: "access-request", libraryNumber, id: accessRequestId(record) } as const;
  const notice = noticeOf(outcome, wanted.place.language);
  const page = await showFiled(
    door,
    { ref, state, product: product.name, notice },
    { place: wanted.place, links: ports.links },
  );
  return { status: outcome === "exists" ? 409 : 200, ...page } as const;
};
