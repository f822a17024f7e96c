import type { Client } from '../../../platform/web/client.ts'
import type { SentForm } from '../../../platform/web/form.ts'
import type { Problem } from '../../../platform/web/problem.ts'
import { readFile, uploadFile } from '../../documents/contract.ts'
import { storedFieldName } from '../../documents/widgets.tsx'
import type { FormToFill } from '../../forms/contract.ts'
import { fileFieldOf, fileQuestionsIn, writeFileAnswer } from '../../forms/widgets.tsx'

type Answers = Record<string, string>
type Kept = { readonly answers: Answers } | { readonly problem: Problem }

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

/** Answers of the file questions a page sent new files for. */
export const keepFormFiles = async (api: Client, definition: FormToFill['definition'], given: SentFiles): Promise<Kept> => {
  const answers: Answers = {}
  for (const questionId of fileQuestionsIn(definition, given.sent)) {
    const answer = await answerOf(api, given, fileFieldOf(questionId))
    if (answer === undefined) continue
    if (!answer.ok) return { problem: { ...answer.problem, errors: [{ field: questionId, reason: answer.problem.detail }] } }
    answers[questionId] = writeFileAnswer({ fileId: answer.value.id, sha256: answer.value.sha256, name: answer.value.fileName })
  }
  return { answers }
}
