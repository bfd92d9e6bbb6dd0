// What the address of one fault report must look like.
import * as z from "zod";
import { LibraryNumber } from "../../shared/kinds.ts";
import { FaultReportId } from "../../shared/records/fault-report.ts";

/** `/v1/libraries/{libraryNumber}/fault-reports/{faultReportId}` */
export const reportParams = z.object({ libraryNumber: LibraryNumber, faultReportId: FaultReportId });
