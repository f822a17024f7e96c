// Luật Lưu trữ 33/2024/QH15; NĐ 23/2015 Điều 14: the book stays for good; how long the scan of an original is kept is said by data/retention/periods.json.
import type { StoredFileId } from '../../../kernel/ids.ts'
import { instantOn, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import type { ClosedMatter, RetentionSource, UseOfFile } from '../../documents/index.ts'
import { listCopiesNaming, listHandedOut, type CopiedPaper } from '../store/copied-papers.view.ts'
import { findRequest } from '../store/copy-store.ts'
import { mayWithCopies } from './certifying-unit.ts'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const closedOn = ({ handedOutAt }: CopiedPaper): { readonly closedOn?: PlainDate } => (handedOutAt ? { closedOn: plainDateAt(handedOutAt) } : {})

/** Under the period of what was scanned to be certified. */
const AGREEMENT = 'Thỏa thuận kéo dài thời hạn chứng thực'

const matterOf = (requestId: string, copies: readonly CopiedPaper[]): readonly ClosedMatter[] => {
  const ended = copies[0] && closedOn(copies[0]).closedOn
  if (ended === undefined) return []
  return [{ subjectId: requestId, label: requestId, closedOn: ended, papers: [...copies.map(({ scanFileId, name }) => ({ fileId: scanFileId as StoredFileId, kind: 'copied-original' as const, name })), ...(copies[0]?.agreementIds ?? []).map((fileId) => ({ fileId: fileId as StoredFileId, kind: 'copied-original' as const, name: AGREEMENT }))] }]
}

const usesOf = (copy: CopiedPaper, asked: ReadonlySet<string>): readonly UseOfFile[] =>
  ([[copy.scanFileId, 'copied-original'], [copy.fileId, 'certified-copy'], ...copy.agreementIds.map((fileId) => [fileId, 'copied-original'] as const)] as const).flatMap(([fileId, kind]) =>
    fileId !== undefined && asked.has(fileId) ? [{ fileId: fileId as StoredFileId, subjectId: copy.requestId, kind, ...closedOn(copy) }] : [],
  )

/** What was scanned to be certified goes its own way; what was certified stays. */
export const copiedPapers: RetentionSource = {
  kinds: ['copied-original'],
  listClosed: async (work, { unitId, closedBefore, after, limit }) => {
    const copies = await listHandedOut(work.tx, { unitId, before: instantOn(closedBefore, 0), limit, ...(after ? { after } : {}) })
    const requests = [...Map.groupBy(copies, ({ requestId }) => requestId)]
    return { matters: requests.flatMap(([requestId, theirs]) => matterOf(requestId, theirs)), ...(requests.length === limit ? { next: requests.at(-1)?.[0] } : {}) }
  },
  findMatter: async (work: Work, reference) => {
    const request = UUID.test(reference) ? await findRequest(work.tx, reference) : undefined
    return request && (await mayWithCopies(work, 'read', request)) ? { subjectId: request.id, label: request.requester.name, unitId: request.authorityId } : undefined
  },
  usesOf: async (work, files) => {
    if (files.length === 0) return []
    const asked = new Set<string>(files.map(({ fileId }) => fileId))
    return (await listCopiesNaming(work.tx, [...asked])).flatMap((copy) => usesOf(copy, asked))
  },
}
