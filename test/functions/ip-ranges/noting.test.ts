import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { noteChange } from "../../../functions/ip-ranges/noting.ts";
import { job as announce } from "../../../functions/notifications/every-minute-announcements.ts";
import { LibraryNumber, ProductId, VendorId } from "../../../shared/kinds.ts";
import type { OutgoingMail } from "../../../shared/ports/mail.ts";
import { Organisation } from "../../../shared/records/organisation.ts";
import { refOfTag } from "../../../shared/records/telling/notification.ts";
import { holdsAsync } from "../../kit/holds.ts";
import { connect, portsByIp, productsByIp, registerRanges } from "../../kit/ip-registers.ts";
import { Killed, weather } from "../../kit/storm/weather.ts";
import { useTable } from "../../kit/table/engine.ts";
import { noon } from "../../kit/table/small-world.ts";

useTable();
const opened = portsByIp();
// To see the overlaps anew is another test's question, and reads every register of every run.
const rebuild = () => Promise.resolve({ ranges: 0, bytes: 0 });
const ports = { ...opened, ipRegister: { ...opened.ipRegister, rebuild } };
const byIp = ["by-ip", "of-other", "of-third"];
let serial = 0;

beforeAll(async () => {
  await ports.links.rotate(noon);
  for (const { vendorId } of productsByIp) {
    const contact = { role: "access", name: null, email: `${vendorId}@vendor.example` };
    const organisation = {
      organisationId: vendorId,
      kind: "vendor",
      name: vendorId,
      organisationNumber: null,
      country: "NO",
      registrationId: null,
      municipalityNumber: null,
      countyNumber: null,
      language: "nb",
      contacts: [{ ...contact, language: null, provenAt: null }],
      delegations: [],
    };
    await ports.organisations.put(Organisation.parse(organisation));
  }
});

const documents = ["192.0.2.0/24", "192.0.2.0/25", "198.51.100.7"] as const;

const Run = fc.record({
  products: fc.subarray(productsByIp.map(({ productId }) => String(productId))),
  /** Which document stands after each change. */
  changes: fc.array(fc.nat(2), { minLength: 1, maxLength: 3 }),
  /** Which version a message is about: each may come late, twice, or not at all. */
  messages: fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 5 }),
  crashes: fc.array(
    fc.record({ after: fc.nat(8), side: fc.constantFrom("before" as const, "after" as const) }),
    { maxLength: 3 },
  ),
});

const surviving = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
};

/** A mailbox, and a run of the job that tells whatever is announced. */
const telling = () => {
  const sent: OutgoingMail[] = [];
  const mail = {
    send: (one: OutgoingMail) => {
      sent.push(one);
      return Promise.resolve({ outcome: "accepted", messageId: "m" } as const);
    },
    quota: () => Promise.resolve(500),
  };
  const all = { ...ports, mail, mailHours: { opensAt: () => noon } };
  return { sent, tell: () => announce.run(all) };
};

type Run = typeof Run extends fc.Arbitrary<infer R> ? R : never;

/** Connects the products and makes the changes; how many versions the register has then. */
const prepare = async (libraryNumber: LibraryNumber, { products, changes }: Run): Promise<number> => {
  for (const productId of products) await connect(libraryNumber, productId);
  let version = 0;
  for (const document of changes) {
    const written = await registerRanges({ libraryNumber, version }, documents[document] ?? documents[0]);
    version = written.outcome === "stale" ? version : written.register.version;
  }
  return version;
};

/** Vendor and version of every mail there should be. */
const expected = (libraryNumber: LibraryNumber, { products }: Run, versions: number): string[] =>
  productsByIp
    .filter(({ productId }) => byIp.includes(productId) && products.includes(productId))
    .flatMap(({ vendorId }) =>
      Array.from({ length: versions }, (_, at) => `${vendorId} ip-change.${libraryNumber}.00000${at + 1}`),
    );

test(
  "a change sends one mail to each vendor that connects the library by address, whatever becomes of its messages",
  () =>
    holdsAsync(
      fc.asyncProperty(Run, async (run) => {
        serial += 1;
        const libraryNumber = LibraryNumber.parse(String(2_100_000 + serial));
        const versions = await prepare(libraryNumber, run);
        const { sent, tell } = telling();
        const sky = weather(run.crashes);
        for (const version of run.messages)
          await surviving(noteChange({ libraryNumber, version }, sky.inProcess(ports)));
        await tell();
        // The sweep of every five minutes, in calm: it finds each version that is not settled.
        for (let version = 1; version <= versions; version += 1)
          await noteChange({ libraryNumber, version }, ports);
        await tell();
        await tell();
        const told = sent.map(({ to, tag }) => `${to.split("@")[0]} ${refOfTag(tag)?.subject.id}`);
        expect(told.toSorted()).toEqual(expected(libraryNumber, run, versions).toSorted());
      }),
      300,
    ),
  120_000,
);

test("a vendor with more products than most is told of all of them, and its change can be read", async () => {
  const libraryNumber = LibraryNumber.parse("2777777");
  const ref = { libraryNumber, version: 1 };
  await registerRanges({ libraryNumber, version: 0 }, "192.0.2.0/24");
  const productIds = Array.from({ length: 61 }, (_, at) => ProductId.parse(`of-many-${at}`));
  await ports.ipRegister.address(ref, [{ vendorId: VendorId.parse("many"), productIds }]);
  const read = await ports.ipRegister.change(ref);
  expect(read?.change.toldTo?.[0]?.productIds).toHaveLength(61);
});
