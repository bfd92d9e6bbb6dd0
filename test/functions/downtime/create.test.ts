import { describe, expect, test } from "vitest";
import { handler } from "../../../functions/downtime/create.ts";
import { aCaller, aProduct, theOwner, theVendor } from "../../kit/builders.ts";
import { answer } from "../../kit/table/calls.ts";
import { anAnnouncement, announced, aWindow, hours, operator, vendor } from "../../kit/table/downtimes.ts";
import { useSmallWorld } from "../../kit/table/world.ts";

const { ports } = useSmallWorld();
const params = { productId: "fjordfilm" };
const announce = (over: Record<string, unknown> = {}, asked: object = {}) =>
  answer(handler, ports, { params, caller: vendor, body: anAnnouncement(over), ...asked });

describe("POST /v1/products/{productId}/downtime", () => {
  test("the product's vendor announces it, and it is scheduled", async () => {
    const made = await announce();
    expect(made).toMatchObject({
      status: 201,
      etag: "1",
      body: { state: "scheduled", ...aWindow(), reason: { nb: "Vi bytter servere.", nn: null } },
    });
    expect("location" in made && made.location).toMatch(
      /^\/v1\/products\/\{productId\}\/downtime\/[\w-]{16}$/,
    );
  });

  test("the same announcement again is the same one; with a key it is replayed, with another payload refused", async () => {
    const first = await announced(ports, { from: hours(30), to: hours(31) });
    const again = await announce({ from: hours(30), to: hours(31) });
    expect(again).toMatchObject({ status: 200, body: { id: first.id } });
    const key = { id: "k".repeat(43), fingerprint: "f" };
    const other = { from: hours(40), to: hours(41) };
    const withKey = await announce(other, { key });
    expect(withKey).toMatchObject({ status: 201, replayed: false });
    expect(await announce(other, { key })).toMatchObject({ status: 201, replayed: true });
    expect(await announce({ to: hours(42) }, { key })).toMatchObject({ refused: "request.key-reused" });
  });

  test("all that is wrong is told at once", async () => {
    const refused = (over: Record<string, unknown>) => announce(over);
    expect(await refused({ from: hours(-1), reason: { nb: "Ring 01010150074" } })).toMatchObject({
      refused: "downtime.refused",
      flaws: ["/from in_the_past", "/reason/nb national_identity_number"],
    });
    expect(await refused({ to: hours(24) })).toMatchObject({ flaws: ["/to ends_before_it_begins"] });
    expect(await refused({ to: hours(97) })).toMatchObject({ flaws: ["/to window_too_long"] });
    expect(await refused({ from: hours(9700), to: hours(9701) })).toMatchObject({
      flaws: ["/from too_far_ahead"],
    });
  });

  test("the operator may too; another vendor, a library, and an unknown product see no product", async () => {
    expect(await announce({ to: hours(27) }, { caller: operator })).toMatchObject({ status: 201 });
    await ports.products.put(aProduct({ productId: "of-another", vendorId: "other" }));
    await ports.directory.rebuild();
    const unknown = { refused: "product.unknown" };
    expect(await announce({}, { params: { productId: "of-another" } })).toMatchObject(unknown);
    expect(await announce({}, { params: { productId: "nothing" } })).toMatchObject(unknown);
    expect(await announce({}, { caller: aCaller(theOwner, "vendor", "operator") })).toMatchObject(unknown);
    expect(await announce({}, { caller: aCaller(theVendor, "access") })).toMatchObject(unknown);
  });

  test("no more than twenty stand at once", async () => {
    await ports.products.put(aProduct({ productId: "often-down" }));
    await ports.directory.rebuild();
    const often = { params: { productId: "often-down" } };
    for (let nth = 1; nth <= 20; nth += 1)
      expect(await announce({ to: hours(24 + nth) }, often)).toMatchObject({ status: 201 });
    expect(await announce({ to: hours(50) }, often)).toMatchObject({ flaws: [" too_many_planned"] });
    expect(await announce({ to: hours(25) }, often)).toMatchObject({ status: 200 });
  });
});
