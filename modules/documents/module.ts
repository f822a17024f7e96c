import type { Module } from '../../platform/module.ts'
import { filesProof } from './application/prove-files.ts'
import { sweepUploads } from './application/sweep-uploads.ts'
import { useUploadLimit } from './application/upload-limit.ts'
import { cancelUploadRoute } from './http/cancel-upload.route.ts'
import { completeUploadRoute } from './http/complete-upload.route.ts'
import { downloadFileRoute } from './http/download-file.route.ts'
import { openUploadRoute } from './http/open-upload.route.ts'
import { readFileRoute } from './http/read-file.route.ts'
import { readUploadRoute } from './http/read-upload.route.ts'
import { sendPartRoute } from './http/send-part.route.ts'
import { uploadFileRoute } from './http/upload-file.route.ts'

export type DocumentsSettings = { readonly uploadLimitBytes?: number }

export const documentsModule = ({ uploadLimitBytes }: DocumentsSettings = {}): Module => {
  if (uploadLimitBytes !== undefined) useUploadLimit(uploadLimitBytes)
  return {
    name: 'documents',
    routes: [uploadFileRoute, readFileRoute, downloadFileRoute, openUploadRoute, readUploadRoute, sendPartRoute, completeUploadRoute, cancelUploadRoute],
    jobs: [{ name: 'sweep-uploads', cron: '25 * * * *', run: (work) => sweepUploads(work) }],
    proofs: [filesProof],
  }
}
