// What the address of one change must look like.
import * as z from "zod";
import { LibraryNumber } from "../../shared/kinds.ts";
import type { IpChangeRef } from "../../shared/records/ip/register.ts";

/** `/v1/libraries/{libraryNumber}/ip-ranges/changes/{changeVersion}`: the version the change led to. */
export const changeParams = z.object({
  libraryNumber: LibraryNumber,
  changeVersion: z.string().regex(/^[1-9]\d{0,5}$/),
});

/** The change the address names. */
export const changeIn = ({ libraryNumber, changeVersion }: z.infer<typeof changeParams>): IpChangeRef => ({
  libraryNumber,
  version: Number(changeVersion),
});
