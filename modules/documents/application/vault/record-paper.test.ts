import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPublicKey, verify } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../../kernel/actor.ts'
import type { AccountId, DossierId, OfficialId, PersonId, SessionId, StoredFileId, UnitId } from '../../../../kernel/ids.ts'
import { addMonths, type PlainDate } from '../../../../kernel/plain-date.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import { useFileStore } from '../../../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../../../platform/storage/local-file-store.ts'
import type { DomainEvent, Work } from '../../../../platform/work.ts'
import { openTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import { onePagePdf } from '../../../../tests/support/one-page-pdf.ts'
import { recordAudit } from '../../../audit/index.ts'
import { foldedName, foldRule, ruleFits } from '../../domain/vault/replacement-rule.ts'
import { readStatementText } from '../../domain/vault/statement.ts'
import { listStatementKeys } from '../../store/vault/statement-key-store.ts'
import { storeOwnPrint } from '../store-file.ts'
import { changeRecord, publishRecord, withdrawRecord } from './change-record.ts'
import { findReusable } from './find-reusable.ts'
import { findRecord, recordsOfHolder } from './find-records.ts'
import { listMyPapers, showMyPaper } from './my-papers.ts'
import { recordPaper, type RecordPaper } from './record-paper.ts'
import { addReplacementRule, endReplacementRule, listReplacementRules } from './replacement-rules.ts'
import { readRules, seedReplacementRules } from './seed-rules.ts'
import { useStatementSecret } from './statement.ts'
import { tellOfEnds } from './tell-of-ends.ts'

const TODAY = '2025-03-12' as PlainDate
const UNIT = newId<UnitId>()
const HOLDER = newId<PersonId>()
let db: TestDatabase
let folder: string
const told: DomainEvent[] = []
const work = <T>(run: (work: Work) => Promise<T>): Promise<T> => db.work({ tell: async (event) => void told.push(event) }, run)
type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly kind: string } }
const valueOf = <T>(asked: Asked<T>): T => {
  if (!asked.ok) throw new Error(asked.refusal.kind)
  return asked.value
}
const kindOf = (asked: Asked<unknown>): string => (asked.ok ? 'ok' : asked.refusal.kind)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vault-'))
  useFileStore(openLocalFileStore(folder))
  useStatementSecret({ secret: new Uint8Array(32).fill(9), isDemo: true })
  db = await openTestDatabase()
  await work(seedReplacementRules)
})
afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

const fileFor = async (words: string): Promise<StoredFileId> =>
  (await work((w) => storeOwnPrint(w, { bytes: onePagePdf(words), fileName: 'ket-qua.pdf', owner: { kind: 'unit', unitId: UNIT } }))).id

const marriage = async (rest: Partial<RecordPaper> = {}): Promise<RecordPaper> => ({
  kind: 'result', name: 'Giấy chứng nhận kết hôn', typeCode: 'KQ.G15.000032', holderId: HOLDER, number: '12/2025', issuer: 'UBND xã Thử Nghiệm', issuerUnitId: UNIT, issuedOn: TODAY,
  fileId: await fileFor('Giấy chứng nhận kết hôn'), sources: { name: 'issued', number: 'issued' }, state: 'draft', origin: 'backlog', ...rest,
})
it('is called by its own name, not by the line of the list it was sent for', async () => {
  const given = await marriage({ name: 'a) Giấy ủy quyền (nếu có);', holderId: newId<PersonId>() })
  expect(valueOf(await work((w) => recordPaper(w, given))).name).toBe('Giấy ủy quyền')
})

const component = { key: '1.3', name: 'Giấy chứng nhận kết hôn (nếu có)' }
const offered = () => work((w) => findReusable(w, { holderId: HOLDER, components: [component], on: TODAY }))

describe('a paper recorded (NĐ 45/2020 art. 16, TT 01/2023 art. 5)', () => {
  it('is offered once it is published and never after it was withdrawn, with a journal of each step', async () => {
    const given = await marriage()
    const draft = valueOf(await work((w) => recordPaper(w, given)))
    const ref = { holderId: HOLDER, recordId: draft.id }
    expect(await offered()).toEqual([])
    expect(kindOf(await work((w) => publishRecord(w, ref)))).toBe('paper-state-wrong')
    const checked = valueOf(await work((w) => changeRecord(w, { ...ref, version: 1, values: { number: '12/2025/KH', scope: null }, sources: { number: 'typed' }, state: 'checked' })))
    expect(checked).toMatchObject({ version: 2, state: 'checked', number: '12/2025/KH', sources: { name: 'issued', number: 'typed' } })
    expect(kindOf(await work((w) => changeRecord(w, { ...ref, version: 1, values: { signer: 'Ai đó' } })))).toBe('paper-record-changed')
    valueOf(await work((w) => publishRecord(w, ref)))
    expect(await offered()).toMatchObject([{ key: '1.3', options: [{ from: 'result', rule: 'marriage-certificate', papers: [{ id: draft.id, number: '12/2025/KH' }] }] }])
    expect((await work((w) => recordsOfHolder(w, HOLDER))).map(({ id }) => id)).toEqual([draft.id])
    valueOf(await work((w) => withdrawRecord(w, { ...ref, reason: 'Thu hồi theo quyết định' })))
    expect(await offered()).toEqual([])
    expect(kindOf(await work((w) => publishRecord(w, ref)))).toBe('paper-state-wrong')
    expect(told.map(({ type }) => type)).toEqual(['documents.paper-published', 'documents.paper-withdrawn'])
    const journal = await work(({ tx }) => tx.selectFrom('documents.paper_record_change').select(['version', 'what']).where('record_id', '=', draft.id).orderBy('version').execute())
    expect(journal.map(({ what }) => what)).toEqual(['recorded', 'checked', 'published', 'withdrawn'])
  })

  it('is not offered while nobody may open its file, and its holder is told why it does not open', async () => {
    const holderId = newId<PersonId>()
    const actor: Actor = { kind: 'citizen', personId: holderId, sessionId: newId<SessionId>(), fullName: 'Trần Thị Mẫu', assuranceLevel: 2 }
    const record = valueOf(await work(async (w) => recordPaper(w, await marriage({ holderId, state: 'published', fileId: await fileFor('Giấy có mã độc') }))))
    const standing = async (scan: string) => {
      await work(({ tx }) => sql`UPDATE documents.stored_file SET malware_scan = ${scan} WHERE id = ${record.fileId}`.execute(tx))
      const { file } = await db.work({ actor }, async (w) => valueOf(await showMyPaper(w, { recordId: record.id, publicUrl: '' })))
      return [(await work((w) => findReusable(w, { holderId, components: [component], on: TODAY }))).length, file.closed]
    }
    expect(await standing('quarantined')).toEqual([0, 'file-quarantined'])
    expect(await standing('waiting'), 'as a file that is just handed in').toEqual([1, 'file-waits-for-scan'])
    expect(await standing('clean')).toEqual([1, undefined])
  })

  it.each([
    ['a result without issuer and day is not published', { state: 'published', issuer: '', issuedOn: undefined }, 'paper-record-incomplete'],
    ['a paper cannot end before it begins', { validFrom: '2025-03-02', validUntil: '2025-03-01' }, 'paper-dates-wrong'],
    ['a file that is not there holds nothing', { fileId: newId<StoredFileId>() }, 'paper-file-not-found'],
  ])('%s', async (_, rest, expected) => {
    const given = await marriage(rest as Partial<RecordPaper>)
    expect(kindOf(await work((w) => recordPaper(w, given)))).toBe(expected)
  })

  it('carries a statement that anybody verifies with the unit’s key, made anew with other bytes, and that names nobody', async () => {
    const given = await marriage({ state: 'published', holderId: newId<PersonId>() })
    const first = valueOf(await work((w) => recordPaper(w, given)))
    const signed = await fileFor('Giấy chứng nhận kết hôn, đã ký')
    valueOf(await work((w) => changeRecord(w, { holderId: first.holderId, recordId: first.id, fileId: signed })))
    const record = await work((w) => findRecord(w, first.id))
    const [text = '', signature = ''] = record?.statement?.split('.') ?? []
    const words = Buffer.from(text, 'base64url')
    const facts = readStatementText(words.toString())
    expect(facts).toMatchObject({ recordId: first.id, number: '12/2025', issuedOn: TODAY, sha256: record?.sha256 })
    expect(record?.statement).not.toBe(first.statement)
    const key = (await work(({ tx }) => listStatementKeys(tx))).find(({ kid }) => kid === facts?.kid)
    expect(key).toMatchObject({ unitId: UNIT, isDemo: true })
    const point = Buffer.from(key?.publicKey ?? '', 'base64url')
    const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') }, format: 'jwk' })
    const holds = (bytes: Buffer) => verify('sha256', bytes, { key: publicKey, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))
    expect(holds(words)).toBe(true)
    expect(holds(Buffer.from(words.toString().replace('12/2025', '13/2025')))).toBe(false)
  })

  it('tells each holder once of what runs out within thirty days', async () => {
    for (const validUntil of ['2025-03-11', '2025-04-10', '2025-04-11', '2025-04-12'] as PlainDate[]) valueOf(await work(async (w) => recordPaper(w, await marriage({ state: 'published', validUntil }))))
    told.length = 0
    // More than are taken at once.
    await tellOfEnds(work, 1)
    await tellOfEnds(work)
    expect(told.map((event) => [event.type, (event['record'] as { readonly validUntil: string }).validUntil])).toEqual(['2025-04-10', '2025-04-11'].map((day) => ['documents.paper-expiring', day]))
  })

  it('brings rules once: a known code stays as it is', async () => {
    await work(seedReplacementRules)
    const codes = await work(({ tx }) => tx.selectFrom('documents.replacement_rule').select('code').execute())
    expect(codes.length).toBe(readRules().length)
    expect(readRules().every(({ source }) => source.length > 5)).toBe(true)
    // What proves who may rent a home is no certificate of a poor household.
    const asked = { key: 'a', name: 'Giấy tờ chứng minh đối tượng được thuê nhà ở', folded: foldedName('Giấy tờ chứng minh đối tượng được thuê nhà ở') }
    expect(readRules().map(foldRule).filter((rule) => ruleFits(rule, asked))).toEqual([])
  })
})

describe('who read it and why (NĐ 13/2023 art. 9)', () => {
  it('is told of every file the paper ever was, page after page', async () => {
    const holderId = newId<PersonId>()
    const files = [await fileFor('Bản giao'), await fileFor('Có chữ ký'), await fileFor('Có cả dấu')]
    const record = valueOf(await work(async (w) => recordPaper(w, await marriage({ holderId, fileId: files[0] ?? newId<StoredFileId>(), originalFileId: await fileFor('Bản quét'), state: 'published' }))))
    for (const fileId of files.slice(1)) valueOf(await work((w) => changeRecord(w, { holderId, recordId: record.id, fileId })))
    const official: Actor = { kind: 'staff', accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: 'Lê Văn Thử', roles: [] }
    await db.work({ actor: official }, async (w) => {
      for (const [at, thingId] of files.entries()) await recordAudit(w, { event: 'file-viewed', thing: 'stored-file', thingId, purpose: `lần ${String(at)}` })
      for (let more = 0; more < 100; more += 1) await recordAudit(w, { event: 'file-viewed', thing: 'stored-file', thingId: record.fileId, purpose: 'xem nhiều' })
    })
    const holder: Actor = { kind: 'citizen', personId: holderId, sessionId: newId<SessionId>(), fullName: 'Trần Thị Mẫu', assuranceLevel: 2 }
    const shown = (readingsBefore?: string) => db.work({ actor: holder }, async (w) => valueOf(await showMyPaper(w, { recordId: record.id, readingsBefore, publicUrl: 'https://motcua.example.vn' })))
    const newest = await shown()
    expect(newest.readings).toMatchObject([{ purpose: 'xem nhiều', times: 100 }])
    const earlier = await shown(newest.earlierReadings)
    expect(earlier.readings.map(({ purpose }) => purpose)).toEqual(['lần 2', 'lần 1', 'lần 0'])
    expect(earlier).not.toHaveProperty('earlierReadings')
  })

  it('names each dossier it was opened for, also two on one day by one official', async () => {
    const holderId = newId<PersonId>()
    const record = valueOf(await work(async (w) => recordPaper(w, await marriage({ holderId, state: 'published' }))))
    const official: Actor = { kind: 'staff', accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: 'Lê Văn Thử', roles: [] }
    const [first, second] = [newId<DossierId>(), newId<DossierId>()]
    await db.work({ actor: official }, async (w) => {
      for (const dossierId of [first, second, first]) await recordAudit(w, { event: 'file-viewed', thing: 'stored-file', thingId: record.fileId, purpose: 'process-dossier', dossierId })
    })
    const holder: Actor = { kind: 'citizen', personId: holderId, sessionId: newId<SessionId>(), fullName: 'Trần Thị Mẫu', assuranceLevel: 2 }
    const { readings } = await db.work({ actor: holder }, async (w) => valueOf(await showMyPaper(w, { recordId: record.id, publicUrl: 'https://motcua.example.vn' })))
    expect(new Map(readings.map(({ dossierId, times }) => [dossierId, times]))).toEqual(new Map([[first, 2], [second, 1]]))
  })
})

describe('a vault of many papers (NĐ 45/2020 art. 16)', () => {
  it('is searched by name, number and issuer, with tones or without; says what holds, and where each value comes from', async () => {
    const holderId = newId<PersonId>()
    const holder: Actor = { kind: 'citizen', personId: holderId, sessionId: newId<SessionId>(), fullName: 'Trần Thị Mẫu', assuranceLevel: 2 }
    for (const [name, rest] of [['Giấy phép lái xe', { number: '790001' }], ['Giấy khai sinh', { number: '45/QĐ', validUntil: '2025-03-11' }], ['Học bạ', {}]] as const)
      valueOf(await work(async (w) => recordPaper(w, await marriage({ holderId, name, typeCode: undefined as never, state: 'published', sources: { number: 'ocr', issuer: 'typed', name: 'issued' }, ...rest } as Partial<RecordPaper>))))
    const listed = (asked: Parameters<typeof listMyPapers>[1]) => db.work({ actor: holder }, async (w) => (await listMyPapers(w, asked)).items)
    const named = async (asked: Parameters<typeof listMyPapers>[1]) => (await listed(asked)).map(({ name }) => name)
    expect(await named({})).toEqual(['Học bạ', 'Giấy khai sinh', 'Giấy phép lái xe'])
    for (const [q, found] of [['khai sinh', ['Giấy khai sinh']], ['GIẤY', ['Giấy khai sinh', 'Giấy phép lái xe']], ['45/qđ', ['Giấy khai sinh']], ['7900', ['Giấy phép lái xe']], ['thu nghiem', ['Học bạ', 'Giấy khai sinh', 'Giấy phép lái xe']], ['%', []]] as const)
      expect(await named({ q }), q).toEqual(found)
    expect(await named({ valid: 'yes' }), 'what has run out is left out').toEqual(['Học bạ', 'Giấy phép lái xe'])
    const [first] = await listed({ q: '7900' })
    const shown = await db.work({ actor: holder }, async (w) => valueOf(await showMyPaper(w, { recordId: first?.recordId ?? '', publicUrl: '' })))
    expect(shown.sources).toEqual({ number: 'ocr', issuer: 'typed' })
  })
})

describe('rules that are added and ended (plan 276 III.3)', () => {
  it('a rule replaces from its first day to its last, and stays on record', async () => {
    const holderId = newId<PersonId>()
    valueOf(await work(async (w) => recordPaper(w, await marriage({ holderId, name: 'Xác nhận mẫu thử', typeCode: 'KQ.T00.000001', state: 'published' }))))
    const offered = async (on: PlainDate) => (await work((w) => findReusable(w, { holderId, on, components: [{ key: 'a', name: 'Giấy tờ chứng minh mẫu thử' }] }))).length
    expect(await offered(TODAY)).toBe(0)
    const given = { componentWords: ['Giấy tờ chứng minh mẫu thử'], resultWords: ['Xác nhận mẫu thử'], replacedBy: 'result', validFrom: TODAY, source: 'Quyết định thử 1/QĐ-UBND' } as const
    expect(kindOf(await work((w) => addReplacementRule(w, { ...given, source: '' })))).toBe('rule-source-missing')
    const { code } = valueOf(await work((w) => addReplacementRule(w, given)))
    expect([await offered('2025-03-11' as PlainDate), await offered(TODAY)]).toEqual([0, 1])
    const day = (await work((w) => Promise.resolve(w.now))).slice(0, 10) as PlainDate
    expect(kindOf(await work((w) => endReplacementRule(w, { code: 'none' })))).toBe('rule-not-found')
    expect(kindOf(await work((w) => endReplacementRule(w, { code, until: '2000-01-01' as PlainDate })))).toBe('rule-dates-wrong')
    expect(valueOf(await work((w) => endReplacementRule(w, { code, until: day }))).validUntil).toBe(day)
    expect(await offered(addMonths(day, 1))).toBe(0)
    expect((await work(listReplacementRules)).find((rule) => rule.code === code)).toMatchObject({ validUntil: day, source: given.source })
    // What a new release brings does not bring back what was ended.
    valueOf(await work((w) => endReplacementRule(w, { code: 'birth-certificate', until: day })))
    await work(seedReplacementRules)
    expect((await work(listReplacementRules)).find((rule) => rule.code === 'birth-certificate')?.validUntil).toBe(day)
  })
})
