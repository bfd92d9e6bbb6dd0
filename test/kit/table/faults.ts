// A world of libraries, one vendor and one mailbox in which faults happen: every event is handed to every job that hears of it.
import { marshall } from "@aws-sdk/util-dynamodb";
import { beforeAll } from "vitest";
import { handler as create } from "../../../functions/faults/create.ts";
import { job as lookAtIncidents } from "../../../functions/incidents/every-minute.ts";
import { job as placeReport } from "../../../functions/incidents/on-case-event.ts";
import { job as spreadIncident } from "../../../functions/incidents/on-incident-event.ts";
import { job as sweep } from "../../../functions/notifications/every-minute.ts";
import { job as lookAtNotices } from "../../../functions/notifications/every-minute-incidents.ts";
import { job as tellCase } from "../../../functions/notifications/on-case-event.ts";
import { job as tellNotice } from "../../../functions/notifications/on-incident-notice.ts";
import { osloDay, plusSeconds } from "../../../shared/clock.ts";
import type { AnyRoute } from "../../../shared/http/route.ts";
import { type Instant, LibraryNumber, ProductId, Year } from "../../../shared/kinds.ts";
import type { OutgoingMail, SendOutcome } from "../../../shared/ports/mail.ts";
import { momentsOf } from "../../../shared/records/access/measured.ts";
import type { AccessRequestMove } from "../../../shared/records/access-request.ts";
import { type CaseRef, systemActor } from "../../../shared/records/case.ts";
import type { Incident } from "../../../shared/records/incident/incident.ts";
import { type IncidentChanges, type IncidentMove, incidentMoves } from "../../../shared/records/incident/moves.ts";
import { Library } from "../../../shared/records/library.ts";
import { Organisation } from "../../../shared/records/organisation.ts";
import { forget } from "../../../shared/table/reference.ts";
import { aCaller, aNumber, aProduct, aReport } from "../builders.ts";
import { answer } from "./calls.ts";
import { useTable } from "./engine.ts";
import { callers, moveOn, opened } from "./life.ts";
import { realPorts } from "./ports.ts";
import { aStoredLibrary, noon, putSmallWorld } from "./small-world.ts";

export const libraryAt = (at: number): LibraryNumber => LibraryNumber.parse(String(2_200_000 + at));
const ownerAt = (at: number): string => aNumber(500 + at);
export const mailboxAt = (at: number): string => `bibliotek${at}@bibliotek.example`;

const counties = ["46", "50", "11"] as const;

const aLibraryAt = (at: number): Library =>
  Library.parse({
    ...aStoredLibrary(libraryAt(at)),
    name: `Bibliotek ${at}`,
    isil: `NO-${libraryAt(at)}`,
    countyNumber: counties[at % counties.length],
    mailbox: mailboxAt(at),
    owners: [{ organisationNumber: ownerAt(at), from: "2020-01-01", until: null }],
  });

const anOwnerAt = (at: number): Organisation =>
  Organisation.parse({
    organisationId: ownerAt(at),
    kind: "municipality",
    name: `Kommune ${at}`,
    organisationNumber: ownerAt(at),
    country: "NO",
    registrationId: null,
    municipalityNumber: null,
    countyNumber: counties[at % counties.length],
    language: "nb",
    contacts: [],
    delegations: [],
  });

const products = 40;

type Sent = { at: Instant; to: string; subject: string; tag: string; thread: string };

const threadIn = ({ headers }: OutgoingMail): string =>
  headers.find(({ name }) => name === "References")?.value ?? "";

/** Starts the world with so many libraries; a product of its own for each story told in it. */
export const useFaults = (libraries: number) => {
  useTable();
  const real = realPorts(noon);
  beforeAll(async () => {
    await putSmallWorld();
    for (let at = 0; at < libraries; at += 1) {
      await real.libraries.put(aLibraryAt(at));
      await real.organisations.put(anOwnerAt(at));
    }
    for (let at = 1; at <= products; at += 1)
      await real.products.put(aProduct({ productId: `story-${at}`, name: `Historie ${at}` }));
    await real.links.rotate(noon);
    await real.directory.rebuild();
    forget();
    await real.directory.current();
  });
  let stories = 0;

  /** A story of one product; time stands still until it is told to go on. */
  const aStory = (
    send: (mail: OutgoingMail) => SendOutcome = () => ({ outcome: "accepted", messageId: "m" }),
  ) => {
    stories += 1;
    const productId = ProductId.parse(`story-${stories}`);
    const at = { now: noon };
    const sent: Sent[] = [];
    const mutes = new Map<LibraryNumber, Instant>();
    const take = (mail: OutgoingMail) => {
      const outcome = send(mail);
      if (outcome.outcome === "accepted")
        sent.push({ at: at.now, to: mail.to, subject: mail.subject, tag: mail.tag, thread: threadIn(mail) });
      return Promise.resolve(outcome);
    };
    const ports = {
      ...real,
      clock: { ...real.clock, now: () => at.now, today: () => osloDay(at.now) },
      mutes: { ofProduct: () => Promise.resolve(mutes) },
      mail: { send: take, quota: () => Promise.resolve(500) },
      mailHours: { opensAt: (now: Instant) => now },
    };
    const reports: CaseRef[] = [];
    const seen = new Set<string>();

    const deliver = async (id: string, work: () => Promise<unknown>): Promise<boolean> => {
      if (seen.has(id)) return false;
      seen.add(id);
      await work();
      return true;
    };
    const incidentsNow = async (): Promise<Incident[]> => [
      ...(await real.incidents.past(productId)),
      ...(await real.incidents.ofProduct(productId)),
    ];
    const ofCases = async (): Promise<boolean> => {
      let moved = false;
      for (const ref of reports) {
        const found = await real.cases.read(ref);
        const event = found?.record.event;
        if (!event) continue;
        const message = { detail: { event: marshall(event) } };
        const done = await deliver(event.id, async () => {
          await placeReport.take(placeReport.message.parse(message), ports);
          await tellCase.take(tellCase.message.parse(message), ports);
        });
        moved ||= done;
      }
      return moved;
    };
    const ofIncidents = async (): Promise<boolean> => {
      let moved = false;
      for (const { id, event } of await incidentsNow()) {
        const message = { detail: { event: marshall(event) } };
        const done = await deliver(event.id, () =>
          spreadIncident.take(spreadIncident.message.parse(message), ports),
        );
        moved ||= done;
        for (const notice of await real.incidentNotices.ofIncident(id)) {
          const of = { detail: { event: marshall(notice.event) } };
          const told = await deliver(notice.event.id, () =>
            tellNotice.take(tellNotice.message.parse(of), ports),
          );
          moved ||= told;
        }
      }
      return moved;
    };

    /** Hands on everything that has happened, until nothing follows any more. */
    const settle = async (): Promise<void> => {
      for (let round = 0; round < 60; round += 1) {
        const [cases, incidents] = [await ofCases(), await ofIncidents()];
        if (!cases && !incidents) return;
      }
      throw new Error("It does not come to rest.");
    };

    /** Lets time pass, and every schedule have its turn. */
    const pass = async (seconds: number): Promise<void> => {
      at.now = plusSeconds(at.now, seconds);
      await sweep.run(ports);
      await lookAtIncidents.run(ports);
      await lookAtNotices.run(ports);
      seen.clear();
      await settle();
    };

    const report = async (library: number, over: Record<string, unknown> = {}) => {
      const body = aReport({ productId, ...over });
      const caller = aCaller(ownerAt(library), "fault.write");
      const params = { libraryNumber: libraryAt(library) };
      const answered = await answer(create, ports, { params, body, caller });
      if ("refused" in answered) throw new Error(answered.refused);
      const ref = {
        kind: "fault-report",
        libraryNumber: params.libraryNumber,
        id: String(answered.body["id"]),
      };
      if (!reports.some(({ id }) => id === ref.id)) reports.push({ ...ref, kind: "fault-report" });
      return answered;
    };

    const key = (library: number) => ({
      libraryNumber: libraryAt(library),
      productId,
      year: Year.parse(2026),
    });
    /** Moves the access of a library, and what the statistics keep of it. */
    const access = async (library: number, ...moves: AccessRequestMove[]): Promise<void> => {
      let record =
        (await real.accessRequests.read(key(library))) ?? (await opened(ports, key(library), "no_contact"));
      for (const move of moves) {
        const moved = await moveOn(ports, record, move);
        if (moved.outcome !== "moved") throw new Error(`${move}: ${moved.outcome}`);
        record = moved.record;
      }
      await real.caseMoments.keep(momentsOf(record));
    };

    /** Moves the report that came in as the `at`-th, by a route. */
    const by = async (at: number, route: AnyRoute, body: unknown, who: "library" | "vendor" = "library") => {
      const ref = reports[at];
      const found = ref && (await real.cases.read(ref));
      if (!found || found.kind !== "fault-report") throw new Error("There is no such report.");
      const { libraryNumber, id: faultReportId, version } = found.record;
      const owner = ownerAt(Number(libraryNumber) - 2_200_000);
      const caller = who === "vendor" ? callers.vendor : aCaller(owner, "fault.write");
      const params = { libraryNumber, faultReportId };
      const answered = await answer(route, ports, { params, body, caller, version });
      if ("refused" in answered) throw new Error(answered.refused);
      return answered;
    };
    /** Moves the incident by the first who may, and lets everything follow. */
    const move = async (name: IncidentMove, changes: IncidentChanges = {}, family = "access") => {
      const found = (await incidentsNow()).findLast((one) => one.family === family);
      if (!found) throw new Error("There is no such incident.");
      const [kind = "system"] = incidentMoves[name].by;
      const wish = { move: name, eventId: ports.ids.next(), at: at.now, changes };
      const moved = await real.incidents.move(found.id, { ...wish, actor: { ...systemActor, kind } });
      await settle();
      return moved.outcome;
    };
    const putLibrary = (library: number, status: "open" | "temporarily_closed") =>
      real.libraries.put(Library.parse({ ...aLibraryAt(library), status }));

    const incident = async (number = 1): Promise<Incident> => {
      const found = (await incidentsNow()).find((one) => one.number === number && one.family === "access");
      if (!found) throw new Error("There is no such incident.");
      return found;
    };
    const states = async (): Promise<string[]> => {
      const all = await Promise.all(reports.map((ref) => real.cases.read(ref)));
      return all.map((found) => found?.record.state ?? "");
    };
    return {
      productId,
      at,
      ports,
      sent,
      mutes,
      reports,
      report,
      access,
      settle,
      pass,
      incident,
      incidentsNow,
      states,
    };
  };
  return { real, aStory };
};

/** How a library comes by an access that is in force. */
export const opensAccess = ["lift", "send", "activate"] as const;
