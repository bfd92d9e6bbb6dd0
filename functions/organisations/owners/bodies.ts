// What the operator sends of a library's owners, and what it reads back.
import * as z from "zod";
import { LibraryNumber } from "../../../shared/kinds.ts";
import type { OwnedLibrary } from "../../../shared/ports/catalogue.ts";
import { type Kept, keptShape } from "../../../shared/records/catalogue/kept.ts";
import { Ownership } from "../../../shared/records/library.ts";

/** `/v1/libraries/{libraryNumber}/owners` */
export const ownersParams = z.object({ libraryNumber: LibraryNumber });

/** Every owner there was, is and will be, each with its days; on no day more than one. */
export const OwnersBody = z
  .strictObject({ owners: z.array(z.strictObject(Ownership.shape)).max(20) })
  .meta({ id: "OwnersBody" });

export const OwnersRecord = z
  .object({ libraryNumber: LibraryNumber, owners: z.array(Ownership), ...keptShape })
  .meta({ id: "Owners" });

/** The record as a route replies it; its ETag is the version to send back as If-Match. */
export const recordReply = ({ record, version, history }: Kept<OwnedLibrary>) => ({
  body: { ...record, version, history: [...history] },
  etag: String(version),
});
