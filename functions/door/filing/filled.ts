// What becomes of a filled-in form: the case there is now, or the form again with what is wrong with it.
import type { Flaw } from "../../../shared/http/flaws.ts";
import { Problem } from "../../../shared/http/problem.ts";
import { donePage } from "../../../shared/pages/door/done-page.ts";
import type { Page } from "../../../shared/pages/layout.ts";
import type { Granted } from "../../../shared/ports.ts";
import { type CaseRef, caseNumberOf } from "../../../shared/records/case.ts";
import { backTo, caseAt, type Place } from "../addresses.ts";
import type { Opened } from "../reading.ts";

type Filed = {
  ref: CaseRef;
  state: string;
  product: string;
  notice: NonNullable<Page["notice"]>;
};

/** The page of what there is now. */
export const showFiled = async (
  door: Opened,
  { ref, state, product, notice }: Filed,
  { place, links }: { place: Place } & Granted<{ links: ["toCase"] }>,
) =>
  donePage(
    {
      product,
      library: door.library.name,
      caseNumber: caseNumberOf(ref),
      state,
      caseHref: await caseAt(door, { ref, language: place.language }, { links }),
      back: backTo(place),
    },
    { language: place.language, notice },
  );

/** The flaws of a refusal that tells of some; every other error goes on its way. */
export const flawsIn = (error: unknown): readonly Flaw[] => {
  if (error instanceof Problem && error.flaws.length > 0) return error.flaws;
  throw error;
};
