// What follows from a change of a register: one notice and one mail for each vendor it is for, and the overlaps seen anew.
import { yearOf } from "../../shared/clock.ts";
import type { Granted } from "../../shared/ports.ts";
import {
  type IpAddressee,
  type IpChange,
  type IpChangeRef,
  noticeOf,
} from "../../shared/records/ip/register.ts";
import { ipChangeRef } from "../../shared/records/telling/announcement.ts";
import { ipChangeNotices } from "./rules.ts";

export const notingUses = {
  clock: ["now", "today"],
  directory: ["current"],
  announcements: ["put"],
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

/** Has the vendor mailed, once: what was announced before stays as it is. */
const announce = async (
  { libraryNumber, version }: IpChangeRef,
  { vendorId }: IpAddressee,
  { announcements, clock }: Noting,
): Promise<void> => {
  const content = { what: "ip-change", libraryNumber, version } as const;
  const now = clock.now();
  await announcements.put({ ref: ipChangeRef(vendorId, content), at: now, content }, now);
};

/** Notes a change for every vendor it is for. Any number of times, in any order: whom it is for is decided once. */
export const noteChange = async (ref: IpChangeRef, ports: Noting): Promise<boolean> => {
  const found = await ports.ipRegister.change(ref);
  if (!found) return false;
  for (const addressee of await addresseesOf(found.change, ports)) {
    await ports.ipRegister.note(noticeOf(found.change, addressee, ports.clock.now()));
    await announce(ref, addressee, ports);
  }
  await ports.ipRegister.rebuild();
  await ports.ipRegister.settle(ref);
  return true;
};
