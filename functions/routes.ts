// The one list of HTTP routes. A key is the file's path below functions/, and the operation's id everywhere.
import type { AnyRoute } from "../shared/http/route.ts";
import { handler as accessBulk } from "./access/bulk.ts";
import { handler as accessCreate } from "./access/create.ts";
import { handler as accessList } from "./access/list.ts";
import { handler as accessMovesAcknowledge } from "./access/moves/acknowledge.ts";
import { handler as accessMovesActivate } from "./access/moves/activate.ts";
import { handler as accessMovesAnswer } from "./access/moves/answer.ts";
import { handler as accessMovesDoesNotWork } from "./access/moves/does-not-work.ts";
import { handler as accessMovesEnd } from "./access/moves/end.ts";
import { handler as accessMovesNeedsInfo } from "./access/moves/needs-info.ts";
import { handler as accessMovesReject } from "./access/moves/reject.ts";
import { handler as accessMovesUndo } from "./access/moves/undo.ts";
import { handler as accessMovesVerify } from "./access/moves/verify.ts";
import { handler as accessMovesWithdraw } from "./access/moves/withdraw.ts";
import { handler as accessRead } from "./access/read.ts";
import { handler as accessStatistics } from "./access/statistics.ts";
import { handler as catalogueAgreementsApprove } from "./catalogue/agreements/approve.ts";
import { handler as catalogueAgreementsChange } from "./catalogue/agreements/change.ts";
import { handler as catalogueAgreementsLowUptake } from "./catalogue/agreements/low-uptake.ts";
import { handler as catalogueAgreementsNotAgreed } from "./catalogue/agreements/not-agreed.ts";
import { handler as catalogueAgreementsOffer } from "./catalogue/agreements/offer.ts";
import { handler as catalogueAgreementsWithdraw } from "./catalogue/agreements/withdraw.ts";
import { handler as catalogueList } from "./catalogue/list.ts";
import { handler as catalogueProductsComplete } from "./catalogue/products/complete.ts";
import { handler as catalogueProductsCompleteness } from "./catalogue/products/completeness.ts";
import { handler as catalogueProductsRecord } from "./catalogue/products/record.ts";
import { handler as catalogueProductsReplace } from "./catalogue/products/replace.ts";
import { handler as catalogueProductsRetire } from "./catalogue/products/retire.ts";
import { handler as catalogueProposalsAccept } from "./catalogue/proposals/accept.ts";
import { handler as catalogueProposalsList } from "./catalogue/proposals/list.ts";
import { handler as catalogueProposalsRead } from "./catalogue/proposals/read.ts";
import { handler as catalogueProposalsReject } from "./catalogue/proposals/reject.ts";
import { handler as catalogueRead } from "./catalogue/read.ts";
import { handler as doorAccessAsk } from "./door/access-ask.ts";
import { handler as doorAccessForm } from "./door/access-form.ts";
import { handler as doorChoose } from "./door/choose.ts";
import { handler as doorFaultForm } from "./door/fault-form.ts";
import { handler as doorFaultReport } from "./door/fault-report.ts";
import { handler as doorOverview } from "./door/overview.ts";
import { handler as doorSendLink } from "./door/send-link.ts";
import { handler as doorWebinarForm } from "./door/webinar-form.ts";
import { handler as doorWebinarSignUp } from "./door/webinar-sign-up.ts";
import { handler as downtimeCancel } from "./downtime/cancel.ts";
import { handler as downtimeCreate } from "./downtime/create.ts";
import { handler as downtimeList } from "./downtime/list.ts";
import { handler as downtimeMove } from "./downtime/move.ts";
import { handler as downtimeRead } from "./downtime/read.ts";
import { handler as faultNumbersOfProduct } from "./fault-numbers/of-product.ts";
import { handler as faultNumbersOfVendor } from "./fault-numbers/of-vendor.ts";
import { handler as faultsCreate } from "./faults/create.ts";
import { handler as faultsList } from "./faults/list.ts";
import { handler as faultsMovesAcknowledge } from "./faults/moves/acknowledge.ts";
import { handler as faultsMovesAnswer } from "./faults/moves/answer.ts";
import { handler as faultsMovesConfirm } from "./faults/moves/confirm.ts";
import { handler as faultsMovesEstimate } from "./faults/moves/estimate.ts";
import { handler as faultsMovesFixed } from "./faults/moves/fixed.ts";
import { handler as faultsMovesIdentified } from "./faults/moves/identified.ts";
import { handler as faultsMovesNeedsInfo } from "./faults/moves/needs-info.ts";
import { handler as faultsMovesNotOurs } from "./faults/moves/not-ours.ts";
import { handler as faultsMovesPassOn } from "./faults/moves/pass-on.ts";
import { handler as faultsMovesReopen } from "./faults/moves/reopen.ts";
import { handler as faultsMovesRoute } from "./faults/moves/route.ts";
import { handler as faultsMovesWithdraw } from "./faults/moves/withdraw.ts";
import { handler as faultsMovesWorkaround } from "./faults/moves/workaround.ts";
import { handler as faultsMutingChange } from "./faults/muting/change.ts";
import { handler as faultsMutingRead } from "./faults/muting/read.ts";
import { handler as faultsMutingRemove } from "./faults/muting/remove.ts";
import { handler as faultsRead } from "./faults/read.ts";
import { handler as feedList } from "./feed/list.ts";
import { handler as frontDocs } from "./front/docs.ts";
import { handler as frontDocsAsset } from "./front/docs-asset.ts";
import { handler as frontHealth } from "./front/health.ts";
import { handler as frontOpenapi } from "./front/openapi.ts";
import { handler as frontUnknown } from "./front/unknown.ts";
import { handler as incidentsMovesAnnounce } from "./incidents/moves/announce.ts";
import { handler as incidentsMovesDismiss } from "./incidents/moves/dismiss.ts";
import { handler as incidentsMovesIdentify } from "./incidents/moves/identify.ts";
import { handler as incidentsMovesMerge } from "./incidents/moves/merge.ts";
import { handler as incidentsMovesMonitor } from "./incidents/moves/monitor.ts";
import { handler as incidentsMovesResolve } from "./incidents/moves/resolve.ts";
import { handler as incidentsRead } from "./incidents/read.ts";
import { handler as ipRangesAcknowledge } from "./ip-ranges/acknowledge.ts";
import { handler as ipRangesRead } from "./ip-ranges/read.ts";
import { handler as ipRangesReadChange } from "./ip-ranges/read-change.ts";
import { handler as ipRangesReplace } from "./ip-ranges/replace.ts";
import { handler as notificationsList } from "./notifications/list.ts";
import { handler as notificationsRead } from "./notifications/read.ts";
import { handler as organisationsDelegationsChange } from "./organisations/delegations/change.ts";
import { handler as organisationsDelegationsRead } from "./organisations/delegations/read.ts";
import { handler as organisationsDelegationsRemove } from "./organisations/delegations/remove.ts";
import { handler as organisationsList } from "./organisations/list.ts";
import { handler as organisationsOperatorsList } from "./organisations/operators/list.ts";
import { handler as organisationsOperatorsReplace } from "./organisations/operators/replace.ts";
import { handler as organisationsOwnersRead } from "./organisations/owners/read.ts";
import { handler as organisationsOwnersReplace } from "./organisations/owners/replace.ts";
import { handler as organisationsRead } from "./organisations/read.ts";
import { handler as organisationsVendorsCompleteness } from "./organisations/vendors/completeness.ts";
import { handler as organisationsVendorsList } from "./organisations/vendors/list.ts";
import { handler as organisationsVendorsRead } from "./organisations/vendors/read.ts";
import { handler as organisationsVendorsReplace } from "./organisations/vendors/replace.ts";
import { handler as overviewCounty } from "./overview/county.ts";
import { handler as overviewLibrary } from "./overview/library.ts";
import { handler as pagesCase } from "./pages/case.ts";
import { handler as pagesCaseMove } from "./pages/case-move.ts";
import { handler as pagesCatalogueAnswer } from "./pages/catalogue/answer.ts";
import { handler as pagesCatalogueShow } from "./pages/catalogue/show.ts";
import { handler as pagesIpChangeAnswer } from "./pages/ip-change/answer.ts";
import { handler as pagesIpChangeShow } from "./pages/ip-change/show.ts";
import { handler as pagesProof } from "./pages/proof.ts";
import { handler as pagesProofAnswer } from "./pages/proof-answer.ts";
import { handler as pagesWork } from "./pages/work.ts";
import { handler as pagesWorkMove } from "./pages/work-move.ts";
import { handler as pagesYearListShow } from "./pages/year-list/show.ts";
import { handler as siteAccessibility } from "./site/accessibility.ts";
import { handler as siteHome } from "./site/home.ts";
import { handler as siteLibrarySystems } from "./site/library-systems.ts";
import { handler as sitePrivacy } from "./site/privacy.ts";
import { handler as siteProductsList } from "./site/products/list.ts";
import { handler as siteProductsRead } from "./site/products/read.ts";
import { handler as siteStatus } from "./site/status.ts";
import { handler as siteStyle } from "./site/style.ts";
import { handler as siteTraining } from "./site/training.ts";
import { handler as siteVendors } from "./site/vendors.ts";
import { handler as statusFeed } from "./status/feed.ts";
import { handler as statusList } from "./status/list.ts";
import { handler as statusPlanned } from "./status/planned.ts";
import { handler as statusRead } from "./status/read.ts";
import { handler as tasksAnswer } from "./tasks/answer.ts";
import { handler as tasksList } from "./tasks/list.ts";
import { handler as tasksPromise } from "./tasks/promise.ts";
import { handler as tasksRead } from "./tasks/read.ts";
import { handler as trainingCaptions } from "./training/captions.ts";
import { handler as trainingFeed } from "./training/feed.ts";
import { handler as trainingList } from "./training/list.ts";
import { handler as trainingMovesCancel } from "./training/moves/cancel.ts";
import { handler as trainingMovesCaption } from "./training/moves/caption.ts";
import { handler as trainingMovesHold } from "./training/moves/hold.ts";
import { handler as trainingMovesRecord } from "./training/moves/record.ts";
import { handler as trainingPlanned } from "./training/planned.ts";
import { handler as trainingRead } from "./training/read.ts";
import { handler as trainingReplace } from "./training/replace.ts";
import { handler as trainingSignUpsChange } from "./training/sign-ups/change.ts";
import { handler as trainingSignUpsRead } from "./training/sign-ups/read.ts";
import { handler as trainingSignUpsRemove } from "./training/sign-ups/remove.ts";

export const routes = {
  "access/bulk": accessBulk,
  "access/create": accessCreate,
  "access/list": accessList,
  "access/moves/acknowledge": accessMovesAcknowledge,
  "access/moves/activate": accessMovesActivate,
  "access/moves/answer": accessMovesAnswer,
  "access/moves/does-not-work": accessMovesDoesNotWork,
  "access/moves/end": accessMovesEnd,
  "access/moves/needs-info": accessMovesNeedsInfo,
  "access/moves/reject": accessMovesReject,
  "access/moves/undo": accessMovesUndo,
  "access/moves/verify": accessMovesVerify,
  "access/moves/withdraw": accessMovesWithdraw,
  "access/read": accessRead,
  "access/statistics": accessStatistics,
  "catalogue/agreements/approve": catalogueAgreementsApprove,
  "catalogue/agreements/change": catalogueAgreementsChange,
  "catalogue/agreements/low-uptake": catalogueAgreementsLowUptake,
  "catalogue/agreements/not-agreed": catalogueAgreementsNotAgreed,
  "catalogue/agreements/offer": catalogueAgreementsOffer,
  "catalogue/agreements/withdraw": catalogueAgreementsWithdraw,
  "catalogue/list": catalogueList,
  "catalogue/products/complete": catalogueProductsComplete,
  "catalogue/products/completeness": catalogueProductsCompleteness,
  "catalogue/products/record": catalogueProductsRecord,
  "catalogue/products/replace": catalogueProductsReplace,
  "catalogue/products/retire": catalogueProductsRetire,
  "catalogue/proposals/accept": catalogueProposalsAccept,
  "catalogue/proposals/list": catalogueProposalsList,
  "catalogue/proposals/read": catalogueProposalsRead,
  "catalogue/proposals/reject": catalogueProposalsReject,
  "catalogue/read": catalogueRead,
  "door/access-ask": doorAccessAsk,
  "door/access-form": doorAccessForm,
  "door/choose": doorChoose,
  "door/fault-form": doorFaultForm,
  "door/fault-report": doorFaultReport,
  "door/overview": doorOverview,
  "door/send-link": doorSendLink,
  "door/webinar-form": doorWebinarForm,
  "door/webinar-sign-up": doorWebinarSignUp,
  "downtime/cancel": downtimeCancel,
  "downtime/create": downtimeCreate,
  "downtime/list": downtimeList,
  "downtime/move": downtimeMove,
  "downtime/read": downtimeRead,
  "fault-numbers/of-product": faultNumbersOfProduct,
  "fault-numbers/of-vendor": faultNumbersOfVendor,
  "faults/create": faultsCreate,
  "faults/list": faultsList,
  "faults/moves/acknowledge": faultsMovesAcknowledge,
  "faults/moves/answer": faultsMovesAnswer,
  "faults/moves/confirm": faultsMovesConfirm,
  "faults/moves/estimate": faultsMovesEstimate,
  "faults/moves/fixed": faultsMovesFixed,
  "faults/moves/identified": faultsMovesIdentified,
  "faults/moves/needs-info": faultsMovesNeedsInfo,
  "faults/moves/not-ours": faultsMovesNotOurs,
  "faults/moves/pass-on": faultsMovesPassOn,
  "faults/moves/reopen": faultsMovesReopen,
  "faults/moves/route": faultsMovesRoute,
  "faults/moves/withdraw": faultsMovesWithdraw,
  "faults/moves/workaround": faultsMovesWorkaround,
  "faults/muting/change": faultsMutingChange,
  "faults/muting/read": faultsMutingRead,
  "faults/muting/remove": faultsMutingRemove,
  "faults/read": faultsRead,
  "feed/list": feedList,
  "front/docs": frontDocs,
  "front/docs-asset": frontDocsAsset,
  "front/health": frontHealth,
  "front/openapi": frontOpenapi,
  "front/unknown": frontUnknown,
  "incidents/moves/announce": incidentsMovesAnnounce,
  "incidents/moves/dismiss": incidentsMovesDismiss,
  "incidents/moves/identify": incidentsMovesIdentify,
  "incidents/moves/merge": incidentsMovesMerge,
  "incidents/moves/monitor": incidentsMovesMonitor,
  "incidents/moves/resolve": incidentsMovesResolve,
  "incidents/read": incidentsRead,
  "ip-ranges/acknowledge": ipRangesAcknowledge,
  "ip-ranges/read": ipRangesRead,
  "ip-ranges/read-change": ipRangesReadChange,
  "ip-ranges/replace": ipRangesReplace,
  "notifications/list": notificationsList,
  "notifications/read": notificationsRead,
  "organisations/delegations/change": organisationsDelegationsChange,
  "organisations/delegations/read": organisationsDelegationsRead,
  "organisations/delegations/remove": organisationsDelegationsRemove,
  "organisations/list": organisationsList,
  "organisations/operators/list": organisationsOperatorsList,
  "organisations/operators/replace": organisationsOperatorsReplace,
  "organisations/owners/read": organisationsOwnersRead,
  "organisations/owners/replace": organisationsOwnersReplace,
  "organisations/read": organisationsRead,
  "organisations/vendors/completeness": organisationsVendorsCompleteness,
  "organisations/vendors/list": organisationsVendorsList,
  "organisations/vendors/read": organisationsVendorsRead,
  "organisations/vendors/replace": organisationsVendorsReplace,
  "overview/county": overviewCounty,
  "overview/library": overviewLibrary,
  "pages/case": pagesCase,
  "pages/case-move": pagesCaseMove,
  "pages/catalogue/answer": pagesCatalogueAnswer,
  "pages/catalogue/show": pagesCatalogueShow,
  "pages/ip-change/answer": pagesIpChangeAnswer,
  "pages/ip-change/show": pagesIpChangeShow,
  "pages/proof": pagesProof,
  "pages/proof-answer": pagesProofAnswer,
  "pages/work": pagesWork,
  "pages/work-move": pagesWorkMove,
  "pages/year-list/show": pagesYearListShow,
  "site/accessibility": siteAccessibility,
  "site/home": siteHome,
  "site/library-systems": siteLibrarySystems,
  "site/privacy": sitePrivacy,
  "site/products/list": siteProductsList,
  "site/products/read": siteProductsRead,
  "site/status": siteStatus,
  "site/style": siteStyle,
  "site/training": siteTraining,
  "site/vendors": siteVendors,
  "status/feed": statusFeed,
  "status/list": statusList,
  "status/planned": statusPlanned,
  "status/read": statusRead,
  "tasks/answer": tasksAnswer,
  "tasks/list": tasksList,
  "tasks/promise": tasksPromise,
  "tasks/read": tasksRead,
  "training/captions": trainingCaptions,
  "training/feed": trainingFeed,
  "training/list": trainingList,
  "training/moves/cancel": trainingMovesCancel,
  "training/moves/caption": trainingMovesCaption,
  "training/moves/hold": trainingMovesHold,
  "training/moves/record": trainingMovesRecord,
  "training/planned": trainingPlanned,
  "training/read": trainingRead,
  "training/replace": trainingReplace,
  "training/sign-ups/change": trainingSignUpsChange,
  "training/sign-ups/read": trainingSignUpsRead,
  "training/sign-ups/remove": trainingSignUpsRemove,
} as const satisfies Record<string, AnyRoute>;
