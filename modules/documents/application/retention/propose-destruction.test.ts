import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../../kernel/actor.ts'
import type { AccountId, OfficialId, PersonId, SessionId, StoredFileId, UnitId } from '../../../../kernel/ids.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import { useFileStore } from '../../../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../../../platform/storage/local-file-store.ts'
import type { DomainEvent } from '../../../../platform/work.ts'
import { openTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import { onePagePdf } from '../../../../tests/support/one-page-pdf.ts'
import type { ClosedMatter, RetentionSource } from '../../ports.ts'
import { storeOwnPrint } from '../store-file.ts'
import { recordPaper } from '../vault/record-paper.ts'
import { fateOfFiles } from './fate-of-files.ts'
import { proposeDestruction } from './propose-destruction.ts'
import { useRetentionSources } from './sources.ts'

const UNIT = newId<UnitId>()
const LONG_AGO = '1999-03-12' as PlainDate
const officer: Actor = { kind: 'staff', accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: 'Nguyễn Văn Thẩm', roles: [{ role: 'case-officer', unitId: UNIT }] }

let db: TestDatabase
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'retention-'))
  useFileStore(openLocalFileStore(folder))
  db = await openTestDatabase()
})
afterAll(async () => {
  useRetentionSources([])
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

const fileOf = async (words: string): Promise<StoredFileId> =>
  (await db.work({}, (work) => storeOwnPrint(work, { bytes: onePagePdf(words), fileName: 'giay-to.pdf', owner: { kind: 'unit', unitId: UNIT } }))).id

const idOf = (at: number): string => `0195a000-0000-7000-8000-${String(at).padStart(12, '0')}`

/** So many matters over long ago; the ones named have a paper, every one of `gone` is found and no matter any more. */
const sourceOf = (count: number, papers: ReadonlyMap<number, StoredFileId>, kind: 'component' | 'copied-original' = 'component', gone: readonly number[] = []): RetentionSource => ({
  kinds: [kind],
  listClosed: async (_work, { after, limit }) => {
    const from = after === undefined ? 0 : Number(after.slice(-12)) + 1
    const found = Array.from({ length: Math.max(0, Math.min(limit, count - from)) }, (_, index) => from + index)
    const matters = found.filter((at) => !gone.includes(at)).map((at): ClosedMatter => {
      const fileId = papers.get(at)
      return { subjectId: idOf(at), label: String(at), closedOn: LONG_AGO, papers: fileId ? [{ fileId, kind, name: 'Giấy tờ' }] : [] }
    })
    return { matters, ...(found.length === limit ? { next: idOf(from + limit - 1) } : {}) }
  },
  findMatter: async () => undefined,
  usesOf: async (_work, files) => files.filter(({ fileId }) => [...papers.values()].includes(fileId)).map(({ fileId }) => ({ fileId, subjectId: idOf(0), kind, closedOn: LONG_AGO })),
})

const told: DomainEvent[] = []
/** As the route does: what is refused keeps how far was looked. */
const propose = async () => {
  const answer = await db.work({ actor: officer, tell: async (event) => void told.push(event) }, (work) => proposeDestruction(work))
  return answer.ok ? answer.value.items : { ...answer.refusal }
}

describe('a list of what is past its period (Luật Lưu trữ 33/2024/QH15)', () => {
  it('is found however many matters lie before it; what came due behind it is on the next round', async () => {
    const [late, early] = [await fileOf('Cuối'), await fileOf('Đầu')]
    const papers = new Map([[5_500, late]])
    useRetentionSources([sourceOf(5_600, papers)])
    expect(await propose()).toEqual({ kind: 'nothing-found-yet', looked: 5_000 })
    // Past its period since: behind where the walk stands now.
    papers.set(100, early)
    expect(await propose()).toBe(1)
    expect(told).toMatchObject([{ type: 'documents.destruction-proposed', unitId: UNIT, count: 1, proposerName: 'Nguyễn Văn Thẩm' }])
    expect(await propose()).toBe(1)
    // The rest of that round, on which everything past its period is listed already.
    expect(await propose()).toEqual({ kind: 'nothing-past-its-period' })
    useRetentionSources([sourceOf(0, new Map())])
    expect(await propose()).toEqual({ kind: 'nothing-past-its-period' })
  })

  it('is found behind a page that holds less than was read for it', async () => {
    useRetentionSources([sourceOf(250, new Map([[240, await fileOf('Sau trang thiếu')]]), 'component', [7, 199])])
    expect([await propose(), await propose()]).toEqual([1, { kind: 'nothing-past-its-period' }])
  })

  it('has what came due at a source that was through, while a longer one is still walked', async () => {
    const papers = new Map<number, StoredFileId>()
    useRetentionSources([sourceOf(10, papers), sourceOf(10_100, new Map(), 'copied-original')])
    expect(await propose()).toEqual({ kind: 'nothing-found-yet', looked: 5_010 })
    papers.set(3, await fileOf('Giấy vừa quá hạn'))
    expect([await propose(), await propose()]).toEqual([1, { kind: 'nothing-past-its-period' }])
  })

  it('is known to be none once every source was walked to its end, whichever is longer', async () => {
    useRetentionSources([sourceOf(6_000, new Map()), sourceOf(10_100, new Map(), 'copied-original')])
    const looked = [10_000, 6_000].map((count) => ({ kind: 'nothing-found-yet', looked: count }))
    expect([await propose(), await propose(), await propose(), await propose()]).toEqual([...looked, { kind: 'nothing-past-its-period' }, looked[0]])
  })
})

describe('a paper that stands in a vault too', () => {
  const fateOf = async (fileId: StoredFileId) => (await db.work({}, (work) => fateOfFiles(work, [{ fileId, owner: { kind: 'unit', unitId: UNIT } }]))).get(fileId)?.fate.fate

  it('stays while it is offered; what a copy was certified from goes its own way', async () => {
    const [scan, copy, handedIn] = [await fileOf('Bản quét'), await fileOf('Bản chứng thực'), await fileOf('Giấy mới nộp')]
    const given = { kind: 'component', name: 'Bằng tốt nghiệp', holderId: newId<PersonId>(), sources: { name: 'typed' }, state: 'published' } as const
    await db.work({}, (work) => recordPaper(work, { ...given, fileId: copy, originalFileId: scan, origin: 'certified-copy' }))
    await db.work({}, (work) => recordPaper(work, { ...given, fileId: handedIn, origin: 'dossier-component' }))
    useRetentionSources([sourceOf(3, new Map([[0, scan], [1, copy], [2, handedIn]]), 'copied-original')])
    expect(await Promise.all([scan, copy, handedIn].map(fateOf))).toEqual(['may-go', 'keep', 'keep'])
  })
})
