import type { Client } from '../../../platform/web/client.ts'
import type { SentForm } from '../../../platform/web/form.ts'
import type { Problem } from '../../../platform/web/problem.ts'
import { storedFieldName } from '../../documents/widgets.tsx'
import { attachFilingFile, attachStoredFilingFile, detachFilingFile } from '../contract.ts'
import { keepEach } from './keep-each.ts'
import type { Draft } from './say.ts'

/** The paper a draft's own form stands for: it is filled in, not handed in. */
export const isDeclaredOnline = ({ form }: Pick<Draft, 'form'>, { declared }: Draft['components'][number]): boolean => form !== undefined && declared === true

export const fileFieldName = (key: string): string => `file-${key}`

const atField = (key: string, problem: Problem): Problem => ({ ...problem, errors: [{ field: fileFieldName(key), reason: problem.detail }] })

type Chosen = { readonly key: string; readonly fileId: string } | { readonly key: string; readonly file: File; readonly index: number }

/** Files the field has stored already (with scripts), then those that came with the form (without). */
const chosenIn = ({ components }: Draft, sent: SentForm): readonly Chosen[] =>
  components.flatMap(({ key }): readonly Chosen[] => [
    ...sent.all(storedFieldName(fileFieldName(key))).map((fileId) => ({ key, fileId })),
    ...sent.files(fileFieldName(key)).map((file, index) => ({ key, file, index })),
  ])

/** Every file the page sent; those that are refused are told, the others kept. */
export const uploadChosen = (api: Client, draft: Draft, sent: SentForm): Promise<Problem | undefined> =>
  keepEach(chosenIn(draft, sent), async (chosen) => {
    const params = { draftId: draft.draftId, key: chosen.key }
    const answer =
      'fileId' in chosen
        ? await api(attachStoredFilingFile, { params: { ...params, fileId: chosen.fileId }, idempotencyKey: `${sent.idempotencyKey}-${chosen.fileId}` })
        : await api(attachFilingFile, { params, body: new Uint8Array(await chosen.file.arrayBuffer()), fileName: chosen.file.name, idempotencyKey: `${sent.idempotencyKey}-${chosen.key}-${chosen.index}` })
    return answer.ok ? undefined : atField(chosen.key, answer.problem)
  })

/** The button that takes a file out sends `component|file`. */
export const removeAsked = async (api: Client, draftId: string, sent: SentForm): Promise<Problem | undefined> => {
  const [key, fileId] = sent.text('remove')?.split('|') ?? []
  if (!key || !fileId) return undefined
  const answer = await api(detachFilingFile, { params: { draftId, key, fileId } })
  return answer.ok ? undefined : answer.problem
}
