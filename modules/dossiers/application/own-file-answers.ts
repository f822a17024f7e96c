// Luật Giao dịch điện tử 20/2023/QH15 articles 10, 12: a file answer names a file of whoever fills in, with its hash.
import type { StoredFileId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { readOwnFile } from '../../documents/index.ts'
import { listFileAnswers, writeFileAnswer, type FormAnswers, type FormDefinition } from '../../forms/index.ts'

/** File answers as the store knows them; one that names another's file, or none, counts as not answered. */
export const underOwnFiles = async (work: Work, form: FormDefinition, answers: FormAnswers): Promise<FormAnswers> => {
  const known: Record<string, string> = {}
  for (const { questionId, fileId } of listFileAnswers(form, answers)) {
    const own = await readOwnFile(work, fileId as StoredFileId)
    known[questionId] = own.ok ? writeFileAnswer({ fileId, sha256: own.value.sha256, name: own.value.fileName }) : ''
  }
  return { ...answers, ...known }
}
