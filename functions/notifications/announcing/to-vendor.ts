// What vendors are told besides cases: changed IP addresses, and their list at the turn of a year.
import { VendorId } from "../../../shared/kinds.ts";
import {
  type AnnouncementContent,
  idBeginning,
  type YearList,
} from "../../../shared/records/telling/announcement.ts";
import { contactsOf } from "../telling/addressees.ts";
import { type AnnouncingPorts, framed, type Known, type Told } from "./uses.ts";

type IpChanged = Extract<AnnouncementContent, { what: "ip-change" }>;

const vendorOf = async ({ announcement }: Told, { organisations }: AnnouncingPorts) => {
  const vendorId = VendorId.parse(announcement.ref.organisationId);
  const vendor = await organisations.read(vendorId);
  return { vendorId, name: vendor?.name ?? vendorId, addresses: contactsOf(vendor, "access") };
};

/** Null where there is no such change, or it is not for this vendor. */
export const ipChangeOf = async (
  told: Told,
  { libraryNumber, version }: IpChanged,
  ports: AnnouncingPorts,
): Promise<Known | null> => {
  const { vendorId, name, addresses } = await vendorOf(told, ports);
  const found = await ports.ipRegister.change({ libraryNumber, version });
  const notice = found?.notices.find((one) => one.vendorId === vendorId);
  if (!found || !notice) return null;
  const { directory, now } = told;
  const library = directory.library(libraryNumber);
  const facts = {
    ...framed(told, name),
    libraryNumber,
    libraryName: library?.name ?? libraryNumber,
    municipality: library ? directory.municipality(library.municipalityNumber) : "",
    productNames: notice.productIds.map((productId) => directory.product(productId)?.name ?? productId),
    changedAt: found.change.at,
    added: found.change.added,
    removed: found.change.removed,
  };
  return {
    addresses,
    letter: async (to) => {
      const link = await ports.links.toIpChange({ vendorId, libraryNumber, version }, to, now);
      return { template: "ip-change-to-vendor", facts: { ...facts, link } };
    },
    stillTrue: true,
  };
};

/** A list that a later one has replaced is not told any more. */
export const yearListOf = async (
  told: Told,
  { year, rows }: YearList,
  ports: AnnouncingPorts,
): Promise<Known> => {
  const { vendorId, name, addresses } = await vendorOf(told, ports);
  const { ref } = told.announcement;
  const all = await ports.announcements.ofOwner(vendorId, idBeginning("year-list", String(year)));
  const { directory, now } = told;
  const facts = {
    ...framed(told, name),
    year,
    isFirst: all[0]?.ref.id === ref.id,
    rows: rows.map(({ libraryNumber, productId, turn }) => ({
      libraryNumber,
      libraryName: directory.library(libraryNumber)?.name ?? libraryNumber,
      productName: directory.product(productId)?.name ?? productId,
      turn,
    })),
  };
  return {
    addresses,
    letter: async (to) => {
      const link = await ports.links.toYearList({ vendorId, year }, to, now);
      return { template: "year-list-to-vendor", facts: { ...facts, link } };
    },
    stillTrue: all.at(-1)?.ref.id === ref.id,
  };
};
