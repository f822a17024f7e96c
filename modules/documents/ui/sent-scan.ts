import type { CallAnswer, Client } from '../../../platform/web/client.ts'
import type { SentForm } from '../../../platform/web/form.ts'
import type { Problem } from '../../../platform/web/problem.ts'
import { uploadFile } from '../contract.ts'
import { joinPictures } from '../contract-digitise.ts'
import { storedFieldName } from './stored-field-name.ts'

type Sent = { readonly sent: SentForm; readonly api: Client; readonly unitId: string; /** What stands over the pages of several pictures. */ readonly title: string }

/** As much of the name as a heading takes. */
const LONGEST_TITLE = 300

const atField = (field: string, problem: Problem): { readonly problem: Problem } => ({ problem: { ...problem, errors: [{ field, reason: problem.detail }] } })

export type JoinedFile = CallAnswer<{ readonly id: string }>

/** The pages of one paper, sent as files of their own, as one PDF in this order. */
export const joinedFile = async ({ api, fileIds, title, idempotencyKey }: { readonly api: Client; readonly fileIds: readonly string[]; readonly title: string; readonly idempotencyKey: string }): Promise<JoinedFile> =>
  api(joinPictures, { body: { fileIds: [...fileIds], title: title.slice(0, LONGEST_TITLE) }, idempotencyKey })

/** The one scan of a field: stored already, come with the form (without scripts all of it), or several pictures joined page by page; nothing where none was chosen. */
export const sentScan = async ({ sent, api, unitId, title }: Sent, field: string): Promise<{ readonly fileId?: string } | { readonly problem: Problem }> => {
  const idempotencyKey = `${sent.idempotencyKey}-${field}`
  const fileIds = [...sent.all(storedFieldName(field))]
  for (const [at, file] of sent.files(field).entries()) {
    const stored = await api(uploadFile, { query: { unitId }, body: new Uint8Array(await file.arrayBuffer()), fileName: file.name, idempotencyKey: `${idempotencyKey}-${at}` })
    if (!stored.ok) return atField(field, stored.problem)
    fileIds.push(stored.value.id)
  }
  const [only, ...more] = fileIds
  if (only === undefined) return {}
  if (more.length === 0) return { fileId: only }
  const joined = await joinedFile({ api, fileIds, title, idempotencyKey })
  return joined.ok ? { fileId: joined.value.id } : atField(field, joined.problem)
}
