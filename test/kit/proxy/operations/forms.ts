// The forms behind links in mails, as browsers send them.
import { noteChange } from "../../../../functions/ip-ranges/noting.ts";
import { Email, VendorId } from "../../../../shared/kinds.ts";
import { type AccessRequest, accessRequestId } from "../../../../shared/records/access-request.ts";
import { type CaseRef, systemActor } from "../../../../shared/records/case.ts";
import { Organisation } from "../../../../shared/records/organisation.ts";
import { WebinarId } from "../../../../shared/records/training/webinar.ts";
import type { Call } from "../../events.ts";
import { moveOn, opened } from "../../table/life.ts";
import { noon } from "../../table/small-world.ts";
import { schedule } from "../../table/training.ts";
import type { FaultyWorld } from "../world.ts";
import type { Operation } from "./operation.ts";

export const form = (fields: Record<string, string>): Pick<Call, "body" | "headers"> => ({
  body: new URLSearchParams(fields).toString(),
  headers: { "content-type": "application/x-www-form-urlencoded" },
});

/** The token at the end of a link. */
export const tokenIn = (link: string): string => new URL(link).pathname.split("/").at(-1) ?? "";

/** A case at its vendor. */
export const sentCase = async ({
  ports,
  place,
}: FaultyWorld): Promise<{ ref: CaseRef; record: AccessRequest }> => {
  const key = await place();
  const moved = await moveOn(ports, await opened(ports, key, null), "send");
  if (moved.outcome !== "moved") throw new Error(moved.outcome);
  const ref = { kind: "access-request", libraryNumber: key.libraryNumber, id: accessRequestId(key) } as const;
  return { ref, record: moved.record };
};

const caseForm: Operation = {
  title: "form of a case",
  routes: ["pages/case-move"],
  prepare: async (world) => {
    const { ref, record } = await sentCase(world);
    const to = { as: "vendor", email: Email.parse("access@fjord.example"), language: "nb" } as const;
    const token = tokenIn(await world.ports.links.toCase(ref, to, noon));
    const fields = form({ version: String(record.version), choice: "acknowledge" });
    const call = { params: { token }, ...fields, caller: null };
    return { names: [ref.libraryNumber], call: () => world.send("POST /cases/{token}", call) };
  },
};

const workForm: Operation = {
  title: "form of the work page",
  routes: ["pages/work-move"],
  prepare: async (world) => {
    const { ref, record } = await sentCase(world);
    const vendorId = VendorId.parse("fjord");
    await world.ports.openCases.note(ref, { vendorId, version: record.version, isOpen: true, at: noon });
    const to = { email: Email.parse("access@fjord.example"), language: "nb" } as const;
    const token = tokenIn(await world.ports.links.toWork(vendorId, to, noon));
    const fields = form({ choice: "activate", row: `${ref.libraryNumber}/${ref.id}/${record.version}` });
    const call = { params: { token }, ...fields, caller: null };
    return { names: [ref.libraryNumber], call: () => world.send("POST /open-cases/{token}", call) };
  },
};

const doorLink: Operation = {
  title: "a link to the door",
  routes: ["door/send-link"],
  repeats: true,
  prepare: async ({ send, place }) => {
    const { libraryNumber } = await place();
    const call = { ...form({ libraryNumber }), caller: null };
    return { names: [libraryNumber], call: () => send("POST /door", call) };
  },
};

const throughTheDoor = (
  route: "access-requests" | "fault-reports",
  key: string,
  fields: Record<string, string>,
): Operation => ({
  title: `form behind the door: ${route}`,
  routes: [key],
  prepare: async ({ send, place, ports }) => {
    const { libraryNumber } = await place();
    const to = { email: Email.parse("bibliotek@bibliotek.example"), language: "nb" } as const;
    const token = tokenIn(await ports.links.toDoor(libraryNumber, to, noon));
    const filled = form({ name: "Kari", email: "kari@bibliotek.example", ...fields });
    const call = { params: { token, productId: "fjordfilm" }, ...filled, caller: null };
    return { names: [libraryNumber], call: () => send(`POST /door/{token}/${route}/{productId}`, call) };
  },
});

const doorWebinar: Operation = {
  title: "form behind the door: webinars",
  routes: ["door/webinar-sign-up"],
  prepare: async ({ send, place, ports }, name) => {
    const { libraryNumber } = await place();
    const webinarId = WebinarId.parse(name);
    await schedule(ports, {}, webinarId);
    const to = { email: Email.parse("bibliotek@bibliotek.example"), language: "nb" } as const;
    const token = tokenIn(await ports.links.toDoor(libraryNumber, to, noon));
    const call = {
      params: { token, webinarId },
      ...form({ choice: "sign_up", email: "kari@bibliotek.example" }),
      caller: null,
    };
    return {
      names: [libraryNumber, name],
      call: () => send("POST /door/{token}/webinars/{webinarId}", call),
    };
  },
};

/** A library whose first register its vendor has been noted for. */
export const connected = async ({ place, product, ports }: FaultyWorld) => {
  const { libraryNumber, year } = await place();
  const vendorId = VendorId.parse("fjord");
  const row = { libraryNumber, productId: product(), year, vendorId };
  const by = { eventId: ports.ids.next(), at: noon };
  await ports.enrolments.put({ ...row, enrolment: { state: "active", at: noon } }, by);
  const rows = [{ range: "192.0.2.0/24", label: null, alsoUsedBy: [] }];
  await ports.ipRegister.replace({ libraryNumber, rows, ...by, actor: systemActor }, 0);
  await noteChange({ libraryNumber, version: 1 }, ports);
  return { libraryNumber, vendorId };
};

const proofForm: Operation = {
  title: "form of a proof",
  routes: ["pages/proof-answer"],
  prepare: async ({ send, ports }, name) => {
    const email = Email.parse("access@fjord.example");
    const vendor = await ports.organisations.read("fjord");
    const contacts = [{ role: "access", name: null, email, language: null, provenAt: null }];
    await ports.organisations.put(Organisation.parse({ ...vendor, organisationId: name, contacts }));
    const contact = { organisationId: name, role: "access" } as const;
    const token = tokenIn(await ports.links.toProof(contact, { email, language: "nb" }, noon));
    const call = { params: { token }, ...form({ choice: "yes" }), caller: null };
    return { names: [name], call: () => send("POST /proof/{token}", call) };
  },
};

const ipChangeForm: Operation = {
  title: "form of a change of IP ranges",
  routes: ["pages/ip-change/answer"],
  prepare: async (world) => {
    const { ports, send } = world;
    const { libraryNumber, vendorId } = await connected(world);
    const change = { vendorId, libraryNumber, version: 1 };
    const to = { email: Email.parse("access@fjord.example"), language: "nb" } as const;
    const token = tokenIn(await ports.links.toIpChange(change, to, noon));
    const call = { params: { token }, ...form({ choice: "done" }), caller: null };
    return { names: [libraryNumber], call: () => send("POST /ip-changes/{token}", call) };
  },
};

export const formOperations: readonly Operation[] = [
  caseForm,
  workForm,
  doorLink,
  throughTheDoor("access-requests", "door/access-ask", { choice: "ask" }),
  throughTheDoor("fault-reports", "door/fault-report", {
    symptom: "no_access",
    description: "Ingen kommer inn.",
  }),
  doorWebinar,
  proofForm,
  ipChangeForm,
];
