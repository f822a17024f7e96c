import type { Client } from '../../../platform/web/client.ts'
import type { SentForm } from '../../../platform/web/form.ts'
import type { Problem } from '../../../platform/web/problem.ts'
import { uploadFile } from '../contract.ts'
import { joinPictures } from '../contract-digitise.ts'
import { storedFieldName } from './stored-field-name.ts'

type Sent = { readonly sent: SentForm; readonly api: Client; readonly unitId: string; /** What stands over the pages of several pictures. */ readonly title: string }

/** The one scan of a field: stored already, come with the form, or several pictures joined page by page; nothing where none was chosen. */
export const sentScan = async ({ sent, api, unitId, title }: Sent, field: string): Promise<{ readonly fileId?: string } | { readonly problem: Problem }> => {
  const [stored, ...more] = sent.all(storedFieldName(field))
  const file = sent.file(field)
  if (stored === undefined && file === undefined) return {}
  const idempotencyKey = `${sent.idempotencyKey}-${field}`
  if (stored !== undefined && more.length === 0) return { fileId: stored }
  const kept =
    stored === undefined && file !== undefined
      ? await api(uploadFile, { query: { unitId }, body: new Uint8Array(await file.arrayBuffer()), fileName: file.name, idempotencyKey })
      : await api(joinPictures, { body: { fileIds: [...(stored === undefined ? [] : [stored]), ...more], title }, idempotencyKey })
  return kept.ok ? { fileId: kept.value.id } : { problem: { ...kept.problem, errors: [{ field, reason: kept.problem.detail }] } }
}
