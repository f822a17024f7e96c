// Luật Lưu trữ 33/2024/QH15: the scan of a result is a result; it stays as long as results do, and is proposed to nobody.
import type { StoredFileId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { RetentionSource, UseOfFile } from '../../documents/index.ts'
import type { OldResult } from '../domain/old-result.ts'
import { listNaming } from '../store/old-result-store.ts'

const usesOf = ({ id, state, stateAt, scanFileId, fileId }: OldResult, asked: ReadonlySet<string>): readonly UseOfFile[] =>
  [scanFileId, fileId].flatMap((each): readonly UseOfFile[] =>
    each !== undefined && asked.has(each) ? [{ fileId: each as StoredFileId, subjectId: id, kind: 'result', ...(state === 'published' ? { closedOn: plainDateAt(stateAt) } : {}) }] : [],
  )

export const scannedResults: RetentionSource = {
  kinds: [],
  listClosed: async () => ({ matters: [] }),
  findMatter: async () => undefined,
  usesOf: async (work, files) => {
    if (files.length === 0) return []
    const asked = new Set<string>(files.map(({ fileId }) => fileId))
    return (await listNaming(work.tx, [...asked])).flatMap((result) => usesOf(result, asked))
  },
}
