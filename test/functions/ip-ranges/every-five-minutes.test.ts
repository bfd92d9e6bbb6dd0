import { beforeAll, describe, expect, test } from "vitest";
import { job } from "../../../functions/ip-ranges/every-five-minutes.ts";
import { plusSeconds } from "../../../shared/clock.ts";
import { LibraryNumber } from "../../../shared/kinds.ts";
import { connect, portsByIp, registerRanges } from "../../kit/ip-registers.ts";
import { useTable } from "../../kit/table/engine.ts";
import { noon } from "../../kit/table/small-world.ts";

useTable();
const ports = portsByIp();
const [one, other] = [LibraryNumber.parse("2000001"), LibraryNumber.parse("2000002")] as const;
const later = { ...ports, clock: { ...ports.clock, now: () => plusSeconds(noon, 600) } };

beforeAll(async () => {
  for (const libraryNumber of [one, other]) {
    await connect(libraryNumber, "by-ip");
    await registerRanges({ libraryNumber, version: 0 }, "192.0.2.0/24");
  }
});

describe("the turn of five minutes", () => {
  test("leaves a change alone whose event may still arrive", async () => {
    expect(await job.run(ports)).toEqual({ looked: 0, noted: 0, failed: 0 });
  });

  test("notes the changes nobody was told of, and one that fails stands in nobody's way", async () => {
    const accesses = (libraryNumber: LibraryNumber) =>
      libraryNumber === one
        ? Promise.reject(new Error("Not now."))
        : ports.ipRegister.accesses(libraryNumber);
    const failing = { ...later, ipRegister: { ...ports.ipRegister, accesses } };
    expect(await job.run(failing)).toEqual({ looked: 2, noted: 1, failed: 1 });
    expect(await job.run(later)).toEqual({ looked: 1, noted: 1, failed: 0 });
    expect(await job.run(later)).toEqual({ looked: 0, noted: 0, failed: 0 });
    const found = await ports.ipRegister.change({ libraryNumber: one, version: 1 });
    expect(found?.notices).toMatchObject([{ vendorId: "fjord", productIds: ["by-ip"] }]);
  });
});
