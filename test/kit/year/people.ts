// The people of a year: vendors that answer in their manner, and libraries that ask, and say whether it works.
import { handler as ask } from "../../../functions/access/create.ts";
import { handler as acknowledge } from "../../../functions/access/moves/acknowledge.ts";
import { handler as activate } from "../../../functions/access/moves/activate.ts";
import { addWorkingDays } from "../../../shared/calendar.ts";
import { osloDay, plusDays } from "../../../shared/clock.ts";
import type { Day, Instant } from "../../../shared/kinds.ts";
import type { OutgoingMail } from "../../../shared/ports/mail.ts";
import { accessRequestId } from "../../../shared/records/access-request.ts";
import type { CaseRef } from "../../../shared/records/case.ts";
import { refOfTag } from "../../../shared/records/telling/notification.ts";
import { aCaller } from "../builders.ts";
import { fieldsOf, type pagesOver, versionIn } from "../pages.ts";
import { answer, owner } from "../table/calls.ts";
import type { realPorts } from "../table/ports.ts";
import { type Manner, neverSays, numberOfLibrary, numberOfVendor, type Pair } from "./plan.ts";
import { placeOf } from "./world.ts";

type Around = {
  ports: ReturnType<typeof realPorts>;
  pages: ReturnType<typeof pagesOver>;
  now: () => Instant;
};

/** The page a mail links to. */
const linkIn = ({ text }: OutgoingMail): string => /https:\/\/\S+/.exec(text)?.[0] ?? "";

/** How many working days after a mail its reader acts, and with which choice on the page. */
const byPage: { readonly [M in Manner]?: { days: number; fields: Record<string, string> } } = {
  slow: { days: 5, fields: { choice: "activate" } },
  rejecting: { days: 1, fields: { choice: "reject", reason: "technical" } },
};

const onPage = async (link: string, fields: Record<string, string>, { pages }: Around): Promise<void> => {
  const { body = "" } = await pages.get(link);
  await pages.post(link, { ...fields, version: versionIn(body) });
};

/** A list opens all its cases at once; to be rejected each has its own page, to which the list leads. */
const onList = async (link: string, fields: Record<string, string>, around: Around): Promise<void> => {
  const { body = "" } = await around.pages.get(link);
  if (fields["choice"] !== "activate") {
    for (const [, own = ""] of body.matchAll(/<th scope="row"><a href="([^"]+)"/g))
      await onPage(own, fields, around);
    return;
  }
  const form = new URLSearchParams({ choice: "activate" });
  for (const { name, value } of fieldsOf(body)) if (name === "row") form.append(name, value);
  await around.pages.post(link, form.toString());
};

const byLink = (mail: OutgoingMail, fields: Record<string, string>, around: Around): Promise<void> => {
  const link = linkIn(mail);
  return link.includes("/open-cases/") ? onList(link, fields, around) : onPage(link, fields, around);
};

const byApi = async (ref: CaseRef, { ports }: Around): Promise<void> => {
  const params = { libraryNumber: ref.libraryNumber, accessRequestId: ref.id };
  const caller = aCaller(numberOfVendor("fast"), "vendor");
  for (const route of [acknowledge, activate]) {
    const version = (await ports.cases.read(ref))?.record.version ?? 0;
    await answer(route, ports, { params, caller, version });
  }
};

type Act = { on: Day; what: () => Promise<unknown> };

const vendorActs = (mail: OutgoingMail, around: Around): Act[] => {
  const ref = refOfTag(mail.tag);
  const asks = ref?.template === "access-request-to-vendor" || ref?.template === "digest-to-vendor";
  if (!ref || !asks) return [];
  const today = osloDay(around.now());
  const { subject } = ref;
  if (mail.to.startsWith("fast"))
    return [
      {
        on: plusDays(today, 1),
        what: () =>
          subject.kind === "access-request"
            ? byApi(subject, around)
            : byLink(mail, { choice: "activate" }, around),
      },
    ];
  const manner = (["slow", "rejecting"] as const).find((one) => mail.to.startsWith(one));
  const habit = manner && byPage[manner];
  if (!habit) return [];
  return [{ on: addWorkingDays(today, habit.days), what: () => byLink(mail, habit.fields, around) }];
};

const libraryActs = (mail: OutgoingMail, around: Around): Act[] => {
  const ref = refOfTag(mail.tag);
  if (ref?.template !== "activated-to-library") return [];
  const library = Number(mail.to.replace(/\D/g, ""));
  if (neverSays({ library })) return [];
  const on = addWorkingDays(osloDay(around.now()), 1 + (library % 3));
  return [{ on, what: () => byLink(mail, { choice: "verify" }, around) }];
};

/** What people do because of the mails they get, each when its day has come. */
export const peopleOf = (around: Around) => {
  let waiting: Act[] = [];
  return {
    read: (mail: OutgoingMail): void => {
      waiting.push(...vendorActs(mail, around), ...libraryActs(mail, around));
    },
    act: async (): Promise<void> => {
      const today = osloDay(around.now());
      const due = waiting.filter(({ on }) => on <= today);
      waiting = waiting.filter(({ on }) => on > today);
      for (const { what } of due) await what();
    },
  };
};

/** A library asks for what it has joined, or is about to. */
export const askFor = (pair: Pair, { ports }: Pick<Around, "ports">) => {
  const { libraryNumber, productId, year } = placeOf(pair, 2027);
  const contact = { name: "Kari", email: `kari${pair.library}@library.example` };
  return answer(ask, ports, { params: { libraryNumber }, body: { productId, year, contact }, caller: owner });
};

/** Next year's case of a pair. */
export const caseOf = (pair: Pair): CaseRef => ({
  kind: "access-request",
  libraryNumber: placeOf(pair, 2027).libraryNumber,
  id: accessRequestId(placeOf(pair, 2027)),
});

export const libraryOf = (pair: Pick<Pair, "library">): string => numberOfLibrary(pair.library);
