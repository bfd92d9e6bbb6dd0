// What the address of one access request must look like.
import * as z from "zod";
import { Problem } from "../../shared/http/problem.ts";
import { LibraryNumber } from "../../shared/kinds.ts";
import type { AccessRequestKey } from "../../shared/ports.ts";
import { parseAccessRequestId } from "../../shared/records/access-request.ts";

/** `/v1/libraries/{libraryNumber}/access-requests/{accessRequestId}` */
export const caseParams = z.object({ libraryNumber: LibraryNumber, accessRequestId: z.string().max(80) });

/** The key the address names, or `access-request.unknown`. */
export const keyIn = (params: z.infer<typeof caseParams>): AccessRequestKey => {
  const named = parseAccessRequestId(params.accessRequestId);
  if (!named) throw new Problem("access-request.unknown");
  return { libraryNumber: params.libraryNumber, ...named };
};
