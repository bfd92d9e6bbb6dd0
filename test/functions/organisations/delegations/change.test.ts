import { describe, expect, test } from "vitest";
import { handler as withdraw } from "../../../../functions/access/moves/withdraw.ts";
import { handler } from "../../../../functions/organisations/delegations/change.ts";
import { handler as remove } from "../../../../functions/organisations/delegations/remove.ts";
import { forget } from "../../../../shared/table/reference.ts";
import { aCaller, theCounty, theOwner, theVendor } from "../../../kit/builders.ts";
import { answer } from "../../../kit/table/calls.ts";
import { callers, useLife } from "../../../kit/table/life.ts";

const { ports, reach } = useLife();
const params = { organisationNumber: theOwner, to: theCounty };

describe("PUT /v1/organisations/{organisationNumber}/delegations/{to}", () => {
  test("what is revoked refuses the county's next move, and what is given again lets it through", async () => {
    const { params: its, record } = await reach("sent");
    const move = () =>
      answer(withdraw, ports, { params: its, caller: callers.county, version: record.version });
    expect(await answer(remove, ports, { params })).toMatchObject({ body: { inForce: false } });
    forget();
    expect(await move()).toMatchObject({ refused: "caller.not-yours" });
    expect(await answer(handler, ports, { params, body: {} })).toMatchObject({
      status: 200,
      body: {
        to: theCounty,
        inForce: true,
        records: [{ ended: { by: theOwner } }, { given: { by: theOwner } }],
      },
    });
    forget();
    expect(await move()).toMatchObject({ status: 200, body: { state: "withdrawn" } });
  });

  test("a change whose answer was lost is made once, and known everywhere all the same", async () => {
    const until = { until: "2028-01-01" };
    let rebuilt = 0;
    const losing = {
      ...ports,
      organisations: {
        ...ports.organisations,
        delegate: async (...change: Parameters<typeof ports.organisations.delegate>) => {
          await ports.organisations.delegate(...change);
          return false;
        },
      },
      directory: {
        ...ports.directory,
        rebuild: () => {
          rebuilt += 1;
          return ports.directory.rebuild();
        },
      },
    };
    expect(await answer(handler, losing, { params, body: until })).toMatchObject({ status: 200 });
    const owner = await ports.organisations.read(theOwner);
    expect(owner?.delegations.filter((one) => one.until === until.until)).toHaveLength(1);
    expect(rebuilt).toBe(1);
  });

  test("of two changes at once both are written down", async () => {
    const bodies = [{ until: "2027-01-01" }, { until: "2027-02-01" }, { until: "2027-03-01" }];
    const told = await Promise.all(bodies.map((body) => answer(handler, ports, { params, body })));
    expect(told).toMatchObject(bodies.map(() => ({ status: 200 })));
    const owner = await ports.organisations.read(theOwner);
    const untils = owner?.delegations.flatMap(({ given, until, ended }) => (given && !ended ? [until] : []));
    expect(untils).toHaveLength(1);
    expect(owner?.delegations.length).toBeGreaterThanOrEqual(5);
  });

  test("nobody but the owner gives, and only to another county", async () => {
    const county = aCaller(theCounty, "access.write");
    expect(await answer(handler, ports, { params, body: {}, caller: county })).toMatchObject({
      refused: "organisation.unknown",
    });
    const toVendor = { ...params, to: theVendor };
    expect(await answer(handler, ports, { params: toVendor, body: { from: "2020-01-01" } })).toMatchObject({
      refused: "delegation.refused",
      flaws: ["{to} not_a_county", "/from out_of_range"],
    });
  });
});
