// Libraries of different owners and counties, one vendor, and products enough for every story told among them.
import { beforeAll } from "vitest";
import { ProductId } from "../../../shared/kinds.ts";
import type { OutgoingMail, SendOutcome } from "../../../shared/ports/mail.ts";
import { Organisation } from "../../../shared/records/organisation.ts";
import { forget } from "../../../shared/table/reference.ts";
import { aProduct } from "../builders.ts";
import { useTable } from "../table/engine.ts";
import { realPorts } from "../table/ports.ts";
import { noon, putSmallWorld } from "../table/small-world.ts";
import { aLibraryAt, counties, libraryAt, ownerOf } from "./places.ts";
import { Story } from "./story.ts";

const anOwnerAt = (at: number): Organisation =>
  Organisation.parse({
    organisationId: ownerOf(libraryAt(at)),
    kind: "municipality",
    name: `Kommune ${at}`,
    organisationNumber: ownerOf(libraryAt(at)),
    country: "NO",
    registrationId: null,
    municipalityNumber: null,
    countyNumber: counties[at % counties.length],
    language: "nb",
    contacts: [],
    delegations: [],
  });

const accepts = (): SendOutcome => ({ outcome: "accepted", messageId: "m" });

/** Starts the world with so many libraries, and with products for so many stories. */
export const useFaults = (libraries: number, products = 30) => {
  useTable({ lean: true });
  const real = realPorts(noon);
  beforeAll(async () => {
    await putSmallWorld();
    for (let at = 0; at < libraries; at += 1) {
      await real.libraries.put(aLibraryAt(at));
      await real.organisations.put(anOwnerAt(at));
    }
    for (let at = 1; at <= products; at += 1)
      await real.products.put(aProduct({ productId: `story-${at}`, name: `Historie ${at}` }));
    await real.links.rotate(noon);
    await real.directory.rebuild();
    forget();
    await real.directory.current();
  });
  let stories = 0;
  const aStory = (send: (mail: OutgoingMail) => SendOutcome = accepts): Story => {
    stories += 1;
    return new Story(real, ProductId.parse(`story-${stories}`), send);
  };
  return { real, aStory };
};
