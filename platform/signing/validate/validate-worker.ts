import { parentPort, workerData } from 'node:worker_threads'
import type { Instant } from '../../../kernel/instant.ts'
import { readCertificate } from '../cms/certificate.ts'
import { validatePdf } from './validate-pdf.ts'

/** A check as it crosses to the thread: certificates as bytes, which are read again there. */
export type ValidationJob = {
  readonly bytes: Uint8Array
  readonly now: Instant
  readonly anchors: readonly { readonly der: Uint8Array; readonly demo: boolean }[]
}

const { bytes, now, anchors } = workerData as ValidationJob
parentPort?.postMessage(validatePdf(bytes, { now, trust: { anchors: anchors.map(({ der, demo }) => ({ certificate: readCertificate(der), demo })) } }))
