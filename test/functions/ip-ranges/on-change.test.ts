import { beforeAll, describe, expect, test } from "vitest";
import { job } from "../../../functions/ip-ranges/on-change.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import { blockOf } from "../../../shared/ip/block.ts";
import { LibraryNumber } from "../../../shared/kinds.ts";
import type { IpChangeRef } from "../../../shared/records/ip/register.ts";
import { connect, messageOf, portsByIp, registerRanges } from "../../kit/ip-registers.ts";
import { useTable } from "../../kit/table/engine.ts";
import { noon } from "../../kit/table/small-world.ts";

useTable();
const ports = portsByIp();
const libraryNumber = LibraryNumber.parse("2000001");
const at = (version: number): IpChangeRef => ({ libraryNumber, version });

const take = async (version: number) => job.take(job.message.parse(await messageOf(at(version))), ports);
const told = async (version: number) =>
  (await ports.ipRegister.change(at(version)))?.notices.map(({ vendorId }) => vendorId);

beforeAll(async () => {
  for (const productId of ["by-ip", "of-other", "by-card"]) await connect(libraryNumber, productId);
});

describe("a change of IP ranges", () => {
  test("leaves one notice for each vendor that connects by address, however often it is told", async () => {
    await registerRanges(at(0), "192.0.2.0/24");
    for (let times = 0; times < 3; times += 1) expect(await take(1)).toBe("done");
    await Promise.all([take(1), take(1), take(1)]);
    expect(await told(1)).toEqual(["fjord", "other"]);
    const notices = (await ports.ipRegister.change(at(1)))?.notices ?? [];
    expect(notices.map(({ event }) => event)).toMatchObject([
      { id: "ip-2000001-0.fjord", type: "ip-ranges.noted", vendorId: "fjord", version: 1 },
      { id: "ip-2000001-0.other", type: "ip-ranges.noted", vendorId: "other", version: 1 },
    ]);
  });

  test("is announced to each of these vendors once, and to nobody else", async () => {
    await Promise.all([take(1), take(1)]);
    const due = await ports.announcements.due(plusSeconds(noon, 60), 20);
    expect(due.map(({ ref, content }) => [ref.organisationId, ref.id, content])).toEqual(
      ["fjord", "other"].map((vendorId) => [
        vendorId,
        "ip-change.2000001.000001",
        { what: "ip-change", libraryNumber, version: 1 },
      ]),
    );
  });

  test("is for those it was for when it was first told: a replay tells nobody new", async () => {
    await connect(libraryNumber, "of-third");
    await take(1);
    expect(await told(1)).toEqual(["fjord", "other"]);
    await registerRanges(at(1), "192.0.2.0/25");
    await take(2);
    expect(await told(2)).toEqual(["fjord", "other", "third"]);
    expect((await ports.ipRegister.change(at(2)))?.change).toMatchObject({
      added: ["192.0.2.0/25"],
      removed: ["192.0.2.0/24"],
    });
  });

  test("told in the wrong order, each version's change is told all the same", async () => {
    await registerRanges(at(2), "192.0.2.1");
    await registerRanges(at(3), "192.0.2.2");
    await take(4);
    await take(3);
    expect([await told(3), await told(4)]).toEqual([
      ["fjord", "other", "third"],
      ["fjord", "other", "third"],
    ]);
  });

  test("lets everybody see the overlaps anew, and is then at rest", async () => {
    const index = await ports.ipRegister.overlaps();
    expect(index.overlapping(blockOf("192.0.2.0/24")).map(({ block }) => block.text)).toEqual(["192.0.2.2"]);
    const later = plusSeconds(noon, 3600);
    expect(await ports.ipRegister.due(later, 10)).toEqual([]);
  });

  test("that does not exist tells nobody, and what is no event is no message", async () => {
    const message = job.message.parse(await messageOf(at(4)));
    const nowhere = { ...message.detail.event, version: 99 };
    expect(await job.take({ detail: { event: nowhere } }, ports)).toBe("done");
    expect(await ports.ipRegister.change(at(99))).toBeNull();
    expect(job.message.safeParse({ detail: { event: { id: { S: "a" } } } }).success).toBe(false);
  });
});
