import type { Route } from '../../../platform/http/route.ts'
import type { DossierPorts } from '../ports.ts'
import { acceptDossierRoute } from './accept-dossier.route.ts'
import { acceptSupplementRoute } from './accept-supplement.route.ts'
import { answerBranchRoute } from './answer-branch.route.ts'
import { answerOpinionRoute } from './answer-opinion.route.ts'
import { apologiseRoute } from './apologise.route.ts'
import { approveDossierRoute } from './approve-dossier.route.ts'
import { approveDossiersRoute } from './approve-dossiers.route.ts'
import { askOpinionRoute } from './ask-opinion.route.ts'
import { assignDossierRoute } from './assign-dossier.route.ts'
import { attachFilingFileRoute } from './attach-filing-file.route.ts'
import { attachResultRoute } from './attach-result.route.ts'
import { attachStoredFilingFileRoute } from './attach-stored-filing-file.route.ts'
import { attachStoredResultRoute } from './attach-stored-result.route.ts'
import { attachStoredSupplementFileRoute } from './attach-stored-supplement-file.route.ts'
import { attachSupplementAtDeskRoute } from './attach-supplement-at-desk.route.ts'
import { attachSupplementFileRoute } from './attach-supplement-file.route.ts'
import { attachWorkingPaperRoute } from './attach-working-paper.route.ts'
import { changeFilingDraftRoute } from './change-filing-draft.route.ts'
import { checkClaimRoute, listClaimsRoute, uncheckClaimRoute } from './claims.route.ts'
import { byPostRoutes } from './by-post.route.ts'
import { claimDossierRoute } from './claim-dossier.route.ts'
import { collectLevyRoute } from './collect-levy.route.ts'
import { demandObligationRoute } from './demand-obligation.route.ts'
import { detachFilingFileRoute } from './detach-filing-file.route.ts'
import { detachSupplementFileRoute } from './detach-supplement-file.route.ts'
import { discardFilingDraftRoute } from './discard-filing-draft.route.ts'
import { confirmWithdrawalRoute } from './confirm-withdrawal.route.ts'
import { registerCheckRoutes } from './check-register.route.ts'
import { signResultsRoute } from './sign-results.route.ts'
import { withdrawResultRoute } from './withdraw-result.route.ts'
import { discontinueDossierRoute } from './discontinue-dossier.route.ts'
import { downloadComponentFileRoute } from './download-component-file.route.ts'
import { downloadPaperRoute } from './download-paper.route.ts'
import { checkSignaturesRoutes } from './check-signatures.route.ts'
import { downloadResultRoute } from './download-result.route.ts'
import { downloadSlipRoute } from './download-slip.route.ts'
import { explainDossierDueDateRoute } from './explain-dossier-due-date.route.ts'
import { fillFromRegisterRoute } from './fill-from-register.route.ts'
import { fileDossierAtCounterRoute } from './file-dossier-at-counter.route.ts'
import { giveObligationProofRoute } from './give-obligation-proof.route.ts'
import { giveSupplementRoute } from './give-supplement.route.ts'
import { handOverPapersRoute } from './hand-over-papers.route.ts'
import { issueResultRoute } from './issue-result.route.ts'
import { listApologiesDueRoute, listAssigneesRoute, listResultsToSignRoute, listRetiredOpenRoute } from './heads-lists.route.ts'
import { handOverPartRoute, handOverWorkRoute, listColleaguesRoute } from './hand-over-work.route.ts'
import { listAskedOfUsRoute } from './list-asked-of-us.route.ts'
import { listDueSoonRoute } from './list-due-soon.route.ts'
import { listDossierPapersRoute } from './list-dossier-papers.route.ts'
import { listFilingDraftsRoute } from './list-filing-drafts.route.ts'
import { listFilingPlacesRoute } from './list-filing-places.route.ts'
import { listInboxRoute } from './list-inbox.route.ts'
import { listLevyGroundsRoute } from './list-levy-grounds.route.ts'
import { listMyDossiersRoute } from './list-my-dossiers.route.ts'
import { listMyWorkRoute } from './list-my-work.route.ts'
import { listReadersRoute } from './list-readers.route.ts'
import { listReasonsRoute } from './list-reasons.route.ts'
import { listWaitingForMeRoute } from './list-waiting-for-me.route.ts'
import { lookUpDossierRoute } from './look-up-dossier.route.ts'
import { meetObligationRoute } from './meet-obligation.route.ts'
import { openControlSlipRoute, openMyControlSlipRoute } from './open-control-slip.route.ts'
import { openDossierBenchRoute, openDraftBenchRoute } from './open-bench.route.ts'
import { openDossierRoute } from './open-dossier.route.ts'
import { openFilingDraftRoute } from './open-filing-draft.route.ts'
import { originalsRoutes } from './originals.route.ts'
import { openWorkingPaperRoute } from './open-working-paper.route.ts'
import { previewActRoute } from './preview-act.route.ts'
import { recalculateDueDateRoute } from './recalculate-due-date.route.ts'
import { supplementReuseRoutes } from './reuse-in-supplement.route.ts'
import { reuseRoutes } from './reuse.route.ts'
import { receiveResultRoute } from './receive-result.route.ts'
import { recordVerificationRoute } from './record-verification.route.ts'
import { refuseDossierRoute } from './refuse-dossier.route.ts'
import { refuseExaminedRoute } from './refuse-examined.route.ts'
import { releaseDossierRoute } from './release-dossier.route.ts'
import { requestApprovalRoute } from './request-approval.route.ts'
import { requestSupplementRoute } from './request-supplement.route.ts'
import { keepResultDraftRoute, previewResultDraftRoute, showResultDraftRoute } from './result-draft.route.ts'
import { resumeDossierRoute } from './resume-dossier.route.ts'
import { returnResultRoute } from './return-result.route.ts'
import { searchDossiersRoute } from './search-dossiers.route.ts'
import { sendBackDossierRoute } from './send-back-dossier.route.ts'
import { printDeclarationRoute } from './print-declaration.route.ts'
import { printDraftDeclarationRoute } from './print-draft-declaration.route.ts'
import { showFilingDraftRoute } from './show-filing-draft.route.ts'
import { showMyDossierRoute } from './show-my-dossier.route.ts'
import { listSplitUnitsRoute, moveToHeirRoute, previewMoveToHeirRoute } from './successions.route.ts'
import { submitDossierRoute } from './submit-dossier.route.ts'
import { keepSupplementDraftRoute, showSupplementDraftRoute } from './supplement-draft.route.ts'
import { suspendDossierRoute } from './suspend-dossier.route.ts'
import { takeStepRoute } from './take-step.route.ts'
import { takeSupplementRoute } from './take-supplement.route.ts'
import { tellOpinionOverdueRoute } from './tell-opinion-overdue.route.ts'
import { undoStepRoute } from './undo-step.route.ts'
import { withdrawDossierRoute } from './withdraw-dossier.route.ts'
import { withdrawForApplicantRoute } from './withdraw-for-applicant.route.ts'
import { withdrawalRoutes } from './withdrawals.route.ts'

/** Those that need to know nothing of the installation. */
const ROUTES: readonly Route[] = [
  acceptSupplementRoute,
  answerBranchRoute,
  answerOpinionRoute,
  askOpinionRoute,
  assignDossierRoute,
  attachFilingFileRoute,
  attachResultRoute,
  attachStoredFilingFileRoute,
  attachStoredResultRoute,
  attachStoredSupplementFileRoute,
  attachSupplementAtDeskRoute,
  attachSupplementFileRoute,
  attachWorkingPaperRoute,
  changeFilingDraftRoute,
  checkClaimRoute,
  ...byPostRoutes,
  claimDossierRoute,
  collectLevyRoute,
  demandObligationRoute,
  detachFilingFileRoute,
  detachSupplementFileRoute,
  discardFilingDraftRoute,
  downloadComponentFileRoute,
  downloadPaperRoute,
  downloadResultRoute,
  ...checkSignaturesRoutes,
  downloadSlipRoute,
  explainDossierDueDateRoute,
  fillFromRegisterRoute,
  giveObligationProofRoute,
  giveSupplementRoute,
  handOverPapersRoute,
  handOverPartRoute,
  handOverWorkRoute,
  listColleaguesRoute,
  listApologiesDueRoute,
  listResultsToSignRoute,
  listRetiredOpenRoute,
  keepResultDraftRoute,
  keepSupplementDraftRoute,
  listAskedOfUsRoute,
  listAssigneesRoute,
  listClaimsRoute,
  listDueSoonRoute,
  listDossierPapersRoute,
  listFilingDraftsRoute,
  listFilingPlacesRoute,
  listInboxRoute,
  listLevyGroundsRoute,
  listMyDossiersRoute,
  listMyWorkRoute,
  listReadersRoute,
  listReasonsRoute,
  listWaitingForMeRoute,
  lookUpDossierRoute,
  meetObligationRoute,
  openDossierBenchRoute,
  openDossierRoute,
  openDraftBenchRoute,
  openFilingDraftRoute,
  openWorkingPaperRoute,
  previewActRoute,
  previewResultDraftRoute,
  recalculateDueDateRoute,
  receiveResultRoute,
  recordVerificationRoute,
  releaseDossierRoute,
  requestApprovalRoute,
  resumeDossierRoute,
  returnResultRoute,
  searchDossiersRoute,
  sendBackDossierRoute,
  printDeclarationRoute,
  printDraftDeclarationRoute,
  showFilingDraftRoute,
  showMyDossierRoute,
  showResultDraftRoute,
  showSupplementDraftRoute,
  submitDossierRoute,
  listSplitUnitsRoute,
  moveToHeirRoute,
  previewMoveToHeirRoute,
  takeStepRoute,
  takeSupplementRoute,
  tellOpinionOverdueRoute,
  uncheckClaimRoute,
  undoStepRoute,
  withdrawDossierRoute,
  withdrawForApplicantRoute,
  ...withdrawalRoutes,
]

export const dossierRoutes = (ports: DossierPorts): readonly Route[] => [
  ...ROUTES,
  ...reuseRoutes,
  ...supplementReuseRoutes,
  acceptDossierRoute(ports),
  apologiseRoute(ports),
  approveDossierRoute(ports),
  approveDossiersRoute(ports),
  confirmWithdrawalRoute(ports),
  signResultsRoute,
  ...registerCheckRoutes,
  withdrawResultRoute(ports),
  discontinueDossierRoute(ports),
  fileDossierAtCounterRoute(ports),
  issueResultRoute(ports),
  ...originalsRoutes(ports),
  openControlSlipRoute(ports),
  openMyControlSlipRoute(ports),
  refuseDossierRoute(ports),
  refuseExaminedRoute(ports),
  requestSupplementRoute(ports),
  suspendDossierRoute(ports),
]
