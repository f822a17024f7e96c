import { checkJob } from './application/check-later.ts'
import type { Module } from '../../platform/module.ts'
import { signJob } from './application/sign-waiting-files.ts'
import { useSigningDesk } from './application/signing-desk.ts'
import { useSigner } from './application/paper-signer.ts'
import { printJob } from './application/print-waiting-papers.ts'
import { numberingProof } from './application/prove-numbering.ts'
import { papersProof } from './application/prove-papers.ts'
import { signaturesProof } from './application/prove-signatures.ts'
import { registerProof } from './application/prove-register.ts'
import { paperRoutes } from './http/papers.route.ts'
import { askOpenRequests, REQUESTS_JOB } from './application/my-certificate.ts'
import { certificateRoutes } from './http/certificate.route.ts'
import { signingRoutes } from './http/signing.route.ts'
import { registerRoutes } from './http/register.route.ts'
import type { OfficialDocumentsPorts } from './ports.ts'

/** Its papers are read through what they belong to: a dossier's page shows its slip. */
export const officialDocumentsModule = ({ signer, desk }: OfficialDocumentsPorts = {}): Module => {
  if (signer !== undefined) useSigner(signer)
  if (desk !== undefined) useSigningDesk(desk)
  return { name: 'official-documents', routes: [...paperRoutes, ...registerRoutes, ...signingRoutes, ...certificateRoutes], jobs: [printJob, signJob, checkJob, { name: REQUESTS_JOB, cron: '*/10 * * * *', runInSteps: askOpenRequests }], proofs: [numberingProof, papersProof, registerProof, signaturesProof] }
}
