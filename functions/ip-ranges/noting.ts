// What follows from a change of a register: one notice for each vendor it is for, and the overlaps seen anew.
import { yearOf } from "../../shared/clock.ts";
import type { Granted } from "../../shared/ports.ts";
import { type IpChange, type IpChangeRef, noticeOf } from "../../shared/records/ip/register.ts";
import { ipChangeNotices } from "./rules.ts";

export const notingUses = {
  clock: ["now", "today"],
  directory: ["current"],
  ipRegister: ["change", "accesses", "address", "note", "rebuild", "settle"],
} as const;
type Noting = Granted<typeof notingUses>;

const addresseesOf = async (change: IpChange, { clock, directory, ipRegister }: Noting) => {
  if (change.toldTo) return change.toldTo;
  const reference = await directory.current();
  const accesses = await ipRegister.accesses(change.libraryNumber);
  const around = { accesses, product: reference.product, year: yearOf(clock.today()) };
  return ipRegister.address(change, ipChangeNotices(change, around));
};

/** Notes a change for every vendor it is for. Any number of times, in any order: whom it is for is decided once. */
export const noteChange = async (ref: IpChangeRef, ports: Noting): Promise<boolean> => {
  const found = await ports.ipRegister.change(ref);
  if (!found) return false;
  for (const addressee of await addresseesOf(found.change, ports))
    await ports.ipRegister.note(noticeOf(found.change, addressee, ports.clock.now()));
  await ports.ipRegister.rebuild();
  await ports.ipRegister.settle(ref);
  return true;
};
