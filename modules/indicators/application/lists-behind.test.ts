// QĐ 766/QĐ-TTg 4.2, 5.4, kế hoạch 276 III.4g, TT 01/2018/TT-VPCP 13.2: the lists behind a figure, and the agencies beside the one in charge.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId, OfficialId, StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { at, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { openSigningHead } from '../../../tests/support/signing-head.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { storeFile } from '../../documents/index.ts'
import { approveDossier, attachResult, claimDossier, fileAtCounter, requestApproval, returnResult, takeDigitisedPapers, undoStep } from '../../dossiers/index.ts'
import { answerOpinion, askOpinion, followSignatureJob, withdrawDossier, withdrawResult } from '../../dossiers/testing.ts'
import { classify, sendFeedback } from '../../feedback/testing.ts'
import { getUnit } from '../../organisation/index.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { BESIDE_LISTS, type BesideName } from '../domain/beside.ts'
import { COUNTS, type CountName } from '../domain/counts.ts'
import { PLAN_TARGETS } from '../domain/plan-targets.ts'
import { heard } from '../../../tests/support/hear-indicators.ts'
import { listFacts, saveFact } from '../store/fact-store.ts'
import { listIndicatorDossiers, type DrillKind } from './drill-down.ts'
import { factProof } from './indicator-proofs.ts'
import { listOfficerIndices } from './list-officer-indices.ts'
import { listProceduresBehind } from './drill-procedures.ts'
import { showQualityIndex } from './show-quality-index.ts'

const SYSTEM: Actor = { kind: 'system', process: 'test' }
let world: DossierWorld
let sign: Awaited<ReturnType<typeof openSigningHead>>
const as = <T>(actor: Actor, now: Instant, run: (work: Work) => Promise<T>): Promise<T> => world.db.work({ actor, now }, (work) => run(heard(work)))

const file = async (now: Instant): Promise<DossierId> => {
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now })
  return valueOf(await as(world.clerk, now, (work) => fileAtCounter(work, { draftId, channel: 'in-person', publicUrl, waived: [] }))).id
}
const examined = async (dossierId: DossierId, now: Instant): Promise<void> => {
  valueOf(await as(world.officer, now, (work) => requestApproval(work, { dossierId, proposal: 'Đủ điều kiện' })))
  valueOf(await as(world.head, now, (work) => approveDossier(work, { dossierId })))
  valueOf(await as(world.officer, now, (work) => attachResult(work, { dossierId, name: 'Bản sao trích lục', bytes: onePagePdf('Kết quả thử'), fileName: 'ket-qua.pdf' })))
}
const finish = async (dossierId: DossierId, now: Instant): Promise<void> => {
  valueOf(await as(world.officer, now, (work) => claimDossier(work, { dossierId })))
  await examined(dossierId, now)
}
const scan = async (dossierId: DossierId, now: Instant): Promise<void> => {
  const stored = valueOf(await as(world.clerk, now, (work) => storeFile(work, { bytes: onePagePdf(`Tờ khai ${dossierId}`), fileName: 'to-khai.pdf', owner: { kind: 'unit', unitId: world.desk.id } })))
  const papers = [{ slotKey: '1', fileId: stored.id as StoredFileId, fileName: 'to-khai.pdf' }]
  valueOf(await as(world.clerk, now, (work) => takeDigitisedPapers(work, { benchId: newId<string>(), unitId: world.desk.id, subject: { kind: 'dossier', id: dossierId }, papers } as never)))
}

const MARCH = { period: '2025-03' }
const listed = async (now: Instant, component: string, kind: DrillKind) =>
  valueOf(await as(world.head, now, (work) => listIndicatorDossiers(work, { unit: world.committee.code, ...MARCH, component, kind }))).items
const idsOf = async (now: Instant, component: string, kind: DrillKind) => (await listed(now, component, kind)).map(({ dossierId }) => dossierId)
const indexAt = (now: Instant, unit = world.committee.code) => as(SYSTEM, now, async (work) => valueOf(await showQualityIndex(work, { unit, ...MARCH })))
const figure = async (now: Instant, code: string): Promise<string> => {
  const { numerator, denominator } = (await indexAt(now)).components.find((each) => each.code === code) ?? expect.fail(code)
  return `${numerator}/${denominator}`
}
const nine = async (now: Instant, unit: string, index: number): Promise<readonly (number | undefined)[]> => {
  const { rows } = valueOf(await as(SYSTEM, now, (work) => listOfficerIndices(work, { unit, ...MARCH }))) as { rows: readonly { isUnit: boolean; indices: readonly { index: number; value?: number }[] }[] }
  return rows.map(({ indices }) => indices.find((each) => each.index === index)?.value)
}
const faultsAt = (now: Instant) => as(SYSTEM, now, async (work) => (await factProof.find(work)).faults)

describe('lists behind figures of a commune', () => {
  const LAST = at('2025-03-28', 16 * 60)
  let [scanned, late, plain] = ['', '', ''] as DossierId[] as [DossierId, DossierId, DossierId]
  beforeAll(async () => {
    world = await openDossierWorld()
    sign = await openSigningHead(world, as)
    scanned = await file(at('2025-03-12', 9 * 60))
    late = await file(at('2025-03-12', 9 * 60 + 5))
    plain = await file(at('2025-03-12', 9 * 60 + 10))
  })
  afterAll(() => world.close())

  it('4.2: what is open and not digitised is told with who holds it, until a paper is scanned', async () => {
    const now = at('2025-03-12', 10 * 60)
    expect((await idsOf(now, '4.2', 'at-risk')).toSorted()).toEqual([scanned, late, plain].toSorted())
    expect((await listed(now, '4.2', 'at-risk')).map(({ holder }) => holder)).toEqual([world.committee.name, world.committee.name, world.committee.name])
    await scan(scanned, now)
    expect((await idsOf(now, '4.2', 'at-risk')).toSorted()).toEqual([late, plain].toSorted())
  })

  it('4.2: scanned after the end and before the return, the point comes back at once; then nobody can mend it', async () => {
    const now = at('2025-03-13', 9 * 60)
    for (const id of [scanned, late, plain]) await finish(id, now)
    expect([await figure(now, '4.1'), await figure(now, '4.2')], 'NĐ 45/2020 Đ15: nobody signed').toEqual(['0/3', '0/3'])
    expect((await listed(now, '4.1', 'lost')).map(({ toSign }) => toSign)).toEqual([true, true, true])
    for (const id of [scanned, late, plain]) await sign(id, now)
    expect([await figure(now, '4.1'), await figure(now, '4.2')]).toEqual(['3/3', '1/3'])
    expect((await listed(now, '4.2', 'lost')).map(({ holder, toSign }) => [holder === undefined, toSign])).toEqual([[false, undefined], [false, undefined]])
    await scan(late, now)
    expect(await figure(now, '4.2')).toBe('2/3')
    valueOf(await as(world.clerk, now, (work) => returnResult(work, { dossierId: plain, method: 'in-person', receivedBy: 'Trần Thị Mẫu' })))
    expect((await listed(now, '4.2', 'lost')).map(({ dossierId, holder }) => [dossierId, holder])).toEqual([[plain, undefined]])
    expect(await faultsAt(now)).toEqual([])
  })

  it('5.4: what was late, what was complained of; who rated stays unknown', async () => {
    const sender = { name: 'Trần Thị Mẫu', address: 'Phường Đồng Hới', phone: '0900000001' }
    const item = valueOf(await as({ kind: 'anonymous' }, at('2025-03-14', 9 * 60), (work) => sendFeedback(work, { kind: 'feedback', text: 'Gây phiền hà khi trả kết quả', sender, dossierCode: plain, unitCode: world.desk.code })))
    const control = { ...world.head, roles: [{ role: 'control-officer', unitId: world.committee.id }] } as Actor
    valueOf(await as(control, at('2025-03-14', 10 * 60), (work) => classify(work, item.id, { class: 'conduct' })))
    expect(await idsOf(LAST, '5.4', 'complained')).toEqual([plain])
    expect(await idsOf(LAST, '5.4', 'lost')).toEqual([])
    expect(await as(world.head, LAST, (work) => listIndicatorDossiers(work, { unit: world.committee.code, ...MARCH, component: 'constructor' })), 'a word every object knows').toMatchObject({ ok: false })
    expect(await as(world.officer, LAST, (work) => listIndicatorDossiers(work, { unit: world.committee.code, ...MARCH, component: '5.4' }))).toEqual({ ok: false, refusal: { kind: 'not-your-unit' } })
  })

  it('kế hoạch 276: every target that is counted here leads to a list as long as its figure', async () => {
    const { planTargets } = await indexAt(LAST)
    const seen: string[] = []
    for (const { key, behind, drills, numerator, denominator } of planTargets) {
      if (drills !== 'dossiers' || behind === '5.4' || numerator === undefined || denominator === undefined) continue
      seen.push(key)
      expect([key, (await idsOf(LAST, behind, 'counted')).length, (await idsOf(LAST, behind, 'lost')).length]).toEqual([key, numerator, denominator - numerator])
    }
    expect(seen).toEqual(expect.arrayContaining(['wholly-online', 'self-filed', 'paid-online', 'electronic-results', 'digitised', 'reused']))
    expect(planTargets.filter(({ drills }) => drills === undefined).map(({ key }) => key)).toEqual([])
    expect(planTargets.map(({ key }) => key)).toEqual(PLAN_TARGETS.map(({ key }) => key))
    const behind = valueOf(await as(SYSTEM, LAST, (work) => listProceduresBehind(work, { unit: world.committee.code, ...MARCH, component: 'one-stop' })))
    expect(behind.items.map(({ code }) => code), 'no place lists it').toEqual([PROCEDURE])
  })

  it('TT 01/2018 Đ13.2: an agency asked for its opinion is measured by its own time, the one in charge by its steps', async () => {
    const other = await as(SYSTEM, LAST, (work) => getUnit(work, (world.clerkElsewhere as { roles: readonly { unitId: UnitId }[] }).roles[0]?.unitId as UnitId))
    const advisor = { ...world.otherOfficer, officialId: newId<OfficialId>(), roles: [{ role: 'case-officer', unitId: other.id }] } as Actor
    const asked = await file(at('2025-03-17', 9 * 60))
    const on = { dossierId: asked }
    valueOf(await as(world.officer, at('2025-03-17', 10 * 60), (work) => claimDossier(work, on)))
    valueOf(await as(world.officer, at('2025-03-17', 10 * 60), (work) => askOpinion(work, { ...on, unitId: other.id, content: 'Có vướng quy hoạch không?', dueAt: at('2025-03-18', 9 * 60) })))
    valueOf(await as(advisor, at('2025-03-18', 10 * 60), (work) => answerOpinion(work, { ...on, serial: 1, words: 'Không vướng' })))
    expect(await nine(LAST, other.code, 2), 'nothing before the dossier ended').toEqual([undefined])
    await examined(asked, at('2025-03-18', 11 * 60))
    expect((await nine(LAST, other.code, 2))[0]).toBe(0)
    expect((await nine(LAST, world.committee.code, 2))[0], 'the lead took less than it was given').toBeGreaterThan(0)
    expect(await faultsAt(LAST)).toEqual([])
    valueOf(await as(world.officer, at('2025-03-18', 11 * 60 + 5), (work) => undoStep(work, { ...on, reason: 'Gắn nhầm tệp kết quả' })))
    expect(await nine(LAST, other.code, 2), 'an end taken back counts no more').toEqual([undefined])
    expect(await faultsAt(LAST)).toEqual([])
  })

  it('TT 01/2018 Đ13.2: an opinion whose asking was undone and a step open at a withdrawal count for nobody, and what is counted can be proven', async () => {
    const other = await as(SYSTEM, LAST, (work) => getUnit(work, (world.clerkElsewhere as { roles: readonly { unitId: UnitId }[] }).roles[0]?.unitId as UnitId))
    const before = await nine(LAST, other.code, 2)
    const [asked, dropped] = [await file(at('2025-03-19', 9 * 60)), await file(at('2025-03-19', 9 * 60 + 5))]
    const on = { dossierId: asked }
    valueOf(await as(world.officer, at('2025-03-19', 10 * 60), (work) => claimDossier(work, on)))
    valueOf(await as(world.officer, at('2025-03-19', 10 * 60 + 5), (work) => askOpinion(work, { ...on, unitId: other.id, content: 'Có vướng quy hoạch không?', dueAt: at('2025-03-21', 9 * 60) })))
    valueOf(await as(world.officer, at('2025-03-19', 10 * 60 + 10), (work) => undoStep(work, { ...on, reason: 'Hỏi nhầm cơ quan khác' })))
    valueOf(await as(world.officer, at('2025-03-19', 10 * 60 + 15), (work) => claimDossier(work, { dossierId: dropped })))
    valueOf(await as(world.clerk, at('2025-03-19', 10 * 60 + 20), (work) => withdrawDossier(work, { dossierId: dropped, reason: 'Chưa cần nữa' })))
    await examined(asked, at('2025-03-19', 11 * 60))
    expect(await nine(LAST, other.code, 2)).toEqual(before)
    const [own] = await as(SYSTEM, LAST, ({ tx }) => listFacts(tx, [dropped]))
    expect([COUNTS.ended, COUNTS.agencyTimed].map((count) => own?.count_ids.includes(count)), 'withdrawn while it lay with the lead').toEqual([true, false])
    expect(await faultsAt(LAST)).toEqual([])
  })

  it('NĐ 45/2020 Đ15: a signature that its signer refused is none: out of 4.1 until it is made after all', async () => {
    const electronic = async () => (await indexAt(LAST)).components.find(({ code }) => code === '4.1')?.numerator
    const follow = async (state: 'refused' | 'signed'): Promise<void> => {
      const { rows } = await as(SYSTEM, LAST, ({ tx }) => sql<{ subjectId: string; fileId: string }>`UPDATE official_documents.signing_order SET state = ${state} WHERE subject_id = ${scanned} RETURNING subject_id AS "subjectId", file_id AS "fileId"`.execute(tx))
      await as(SYSTEM, LAST, (work) => followSignatureJob.run?.(work, rows[0]) ?? Promise.resolve())
    }
    expect(await electronic()).toBe(3)
    await follow('refused')
    await follow('refused')
    expect([await electronic(), (await idsOf(LAST, '4.1', 'lost')).includes(scanned)]).toEqual([2, true])
    expect(await faultsAt(LAST)).toEqual([])
    await follow('signed')
    expect(await electronic()).toBe(3)
    expect(await faultsAt(LAST)).toEqual([])
  })

  it('NĐ 30/2020 Đ18: a result that was withdrawn is no electronic result any more', async () => {
    const electronic = async () => (await indexAt(LAST)).components.find(({ code }) => code === '4.1')?.numerator
    const before = await electronic()
    valueOf(await as(world.head, LAST, (work) => withdrawResult(work, { dossierId: plain, reasonCode: 'result-wrong', words: 'Ghi sai ngày sinh so với sổ gốc', publicUrl })))
    expect([before, await electronic()]).toEqual([3, 2])
    expect(await faultsAt(LAST)).toEqual([])
  })

  it('figures beside the index lead to as many dossiers as they count', async () => {
    const now = at('2025-02-14', 9 * 60)
    const february = (day: number) => `2025-02-${String(day).padStart(2, '0')}` as PlainDate
    const keep = (counts: Readonly<Partial<Record<CountName, number>>>, more: { readonly endedOn?: PlainDate; readonly lateAt?: Instant } = {}) =>
      as(SYSTEM, now, ({ tx }) => saveFact(tx, { subjectId: newId<string>(), version: 1, kind: 'dossier', unitId: world.committee.id, ownerIds: [world.committee.id], procedureCode: 'x', receivedOn: february(3), cells: Object.entries({ received: 3, ...counts }).map(([name, day]) => ({ count: COUNTS[name as CountName], on: february(day), sum: 1 })), ...more }, now))
    await keep({ late: 11 }, { lateAt: at('2025-02-11', 600) })
    for (const day of [12, 13]) await keep({ late: 10, ended: day, endedLate: day }, { endedOn: february(day) })
    for (const counts of [{}, { online: 3, wholly: 3 }, { online: 3, assisted: 3 }]) await keep({ late: 20, ...counts }, { lateAt: at('2025-02-20', 600) })
    const asked = { unit: world.committee.code, period: '2025-02' }
    const { beside } = valueOf(await as(SYSTEM, now, (work) => showQualityIndex(work, asked)))
    expect(beside).toMatchObject({ received: 6, open: 4, late: 3, openLate: 1, endedLate: 2, lateByEnd: 6, toBeLate: 3 })
    for (const [name, list] of Object.entries(BESIDE_LISTS)) {
      const { items } = valueOf(await as(world.head, now, (work) => listIndicatorDossiers(work, { ...asked, ...list })))
      expect([name, items.length]).toEqual([name, beside[name as BesideName]])
    }
  })

  it.each<[string, readonly (readonly CountName[])[], boolean, readonly number[]]>([
    ['3.6', [['toPay'], ['toPay', 'paidOnline'], []], true, [0]],
    ['3.6', [['toPay']], false, []],
    ['wholly-online', [['whollyUnsigned', 'resultDue'], ['online', 'wholly'], ['online'], []], false, [0]],
    ['3.3', [['resultDue'], ['resultDue', 'electronicResult'], ['resultDue', 'direct'], ['resultDue', 'postal'], []], false, [0]],
  ])('%s: what can still be mended is told apart from what is lost (%j)', async (component, counted, open, expected) => {
    const on = '2025-02-10' as PlainDate
    const ids = counted.map(() => newId<string>())
    await as(SYSTEM, LAST, async (work) => {
      for (const [at1, counts] of counted.entries())
        await saveFact(work.tx, { subjectId: ids[at1] ?? '', version: 1, kind: 'dossier', unitId: world.committee.id, ownerIds: [world.committee.id], procedureCode: 'x', receivedOn: on, ...(open ? {} : { endedOn: on }), cells: (['received', ...counts] as const).map((name) => ({ count: COUNTS[name], on, sum: 1 })) }, LAST)
    })
    const { items } = valueOf(await as(world.head, LAST, (work) => listIndicatorDossiers(work, { unit: world.committee.code, period: '2025-02', component, kind: 'at-risk' })))
    expect(items.map(({ dossierId }) => dossierId).filter((id) => ids.includes(id))).toEqual(expected.map((at1) => ids[at1]))
  })
})
