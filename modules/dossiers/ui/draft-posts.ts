import type { Client } from '../../../platform/web/client.ts'
import type { SentForm } from '../../../platform/web/form.ts'
import type { Problem } from '../../../platform/web/problem.ts'
import { attachFilingFile, detachFilingFile } from '../contract.ts'
import type { Draft } from './say.ts'

type Place = { readonly receivingUnitId: string; readonly resolvingUnitId: string }

/** Two ids in one choice, as a `<select>` sends them. */
export const placeValue = (place: Place): string => `${place.receivingUnitId}.${place.resolvingUnitId}`

export const readPlace = (form: SentForm): { readonly place?: Place } => {
  const [receivingUnitId, resolvingUnitId] = (form.text('place') ?? '').split('.')
  return receivingUnitId && resolvingUnitId ? { place: { receivingUnitId, resolvingUnitId } } : {}
}

export const fileFieldName = (key: string): string => `file-${key}`

/** Uploads every chosen file; what was kept before a refused one stays kept. */
export const uploadChosen = async (api: Client, draft: Draft, sent: SentForm): Promise<Problem | undefined> => {
  for (const { key } of draft.components) {
    const file = sent.file(fileFieldName(key))
    if (!file) continue
    const answer = await api(attachFilingFile, {
      params: { draftId: draft.draftId, key },
      body: new Uint8Array(await file.arrayBuffer()),
      fileName: file.name,
      idempotencyKey: `${sent.idempotencyKey}-${key}`,
    })
    if (!answer.ok) return { ...answer.problem, errors: [{ field: fileFieldName(key), reason: answer.problem.detail }] }
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
