import type { Client } from '../../../../platform/web/client.ts'
import { addFeedbackFile } from '../../contract.ts'

/** What a telephone takes and an office scans, of what is kept: an iPhone gives a JPG where one is asked for. */
export const ACCEPTED_FILES = '.jpg,.jpeg,.png,.pdf'

type Sending = { readonly feedbackCode: string; readonly files: readonly File[]; readonly idempotencyKey: string }

/** How many were not taken, and whether any because too much came at once. */
export type FilesSent = { readonly unsent: number; readonly tooFast: boolean }

/** One after another, each under a key of its own; what was sent in words stands whatever becomes of a file. */
export const sendFiles = async (api: Client, { feedbackCode, files, idempotencyKey }: Sending): Promise<FilesSent> => {
  let [unsent, tooFast] = [0, false]
  for (const [at, file] of files.entries()) {
    const sent = await api(addFeedbackFile, { params: { feedbackCode }, body: new Uint8Array(await file.arrayBuffer()), fileName: file.name, idempotencyKey: `${idempotencyKey}-${at}` })
    if (sent.ok) continue
    unsent += 1
    tooFast ||= sent.problem.status === 429
  }
  return { unsent, tooFast }
}
