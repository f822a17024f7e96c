import type { Client } from '../../../platform/web/client.ts'
import type { SentForm } from '../../../platform/web/form.ts'
import type { Problem } from '../../../platform/web/problem.ts'
import { storedFieldName } from '../../documents/widgets.tsx'
import { attachFilingFile, attachStoredFilingFile, detachFilingFile } from '../contract.ts'
import type { Draft } from './say.ts'

export const fileFieldName = (key: string): string => `file-${key}`

const atField = (key: string, problem: Problem): Problem => ({ ...problem, errors: [{ field: fileFieldName(key), reason: problem.detail }] })

/** Files the field has stored already (with scripts), then those that came with the form (without). What was kept before a refused one stays kept. */
export const uploadChosen = async (api: Client, draft: Draft, sent: SentForm): Promise<Problem | undefined> => {
  for (const { key } of draft.components) {
    const params = { draftId: draft.draftId, key }
    for (const fileId of sent.all(storedFieldName(fileFieldName(key)))) {
      const answer = await api(attachStoredFilingFile, { params: { ...params, fileId }, idempotencyKey: `${sent.idempotencyKey}-${fileId}` })
      if (!answer.ok) return atField(key, answer.problem)
    }
    for (const [index, file] of sent.files(fileFieldName(key)).entries()) {
      const body = new Uint8Array(await file.arrayBuffer())
      const answer = await api(attachFilingFile, { params, body, fileName: file.name, idempotencyKey: `${sent.idempotencyKey}-${key}-${index}` })
      if (!answer.ok) return atField(key, answer.problem)
    }
  }
  return undefined
}

/** The button that takes a file out sends `component|file`. */
export const removeAsked = async (api: Client, draftId: string, sent: SentForm): Promise<Problem | undefined> => {
  const [key, fileId] = sent.text('remove')?.split('|') ?? []
  if (!key || !fileId) return undefined
  const answer = await api(detachFilingFile, { params: { draftId, key, fileId } })
  return answer.ok ? undefined : answer.problem
}
