// docs/decisions/0020: a keeper's message proves nothing and changes nothing; it only makes us ask at once what would be asked within the minute.
import type { Work } from '../../../platform/work.ts'
import { addJob } from '../../../platform/jobs/job-queue.ts'
import { isRequestOpen } from '../store/certificate-request-store.ts'
import { hastenAsked } from '../store/signing-store.ts'
import { REQUESTS_JOB } from './my-certificate.ts'
import { SIGN_JOB } from './order-signatures.ts'
import { signingDesk, type SignedWord } from './signing-desk.ts'

/** Empty, or the fault in the keeper's own words (RS-VAN v1.2: 20 a header is missing, 26 a wrong signature). */
export type WordReply = { readonly error?: string; readonly errorDescription?: string }

export const hearSigningWord = async (work: Work, word: SignedWord | undefined): Promise<WordReply> => {
  if (word === undefined) return { error: '20', errorDescription: 'X-Webhook-Signature is missing' }
  const heard = signingDesk().readWord?.(word)
  if (heard === undefined) return { error: '26', errorDescription: 'X-Webhook-Signature is wrong' }
  if (heard.handle !== undefined && (await hastenAsked(work.tx, heard.handle, work.now))) await addJob(work, { name: SIGN_JOB })
  if (heard.transactionCode !== undefined && (await isRequestOpen(work.tx, heard.transactionCode))) await addJob(work, { name: REQUESTS_JOB, key: REQUESTS_JOB })
  return {}
}
