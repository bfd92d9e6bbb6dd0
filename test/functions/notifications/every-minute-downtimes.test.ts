import { beforeAll, describe, expect, test } from "vitest";
import { handler as cancel } from "../../../functions/downtime/cancel.ts";
import { handler as move } from "../../../functions/downtime/move.ts";
import { job } from "../../../functions/notifications/every-minute-downtimes.ts";
import { LibraryNumber, type ProductId, Year } from "../../../shared/kinds.ts";
import { Library } from "../../../shared/records/library.ts";
import { aProduct } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { announced, hours, vendor } from "../../kit/table/downtimes.ts";
import { aStoredLibrary, noon } from "../../kit/table/small-world.ts";
import { useTelling } from "../../kit/table/telling.ts";

const { real, world } = useTelling();
const numbers = ["2000001", "2000002", "2000003", "2000004"].map((one) => LibraryNumber.parse(one));
const mailboxOf = (number: string) => `${number}@bibliotek.example`;

const putLibrary = (libraryNumber: LibraryNumber, over: object = {}) =>
  real.libraries.put(
    Library.parse({ ...aStoredLibrary(libraryNumber), mailbox: mailboxOf(libraryNumber), ...over }),
  );

beforeAll(async () => {
  for (const number of numbers) await putLibrary(number);
  await real.directory.rebuild();
});

let serial = 0;
/** A product of its own, so that no test meets another's mails. */
const aProductOf = async (): Promise<ProductId> => {
  serial += 1;
  const product = aProduct({ productId: `told-${serial}`, name: `Told ${serial}` });
  await real.products.put(product);
  await real.directory.rebuild();
  return product.productId;
};

/** The library's access works already. */
type State = "active" | "enrolled";

const giveAccess = async (
  productId: ProductId,
  libraryNumber: LibraryNumber,
  ...[state = "active", of = 2026]: [State?, number?]
) => {
  const place = { libraryNumber, productId, year: Year.parse(of) };
  const [first] = (await real.directory.current()).products;
  if (!first) throw new Error("There is no product.");
  await real.enrolments.put(
    { ...place, vendorId: first.vendorId, enrolment: { state, at: noon } },
    { eventId: `e-${productId}-${libraryNumber}`, at: noon },
  );
};

const told = (sent: { to: string; subject: string }[]) =>
  sent.map(({ to, subject }) => `${to.slice(0, 7)} ${/Planlagt|Flyttet|Avlyst/.exec(subject)?.[0]}`).sort();

const planIt = async (members: readonly LibraryNumber[]) => {
  const productId = await aProductOf();
  for (const number of members) await giveAccess(productId, number);
  const { ports, sent, at } = world();
  const { id: downtimeId } = await announced(real, {}, productId);
  const params = { productId, downtimeId };
  return { productId, params, ports, sent, at, run: () => job.run(ports) };
};

const [first, second, third] = [numbers[0], numbers[1], numbers[2]].map((one) => LibraryNumber.parse(one));
if (!first || !second || !third) throw new Error("Three libraries are needed.");

describe("planned maintenance", () => {
  test("is told to exactly the libraries with access in its window, once each, at their shared mailbox", async () => {
    const { sent, run } = await planIt([first, second]);
    await run();
    await run();
    expect(told(sent)).toEqual(["2000001 Planlagt", "2000002 Planlagt"]);
    expect(sent.map(({ to }) => to).sort()).toEqual([mailboxOf(first), mailboxOf(second)]);
  });

  test("is not told to a library whose access is asked for, or in force in another year only", async () => {
    const { productId, sent, run } = await planIt([first]);
    await giveAccess(productId, second, "enrolled");
    await giveAccess(productId, third, "active", 2027);
    await run();
    expect(told(sent)).toEqual(["2000001 Planlagt"]);
  });

  test("is told to whoever gets access before it is over, and to nobody afterwards", async () => {
    const { productId, sent, run, at } = await planIt([first]);
    await run();
    await giveAccess(productId, second);
    at.now = hours(2);
    await run();
    at.now = hours(26);
    await giveAccess(productId, third);
    await run();
    expect(told(sent)).toEqual(["2000001 Planlagt", "2000002 Planlagt"]);
  });

  test("that is cancelled is told to everybody who was told, and to nobody else", async () => {
    const { productId, params, sent, run } = await planIt([first]);
    await run();
    await giveAccess(productId, second);
    await real.mutes.mute({ libraryNumber: first, productId }, signed);
    await answer(cancel, real, { params, version: 1, caller: vendor });
    await run();
    await run();
    expect(told(sent)).toEqual(["2000001 Avlyst", "2000001 Planlagt"]);
  });

  test("that is cancelled before anybody was told is told to nobody", async () => {
    const { params, sent, run } = await planIt([first]);
    await answer(cancel, real, { params, version: 1, caller: vendor });
    await run();
    expect(told(sent)).toEqual([]);
  });

  test("that is moved is told to who knew of it as moved, and to others as planned", async () => {
    const { productId, params, sent, run } = await planIt([first]);
    await run();
    await giveAccess(productId, second);
    await answer(move, real, {
      params,
      version: 1,
      caller: vendor,
      body: { from: hours(48), to: hours(50) },
    });
    await run();
    expect(told(sent)).toEqual(["2000001 Flyttet", "2000001 Planlagt", "2000002 Planlagt"]);
    const moved = sent.find(({ subject }) => subject.includes("Flyttet"));
    expect(moved?.text).toContain("onsdag 25. november 2026 kl. 13.00");
    expect(moved?.text).toContain("tirsdag 24. november 2026 kl. 13.00");
  });
});

const signed = { at: noon, by: { by: vendor.consumer, supplier: null } };

describe("a library that cannot be told now", () => {
  test("that had muted the product hears of nothing that is planned from then on", async () => {
    const productId = await aProductOf();
    await giveAccess(productId, first);
    await giveAccess(productId, second);
    await real.mutes.mute({ libraryNumber: first, productId }, signed);
    const { ports, sent } = world();
    await announced(real, {}, productId);
    await job.run(ports);
    expect(told(sent)).toEqual(["2000002 Planlagt"]);
  });

  test("whose building is closed for a time waits; one without a mailbox is given up", async () => {
    const { productId, params, sent, run, at, ports } = await planIt([first, second]);
    await putLibrary(first, { status: "temporarily_closed" });
    await putLibrary(second, { mailbox: null });
    expect(await run()).toMatchObject({ looked: 1, failed: 0 });
    expect(told(sent)).toEqual([]);
    const id = `${productId}.${params.downtimeId}`;
    const ofSecond = await ports.notifications.ofSubject({ kind: "downtime", libraryNumber: second, id });
    expect(ofSecond).toMatchObject([{ state: "failed", recipient: null }]);
    await putLibrary(first);
    await putLibrary(second);
    at.now = hours(2);
    await run();
    expect(told(sent)).toEqual(["2000001 Planlagt"]);
  });
});
