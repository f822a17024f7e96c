import type { Client } from '../../../../platform/web/client.ts'
import { addFeedbackFile } from '../../contract.ts'

/** What a telephone takes and an office scans. */
export const ACCEPTED_FILES = 'image/*,.pdf'

type Sending = { readonly feedbackCode: string; readonly files: readonly File[]; readonly idempotencyKey: string }

/** One after another, each under a key of its own; what was sent in words stands whatever becomes of a file. @returns how many were not taken */
export const sendFiles = async (api: Client, { feedbackCode, files, idempotencyKey }: Sending): Promise<number> => {
  let unsent = 0
  for (const [at, file] of files.entries()) {
    const sent = await api(addFeedbackFile, { params: { feedbackCode }, body: new Uint8Array(await file.arrayBuffer()), fileName: file.name, idempotencyKey: `${idempotencyKey}-${at}` })
    if (!sent.ok) unsent += 1
  }
  return unsent
}
