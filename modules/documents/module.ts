import type { Route } from '../../platform/http/route.ts'
import type { Module } from '../../platform/module.ts'
import { keepingJobs, type KeepingSettings } from './application/keeping/keeping-jobs.ts'
import { readKeptScansJob } from './application/digitise/read-kept-scans.ts'
import { readScansJob } from './application/digitise/read-waiting-pages.ts'
import { useDigitisingPorts } from './application/digitise/digitising-ports.ts'
import { filesProof } from './application/prove-files.ts'
import { sweepUploads } from './application/sweep-uploads.ts'
import { onFileSigned } from './application/vault/on-file-signed.ts'
import { seedReplacementRules } from './application/vault/seed-rules.ts'
import { useStatementSecret, type StatementSecret } from './application/vault/statement.ts'
import { tellOfEnds } from './application/vault/tell-of-ends.ts'
import { usePersonQuota, useUploadLimit } from './application/upload-limit.ts'
import { cancelUploadRoute } from './http/cancel-upload.route.ts'
import { completeUploadRoute } from './http/complete-upload.route.ts'
import { digitiseRoutes } from './http/digitise/routes.ts'
import { downloadFileRoute } from './http/download-file.route.ts'
import { keepingRoutes } from './http/keeping.route.ts'
import { openUploadRoute } from './http/open-upload.route.ts'
import { readFileRoute } from './http/read-file.route.ts'
import { readUploadRoute } from './http/read-upload.route.ts'
import { sendPartRoute } from './http/send-part.route.ts'
import { retentionRoutes } from './http/retention.route.ts'
import { replacementRuleRoutes } from './http/replacement-rules.route.ts'
import { vaultRoutes } from './http/vault.route.ts'
import { uploadFileRoute } from './http/upload-file.route.ts'
import type { DigitisingPorts } from './ports.ts'

export type { KeepingSettings }

export type DocumentsSettings = {
  readonly uploadLimitBytes?: number
  /** Where digitised papers go, and who signs them. */
  readonly digitising?: DigitisingPorts
  readonly personQuotaBytes?: number
  /** Signs what stands in QR codes of results; without it they carry none. */
  readonly statements?: StatementSecret
  /** Where a QR code leads. */
  readonly publicUrl?: string
  /** How what is kept stays whole. */
  readonly keeping?: KeepingSettings
}

const fileRoutes: readonly Route[] = [uploadFileRoute, readFileRoute, downloadFileRoute, openUploadRoute, readUploadRoute, sendPartRoute, completeUploadRoute, cancelUploadRoute]

export const documentsModule = ({ uploadLimitBytes, personQuotaBytes, digitising, statements, publicUrl = '', keeping = {} }: DocumentsSettings = {}): Module => {
  if (uploadLimitBytes !== undefined) useUploadLimit(uploadLimitBytes)
  if (personQuotaBytes !== undefined) usePersonQuota(personQuotaBytes)
  if (digitising !== undefined) useDigitisingPorts(digitising)
  if (statements !== undefined) useStatementSecret(statements)
  return {
    name: 'documents',
    routes: [...fileRoutes, ...keepingRoutes, ...retentionRoutes, ...replacementRuleRoutes, ...vaultRoutes(publicUrl), ...digitiseRoutes(publicUrl)],
    subscriptions: [{ to: 'official-documents.file-signed', on: onFileSigned }],
    jobs: [
      { name: 'sweep-uploads', cron: '25 * * * *', run: (work) => sweepUploads(work) },
      // 06:20 in Viet Nam: before the digest of seven o'clock.
      { name: 'tell-of-ending-papers', cron: '20 23 * * *', runInSteps: (step) => tellOfEnds(step) },
      readScansJob,
      readKeptScansJob,
      ...keepingJobs(keeping),
    ],
    proofs: [filesProof],
    seed: seedReplacementRules,
    seedAgain: seedReplacementRules,
  }
}
