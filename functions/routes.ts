// The one list of HTTP routes. A key is the file's path below functions/, and the operation's id everywhere.
import type { AnyRoute } from "../shared/http/route.ts";
import { handler as accessCreate } from "./access/create.ts";
import { handler as accessList } from "./access/list.ts";
import { handler as accessRead } from "./access/read.ts";
import { handler as accessWithdraw } from "./access/withdraw.ts";
import { handler as catalogueList } from "./catalogue/list.ts";
import { handler as catalogueRead } from "./catalogue/read.ts";
import { handler as faultsCreate } from "./faults/create.ts";
import { handler as faultsList } from "./faults/list.ts";
import { handler as faultsRead } from "./faults/read.ts";
import { handler as frontDocs } from "./front/docs.ts";
import { handler as frontDocsAsset } from "./front/docs-asset.ts";
import { handler as frontHealth } from "./front/health.ts";
import { handler as frontOpenapi } from "./front/openapi.ts";
import { handler as frontUnknown } from "./front/unknown.ts";
import { handler as ipRangesAcknowledge } from "./ip-ranges/acknowledge.ts";
import { handler as ipRangesRead } from "./ip-ranges/read.ts";
import { handler as ipRangesReadChange } from "./ip-ranges/read-change.ts";
import { handler as ipRangesReplace } from "./ip-ranges/replace.ts";
import { handler as organisationsList } from "./organisations/list.ts";
import { handler as organisationsRead } from "./organisations/read.ts";

export const routes = {
  "access/create": accessCreate,
  "access/list": accessList,
  "access/read": accessRead,
  "access/withdraw": accessWithdraw,
  "catalogue/list": catalogueList,
  "catalogue/read": catalogueRead,
  "faults/create": faultsCreate,
  "faults/list": faultsList,
  "faults/read": faultsRead,
  "front/docs": frontDocs,
  "front/docs-asset": frontDocsAsset,
  "front/health": frontHealth,
  "front/openapi": frontOpenapi,
  "front/unknown": frontUnknown,
  "ip-ranges/acknowledge": ipRangesAcknowledge,
  "ip-ranges/read": ipRangesRead,
  "ip-ranges/read-change": ipRangesReadChange,
  "ip-ranges/replace": ipRangesReplace,
  "organisations/list": organisationsList,
  "organisations/read": organisationsRead,
} as const satisfies Record<string, AnyRoute>;
