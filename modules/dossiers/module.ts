import type { Module } from '../../platform/module.ts'
import { outboxProof } from '../../platform/outbox/outbox-proof.ts'
import { seedDemoDossiers } from './application/seed-demo-dossiers.ts'
import { codeProof, journalProof } from './application/dossier-proofs.ts'
import { acceptDossierRoute } from './http/accept-dossier.route.ts'
import { approveDossierRoute } from './http/approve-dossier.route.ts'
import { attachFilingFileRoute } from './http/attach-filing-file.route.ts'
import { attachResultRoute } from './http/attach-result.route.ts'
import { attachStoredFilingFileRoute } from './http/attach-stored-filing-file.route.ts'
import { attachStoredResultRoute } from './http/attach-stored-result.route.ts'
import { changeFilingDraftRoute } from './http/change-filing-draft.route.ts'
import { claimDossierRoute } from './http/claim-dossier.route.ts'
import { detachFilingFileRoute } from './http/detach-filing-file.route.ts'
import { discardFilingDraftRoute } from './http/discard-filing-draft.route.ts'
import { downloadComponentFileRoute } from './http/download-component-file.route.ts'
import { downloadResultRoute } from './http/download-result.route.ts'
import { downloadSlipRoute } from './http/download-slip.route.ts'
import { explainDossierDueDateRoute } from './http/explain-dossier-due-date.route.ts'
import { fileDossierAtCounterRoute } from './http/file-dossier-at-counter.route.ts'
import { listFilingDraftsRoute } from './http/list-filing-drafts.route.ts'
import { listFilingPlacesRoute } from './http/list-filing-places.route.ts'
import { listInboxRoute } from './http/list-inbox.route.ts'
import { listMyDossiersRoute } from './http/list-my-dossiers.route.ts'
import { lookUpDossierRoute } from './http/look-up-dossier.route.ts'
import { openDossierRoute } from './http/open-dossier.route.ts'
import { openFilingDraftRoute } from './http/open-filing-draft.route.ts'
import { refuseDossierRoute } from './http/refuse-dossier.route.ts'
import { requestApprovalRoute } from './http/request-approval.route.ts'
import { returnResultRoute } from './http/return-result.route.ts'
import { sendBackDossierRoute } from './http/send-back-dossier.route.ts'
import { showFilingDraftRoute } from './http/show-filing-draft.route.ts'
import { showMyDossierRoute } from './http/show-my-dossier.route.ts'
import { submitDossierRoute } from './http/submit-dossier.route.ts'
import { withdrawDossierRoute } from './http/withdraw-dossier.route.ts'
import type { DossierPorts } from './ports.ts'

export const dossiersModule = (ports: DossierPorts): Module => ({
  name: 'dossiers',
  routes: [
    acceptDossierRoute(ports),
    approveDossierRoute,
    attachFilingFileRoute,
    attachResultRoute,
    attachStoredFilingFileRoute,
    attachStoredResultRoute,
    changeFilingDraftRoute,
    claimDossierRoute,
    detachFilingFileRoute,
    discardFilingDraftRoute,
    downloadComponentFileRoute,
    downloadResultRoute,
    downloadSlipRoute,
    explainDossierDueDateRoute,
    fileDossierAtCounterRoute(ports),
    listFilingDraftsRoute,
    listFilingPlacesRoute,
    listInboxRoute,
    listMyDossiersRoute,
    lookUpDossierRoute,
    openDossierRoute,
    openFilingDraftRoute,
    refuseDossierRoute,
    requestApprovalRoute,
    returnResultRoute,
    sendBackDossierRoute,
    showFilingDraftRoute,
    showMyDossierRoute,
    submitDossierRoute,
    withdrawDossierRoute,
  ],
  proofs: [journalProof, codeProof, outboxProof],
  seedDemo: (work) => seedDemoDossiers(work, ports.publicUrl),
})
