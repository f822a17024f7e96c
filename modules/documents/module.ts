import type { Module } from '../../platform/module.ts'
import { filesProof } from './application/prove-files.ts'
import { downloadFileRoute } from './http/download-file.route.ts'
import { readFileRoute } from './http/read-file.route.ts'
import { uploadFileRoute } from './http/upload-file.route.ts'

export const documentsModule = (): Module => ({
  name: 'documents',
  routes: [uploadFileRoute, readFileRoute, downloadFileRoute],
  proofs: [filesProof],
})
