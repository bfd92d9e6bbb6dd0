// What a telling reaches in a test: the real table, a clock that is set by hand, and a mailbox that answers as told.
import { afterEach, beforeAll, expect } from "vitest";
import { firstDay, lastDay, osloDay } from "../../../shared/clock.ts";
import { type Instant, LibraryNumber, ProductId, VendorId, Year } from "../../../shared/kinds.ts";
import type { OutgoingMail, SendOutcome } from "../../../shared/ports/mail.ts";
import type { CaseRef } from "../../../shared/records/case.ts";
import { CaseContact } from "../../../shared/records/contact.ts";
import { identities, wronglySigned } from "../mails/operators.ts";
import { useTable, useTableInMemory } from "./engine.ts";
import { realPorts } from "./ports.ts";
import { noon, putSmallWorld } from "./small-world.ts";

export const accept = (): SendOutcome => ({ outcome: "accepted", messageId: "m" });

type Wished = {
  roles?: string[];
  lean?: boolean;
  /** A table in memory instead of the engine's. */
  inMemory?: boolean;
};

/** A table with the small world in it, cases to tell, and worlds to tell them in. */
export const useTelling = ({ roles, lean, inMemory = false }: Wished = {}) => {
  if (inMemory) useTableInMemory();
  else useTable({ lean });
  const real = realPorts(noon);
  beforeAll(async () => {
    await putSmallWorld(roles);
    for (const identity of identities) await real.organisations.putOperator(identity);
    await real.directory.rebuild();
    await real.links.rotate(noon);
  });
  const wrong: string[] = [];
  afterEach(() => {
    expect(wrong.splice(0)).toEqual([]);
  });
  let serial = 0;

  /** The ports at a moment (`at.now`), office hours from `at.opens`, and a mailbox that keeps what it may have taken. */
  const world = (answer: (mail: OutgoingMail) => SendOutcome = accept) => {
    const sent: OutgoingMail[] = [];
    const at = { now: noon, opens: noon };
    const send = (mail: OutgoingMail) => {
      const outcome = answer(mail);
      wrong.push(...wronglySigned(mail, at.now));
      if (outcome.outcome === "accepted" || outcome.outcome === "unknown") sent.push(mail);
      return Promise.resolve(outcome);
    };
    const ports = {
      ...real,
      clock: { ...real.clock, now: () => at.now, today: () => osloDay(at.now) },
      mailHours: { opensAt: (now: Instant) => (now < at.opens ? at.opens : now) },
      mail: { send, quota: () => Promise.resolve(500) },
    };
    return { ports, sent, at };
  };

  /** A library that has joined asks for access at noon. */
  const aCase = async (): Promise<CaseRef> => {
    serial += 1;
    const place = {
      libraryNumber: LibraryNumber.parse(String(2_000_000 + serial)),
      productId: ProductId.parse("fjordfilm"),
      vendorId: VendorId.parse("fjord"),
      year: Year.parse(2026),
    };
    const enrolment = { state: "enrolled", at: noon } as const;
    await real.enrolments.put({ ...place, enrolment }, { eventId: "enrolled", at: noon });
    await real.accessRequests.create(
      {
        ...place,
        contact: CaseContact.parse({ name: "Kari", email: "kari@bibliotek.example" }),
        ipRanges: [],
        feideRealm: null,
        libraryCardSystem: null,
        note: null,
        fingerprint: "f",
        validFrom: firstDay(place.year),
        validTo: lastDay(place.year),
        eventId: `asked-${serial}`,
        at: noon,
        actor: { kind: "library", organisationNumber: null, supplier: null },
        heldFor: null,
      },
      null,
    );
    return { kind: "access-request", libraryNumber: place.libraryNumber, id: "2026-fjordfilm" };
  };

  return { real, world, aCase };
};
