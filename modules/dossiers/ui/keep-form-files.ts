import type { Client } from '../../../platform/web/client.ts'
import type { SentForm } from '../../../platform/web/form.ts'
import type { Problem } from '../../../platform/web/problem.ts'
import { readFile, uploadFile } from '../../documents/contract.ts'
import { storedFieldName } from '../../documents/widgets.tsx'
import type { FormToFill } from '../../forms/contract.ts'
import { fileFieldOf, fileQuestionsIn, writeFileAnswer } from '../../forms/widgets.tsx'
import { keepEach } from './keep-each.ts'

type Answers = Record<string, string>
/** What could be kept, and what was refused, if anything was. */
type Kept = { readonly answers: Answers; readonly problem?: Problem }

/** `unitId`: whose the files are when an official sends them. */
export type SentFiles = { readonly sent: SentForm; readonly unitId?: string }

/** Stored already by the field (with scripts), or come with the form (without). */
const answerOf = async (api: Client, { sent, unitId }: SentFiles, field: string) => {
  const stored = sent.all(storedFieldName(field)).at(-1)
  if (stored !== undefined) return api(readFile, { params: { fileId: stored } })
  const file = sent.file(field)
  if (file === undefined) return undefined
  const body = new Uint8Array(await file.arrayBuffer())
  return api(uploadFile, { query: unitId === undefined ? {} : { unitId }, body, fileName: file.name, idempotencyKey: `${sent.idempotencyKey}-${field}` })
}

/** Of the file questions a page sent new files for, by the names of their fields. */
export const keepFiles = async (api: Client, names: readonly string[], given: SentFiles): Promise<Kept> => {
  const answers: Answers = {}
  const problem = await keepEach(names, async (name) => {
    const answer = await answerOf(api, given, fileFieldOf(name))
    if (answer?.ok) answers[name] = writeFileAnswer({ fileId: answer.value.id, sha256: answer.value.sha256, name: answer.value.fileName })
    return answer === undefined || answer.ok ? undefined : { ...answer.problem, errors: [{ field: name, reason: answer.problem.detail }] }
  })
  return { answers, ...(problem ? { problem } : {}) }
}

/** Answers of the file questions of a form's page. */
export const keepFormFiles = (api: Client, definition: FormToFill['definition'], given: SentFiles): Promise<Kept> => keepFiles(api, fileQuestionsIn(definition, given.sent), given)
