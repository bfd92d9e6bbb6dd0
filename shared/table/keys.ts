// Every key of the one table, drawn with the question its item answers.

import { Problem } from "../http/problem.ts";
import type { LibraryNumber, ProductId, VendorId, Year } from "../kinds.ts";
import { parseAccessRequestId } from "../records/access-request.ts";
import type { CaseRef } from "../records/case.ts";
import type { NotificationRef } from "../records/notification.ts";

/**
 * | item             | pk                 | sk                                          | the question                                |
 * |------------------|--------------------|---------------------------------------------|---------------------------------------------|
 * | reference        | REFERENCE          | CURRENT                                     | what must every call know?                  |
 * | signing key      | SECRET             | CURSOR                                      | is this cursor ours?                        |
 * | key of links     | SECRET             | LINKS                                       | is this link ours?                          |
 * | product          | CATALOGUE          | PRODUCT#{productId}                         | what is offered, with which four answers?   |
 * | library          | LIBRARIES          | LIBRARY#{libraryNumber}                     | who and where is this library?              |
 * | organisation     | ORGANISATIONS      | ORGANISATION#{organisationId}               | whom do we write to, who acts for whom?     |
 * | operator         | ORGANISATIONS      | OPERATOR#{from}                             | who operates the consortium on a day?       |
 * | municipality     | PLACES             | MUNICIPALITY#{municipalityNumber}           | name, county and language form of a place?  |
 * | county           | PLACES             | COUNTY#{countyNumber}                       | name of a county?                           |
 * | access record    | LIBRARY#{number}   | ACCESS#{year}#{productId}                   | enrolled? asked for? in force? (has event)  |
 * | fault report     | LIBRARY#{number}   | FAULT#{id}                                  | what does not work? (has event)             |
 * | notification     | LIBRARY#{number}   | NOTIFICATION#{case}#{version}#{template}    | was this told, when, to whom?               |
 * | case moments     | PRODUCT#{id}#{year}| CASE#{libraryNumber}                        | how long does access to a product take?     |
 * | open case        | VENDOR#{vendorId}  | OPEN#{number}#{case}                        | which cases wait for this vendor?           |
 * | idempotency key  | IDEMPOTENCY#{hash} | KEY                                         | has this key been used, and for what?       |
 *
 * Index `due` (keys only, sparse): dueFor, dueAt → which cases must somebody look at again?
 */
export const keys = {
  reference: () => ({ pk: "REFERENCE", sk: "CURRENT" }),
  cursorSecret: () => ({ pk: "SECRET", sk: "CURSOR" }),
  linkSecret: () => ({ pk: "SECRET", sk: "LINKS" }),
  product: (productId: ProductId) => ({ pk: "CATALOGUE", sk: `PRODUCT#${productId}` }),
  library: (libraryNumber: LibraryNumber) => ({ pk: "LIBRARIES", sk: `LIBRARY#${libraryNumber}` }),
  organisation: (organisationId: string) => ({
    pk: "ORGANISATIONS",
    sk: `ORGANISATION#${organisationId}`,
  }),
  operator: (from: string) => ({ pk: "ORGANISATIONS", sk: `OPERATOR#${from}` }),
  municipality: (number: string) => ({ pk: "PLACES", sk: `MUNICIPALITY#${number}` }),
  county: (number: string) => ({ pk: "PLACES", sk: `COUNTY#${number}` }),
  accessRequest: (key: { libraryNumber: LibraryNumber; productId: ProductId; year: Year }) => ({
    pk: `LIBRARY#${key.libraryNumber}`,
    sk: `ACCESS#${key.year}#${key.productId}`,
  }),
  faultReport: (libraryNumber: LibraryNumber, id: string) => ({
    pk: `LIBRARY#${libraryNumber}`,
    sk: `FAULT#${id}`,
  }),
  case: (ref: CaseRef): { pk: string; sk: string } => {
    if (ref.kind === "fault-report") return keys.faultReport(ref.libraryNumber, ref.id);
    const parsed = parseAccessRequestId(ref.id);
    if (!parsed) throw new Problem("access-request.unknown");
    return keys.accessRequest({ libraryNumber: ref.libraryNumber, ...parsed });
  },
  notificationsOf: (ref: CaseRef) => ({
    pk: `LIBRARY#${ref.libraryNumber}`,
    prefix: `NOTIFICATION#${keys.case(ref).sk}#`,
  }),
  notification: (ref: NotificationRef) => {
    const { pk, prefix } = keys.notificationsOf(ref.case);
    return { pk, sk: `${prefix}${String(ref.version).padStart(6, "0")}#${ref.template}` };
  },
  caseMomentsOf: (productId: ProductId, year: Year) => ({
    pk: `PRODUCT#${productId}#${year}`,
    prefix: "CASE#",
  }),
  caseMoments: (key: { libraryNumber: LibraryNumber; productId: ProductId; year: Year }) => {
    const { pk, prefix } = keys.caseMomentsOf(key.productId, key.year);
    return { pk, sk: `${prefix}${key.libraryNumber}` };
  },
  openCase: (vendorId: VendorId, ref: CaseRef) => ({
    pk: `VENDOR#${vendorId}`,
    sk: `OPEN#${ref.libraryNumber}#${keys.case(ref).sk}`,
  }),
  idempotency: (id: string) => ({ pk: `IDEMPOTENCY#${id}`, sk: "KEY" }),
} as const;
