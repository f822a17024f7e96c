// NĐ 45/2020 art. 16, BLDS 2015 Đ136-138: the store of an organisation stands open to who represents it on a verified ground, in every procedure, a child's to its parents, and an adult's to nobody else.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../../kernel/actor.ts'
import type { AccountId, DossierId, OfficialId, PersonId, SessionId, UnitId } from '../../../../kernel/ids.ts'
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import { newId } from '../../../../platform/db/new-id.ts'
import { useFileStore } from '../../../../platform/storage/current-file-store.ts'
import { openLocalFileStore } from '../../../../platform/storage/local-file-store.ts'
import type { Work } from '../../../../platform/work.ts'
import { openTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import { onePagePdf } from '../../../../tests/support/one-page-pdf.ts'
import { declareRepresentation, findOrCreatePerson, keepRegisteredRepresentative, parsePersonalIdNumber, recordRepresentation } from '../../../identity/index.ts'
import { storeOwnPrint } from '../store-file.ts'
import { forgetMyPaper, listMyPapers, openMyPaper, showMyPaper } from './my-papers.ts'
import { recordPaper } from './record-paper.ts'
import { revokeShare, sharePaper } from './share-paper.ts'

const UNIT = newId<UnitId>()
const COMPANY = { registrationNumber: '3100999001', name: 'Công ty TNHH Thử Nghiệm Một' }
const CODE = '1.000001'
let db: TestDatabase
let folder: string
let companyId: PersonId
let recordId: string
const people: Record<string, Extract<Actor, { kind: 'citizen' }>> = {}
const clerk: Actor = { kind: 'staff', accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: 'Phan Thị Tiếp', roles: [{ role: 'one-stop-officer', unitId: UNIT }] }

type Asked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { readonly kind: string } }
const valueOf = <T>(asked: Asked<T>): T => {
  if (!asked.ok) throw new Error(asked.refusal.kind)
  return asked.value
}
const kindOf = (asked: Asked<unknown>): string => (asked.ok ? 'ok' : asked.refusal.kind)
const actorOf = (who: string): Actor => people[who] ?? { kind: 'anonymous' }
const as = <T>(who: string, run: (work: Work) => Promise<T>): Promise<T> => db.work({ actor: actorOf(who) }, run)

const person = async (who: string, personalIdNumber: string): Promise<void> => {
  const found = valueOf(await db.work({}, (work) => findOrCreatePerson(work, { kind: 'individual', name: `Người Thử ${who}`, personalIdNumber: parsePersonalIdNumber(personalIdNumber) ?? (undefined as never) })))
  people[who] = { kind: 'citizen', personId: found.id, sessionId: newId<SessionId>(), fullName: found.name, assuranceLevel: 2 }
}

const paper = (kind: 'result' | 'component', name: string, holderId = companyId) =>
  db.work({}, async (work) => {
    const file = await storeOwnPrint(work, { bytes: onePagePdf(name), fileName: 'giay-to.pdf', owner: { kind: 'unit', unitId: UNIT } })
    return valueOf(await recordPaper(work, { kind, name, holderId, issuer: 'UBND xã Thử', issuedOn: '2025-03-01' as PlainDate, number: '9/GP', fileId: file.id, sources: {}, state: 'published', origin: kind === 'result' ? 'dossier-result' : 'dossier-component' })).id
  })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vault-'))
  useFileStore(openLocalFileStore(folder))
  db = await openTestDatabase()
  for (const [at, who] of ['director', 'agent', 'hopeful', 'stranger'].entries()) await person(who, `04419000000${at + 1}`)
  companyId = valueOf(await db.work({}, (work) => findOrCreatePerson(work, { kind: 'enterprise', ...COMPANY }))).id
  await db.work({}, (work) => keepRegisteredRepresentative(work, { enterprise: { ...COMPANY, representatives: [{ fullName: 'Người Thử director', personalIdNumber: '044190000001' as never }] }, personalIdNumber: '044190000001' }))
  const evidence = { principal: { kind: 'enterprise', ...COMPANY }, kind: 'authorised', evidenceFileId: newId<string>() } as const
  valueOf(await db.work({ actor: clerk }, (work) => recordRepresentation(work, { ...evidence, unitId: UNIT, procedureCodes: [CODE], representative: { kind: 'individual', name: 'Người Thử agent', personalIdNumber: '044190000002' as never } })))
  valueOf(await as('hopeful', (work) => declareRepresentation(work, evidence)))
  recordId = await paper('result', 'Giấy phép thử nghiệm')
})
afterAll(async () => {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})

const show = (who: string) => as(who, (work) => showMyPaper(work, { recordId, publicUrl: '' }))

describe('whose vault stands open to whom', () => {
  it('the register’s representative chooses it, reads a paper, its proof and its readings', async () => {
    const { holders, items } = await as('director', (work) => listMyPapers(work, {}))
    expect([holders, items]).toEqual([[{ personId: companyId, name: COMPANY.name }], []])
    expect((await as('director', (work) => listMyPapers(work, { holder: companyId }))).items.map(({ name }) => name)).toEqual(['Giấy phép thử nghiệm'])
    expect(valueOf(await show('director'))).toMatchObject({ holder: { personId: companyId, name: COMPANY.name }, paper: { number: '9/GP' }, readings: [], mayForget: false })
    expect(kindOf(await as('director', (work) => openMyPaper(work, recordId)))).toBe('ok')
    expect(valueOf(await show('director')).readings, 'a representative’s reading is the holder’s to know').toMatchObject([{ purpose: 'represented-paper' }])
  })

  it.each(['agent', 'hopeful', 'stranger', 'nobody'])('%s is told of none: a ground for some procedures, or one nobody looked at, opens no vault', async (who) => {
    const own = await as(who, (work) => listMyPapers(work, { holder: companyId }))
    expect([own.items, own.holders]).toEqual([[], []])
    expect(kindOf(await show(who))).toBe('paper-record-not-found')
    expect(kindOf(await as(who, (work) => openMyPaper(work, recordId)))).toBe('paper-record-not-found')
    expect(kindOf(await as(who, (work) => sharePaper(work, { recordId, days: 1, dossierId: newId<DossierId>(), label: 'x' })))).toBe('paper-record-not-found')
  })

  it.each([
    ['an adult who authorised them in everything', '1990-05-01', 'authorised', []],
    ['a child of theirs', '2020-05-01', 'parent', ['Giấy phép thử nghiệm']],
  ] as const)('who stands for %s reads what the law lets them', async (_, birthOn, kind, expected) => {
    const principal = { kind: 'individual', name: `Người Thử ${kind}`, personalIdNumber: parsePersonalIdNumber(kind === 'parent' ? '044220000009' : '044190000009') ?? (undefined as never), birthOn: birthOn as PlainDate } as const
    const ground = { principal, kind, evidenceFileId: newId<string>(), unitId: UNIT, representative: { kind: 'individual', name: 'Người Thử stranger', personalIdNumber: '044190000004' as never } } as const
    const { principalId: holder } = valueOf(await db.work({ actor: clerk }, (work) => recordRepresentation(work, ground)))
    const held = await paper('result', 'Giấy phép thử nghiệm', holder)
    expect((await as('stranger', (work) => listMyPapers(work, { holder }))).items.map(({ name }) => name)).toEqual(expected)
    expect(kindOf(await as('stranger', (work) => openMyPaper(work, held)))).toBe(expected.length > 0 ? 'ok' : 'paper-record-not-found')
    expect(kindOf(await as('stranger', (work) => sharePaper(work, { recordId: held, days: 1, dossierId: newId<DossierId>(), label: 'x' })))).toBe(expected.length > 0 ? 'ok' : 'paper-record-not-found')
  })

  it('the representative shares a paper and takes the share back; a stranger does neither; what was handed in only the holder removes', async () => {
    const dossierId = newId<DossierId>()
    const { id: shareId } = valueOf(await as('director', (work) => sharePaper(work, { recordId, days: 3, dossierId, label: 'Hồ sơ thử' })))
    expect(valueOf(await show('director')).shares).toMatchObject([{ shareId, ended: false }])
    expect(kindOf(await as('stranger', (work) => revokeShare(work, { dossierId, shareId })))).toBe('paper-share-not-found')
    expect(kindOf(await as('director', (work) => revokeShare(work, { dossierId, shareId })))).toBe('ok')
    const handedIn = await paper('component', 'Điều lệ thử nghiệm')
    expect(kindOf(await as('director', (work) => forgetMyPaper(work, handedIn)))).toBe('paper-of-another')
    expect(kindOf(await as('stranger', (work) => forgetMyPaper(work, handedIn)))).toBe('paper-record-not-found')
  })
})
