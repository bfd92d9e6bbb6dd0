// A story of one product: libraries report, vendor and operator answer, time passes, and everything that follows follows.
import { handler as create } from "../../../functions/faults/create.ts";
import { job as lookAtIncidents } from "../../../functions/incidents/every-minute.ts";
import { job as sweep } from "../../../functions/notifications/every-minute.ts";
import { job as lookAtNotices } from "../../../functions/notifications/every-minute-incidents.ts";
import { osloDay, plusSeconds } from "../../../shared/clock.ts";
import type { AnyRoute } from "../../../shared/http/route.ts";
import { type Instant, type LibraryNumber, type ProductId, Year } from "../../../shared/kinds.ts";
import type { OutgoingMail, SendOutcome } from "../../../shared/ports/mail.ts";
import { momentsOf } from "../../../shared/records/access/measured.ts";
import type { AccessRequestMove } from "../../../shared/records/access-request.ts";
import { type CaseRef, systemActor } from "../../../shared/records/case.ts";
import type { Incident } from "../../../shared/records/incident/incident.ts";
import {
  type IncidentChanges,
  type IncidentMove,
  incidentMoves,
} from "../../../shared/records/incident/moves.ts";
import { Library } from "../../../shared/records/library.ts";
import { aCaller, aReport } from "../builders.ts";
import { answer } from "../table/calls.ts";
import { callers, moveOn, opened } from "../table/life.ts";
import type { realPorts } from "../table/ports.ts";
import { noon } from "../table/small-world.ts";
import { handOn } from "./events.ts";
import { aLibraryAt, libraryAt, ownerOf } from "./places.ts";

type Real = ReturnType<typeof realPorts>;
export type Sent = { at: Instant; to: string; subject: string; tag: string; thread: string };

const threadIn = ({ headers }: OutgoingMail): string =>
  headers.find(({ name }) => name === "References")?.value ?? "";

const rounds = 60;

export class Story {
  now: Instant = noon;
  readonly sent: Sent[] = [];
  readonly mutes = new Map<LibraryNumber, Instant>();
  readonly reports: CaseRef[] = [];
  readonly ports;
  readonly productId: ProductId;
  private readonly heard = new Set<string>();

  constructor(real: Real, productId: ProductId, send: (mail: OutgoingMail) => SendOutcome) {
    this.productId = productId;
    this.ports = {
      ...real,
      clock: {
        now: () => this.now,
        today: () => osloDay(this.now),
        waitUntil: () => Promise.resolve(),
      },
      mutes: { ...real.mutes, ofProduct: () => Promise.resolve(this.mutes) },
      mail: {
        send: (mail: OutgoingMail) => Promise.resolve(this.take(mail, send(mail))),
        quota: () => Promise.resolve(500),
      },
      mailHours: { opensAt: (now: Instant) => now },
    };
  }

  private take(mail: OutgoingMail, outcome: SendOutcome): SendOutcome {
    const { to, subject, tag } = mail;
    if (outcome.outcome === "accepted")
      this.sent.push({ at: this.now, to, subject, tag, thread: threadIn(mail) });
    return outcome;
  }

  async incidents(): Promise<Incident[]> {
    const { past, ofProduct } = this.ports.incidents;
    return [...(await past(this.productId)), ...(await ofProduct(this.productId))];
  }

  /** The last incident of a family. */
  async incident(family = "access"): Promise<Incident> {
    const found = (await this.incidents()).findLast((one) => one.family === family);
    if (!found) throw new Error("There is no such incident.");
    return found;
  }

  /** Hands on everything that has happened, until nothing follows any more. */
  async settle(): Promise<void> {
    for (let round = 0; round < rounds; round += 1) if (!(await handOn(this, this.heard))) return;
    throw new Error("It does not come to rest.");
  }

  /** Lets time pass, and every schedule have its turn; every event comes once more. */
  async pass(seconds: number): Promise<void> {
    this.now = plusSeconds(this.now, seconds);
    await sweep.run(this.ports);
    await lookAtIncidents.run(this.ports);
    await lookAtNotices.run(this.ports);
    this.heard.clear();
    await this.settle();
  }

  async report(library: number, over: Record<string, unknown> = {}) {
    const body = aReport({ productId: this.productId, ...over });
    const libraryNumber = libraryAt(library);
    const caller = aCaller(ownerOf(libraryNumber), "fault.write");
    const answered = await answer(create, this.ports, { params: { libraryNumber }, body, caller });
    if ("refused" in answered) throw new Error(answered.refused);
    const id = String(answered.body["id"]);
    if (!this.reports.some((ref) => ref.id === id))
      this.reports.push({ kind: "fault-report", libraryNumber, id });
    return answered;
  }

  /** The same, and everything that follows. */
  async reportAll(...libraries: number[]): Promise<void> {
    for (const library of libraries) {
      await this.report(library);
      await this.settle();
    }
  }

  /** Moves the access of a library, and what the statistics keep of it. */
  async access(library: number, ...moves: readonly AccessRequestMove[]): Promise<void> {
    const key = { libraryNumber: libraryAt(library), productId: this.productId, year: Year.parse(2026) };
    let record = (await this.ports.accessRequests.read(key)) ?? (await opened(this.ports, key, "no_contact"));
    for (const move of moves) {
      const moved = await moveOn(this.ports, record, move);
      if (moved.outcome !== "moved") throw new Error(`${move}: ${moved.outcome}`);
      record = moved.record;
    }
    await this.ports.caseMoments.keep(momentsOf(record));
  }

  /** Moves the report that came in as the `at`-th, by a route, and lets everything follow. */
  async by(
    { at, who = "library" }: { at: number; who?: "library" | "vendor" },
    route: AnyRoute,
    body: unknown,
  ) {
    const ref = this.reports[at];
    const found = ref && (await this.ports.cases.read(ref));
    if (found?.kind !== "fault-report") throw new Error("There is no such report.");
    const { libraryNumber, id: faultReportId, version } = found.record;
    const caller = who === "vendor" ? callers.vendor : aCaller(ownerOf(libraryNumber), "fault.write");
    const params = { libraryNumber, faultReportId };
    const answered = await answer(route, this.ports, { params, body, caller, version });
    await this.settle();
    return answered;
  }

  /** Moves the last incident of a family by the first who may, and lets everything follow. */
  async move(name: IncidentMove, changes: IncidentChanges = {}, family = "access"): Promise<string> {
    const { id } = await this.incident(family);
    const [kind = "system"] = incidentMoves[name].by;
    const wish = { move: name, eventId: this.ports.ids.next(), at: this.now, changes };
    const moved = await this.ports.incidents.move(id, { ...wish, actor: { ...systemActor, kind } });
    await this.settle();
    return moved.outcome;
  }

  async states(): Promise<string[]> {
    const all = await Promise.all(this.reports.map((ref) => this.ports.cases.read(ref)));
    return all.map((found) => found?.record.state ?? "");
  }

  async building(library: number, status: "open" | "temporarily_closed"): Promise<void> {
    await this.ports.libraries.put(Library.parse({ ...aLibraryAt(library), status }));
  }
}
