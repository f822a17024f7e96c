import { createHash, createHmac } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { parsePlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { at, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { findUnitByCode } from '../../organisation/index.ts'
import { apologise, approveDossier, attachResult, claimDossier, fileAtCounter, listDossierLives, requestApproval, returnResult } from '../../dossiers/index.ts'
import { classify, draftAnswer, sendFeedback } from '../../feedback/testing.ts'
import { COUNTS } from '../domain/counts.ts'
import { listComplainedDossiers } from '../../feedback/index.ts'
import { indicatorsModule } from '../module.ts'
import { sumTimePoints } from '../store/complained.view.ts'
import { saveFact } from '../store/fact-store.ts'
import { foldChanges } from '../store/fold-changes.ts'
import { heard } from '../../../tests/support/hear-indicators.ts'
import { readSums } from '../store/sums.view.ts'
import { catchUp } from './catch-up.ts'
import { listIndicatorDossiers, type DrillDown, type DrillKind } from './drill-down.ts'
import { listIndicatorFeedback } from './drill-feedback.ts'
import { listOfficerIndices, showNineIndices } from './list-officer-indices.ts'
import { listSuspicions } from './list-suspicions.ts'
import { lookForSigns, renewApplicants } from './look-for-signs.ts'
import { listProcedureFigures } from './list-procedure-figures.ts'
import { factOfFeedback, listAllFeedback, renewFeedback } from './on-feedback-changed.ts'
import { showQualityIndex, listUnitIndexes } from './show-quality-index.ts'
import { askWhatIf } from './ask-what-if.ts'
import { showQualityTrend } from './show-trend.ts'
import { listUnitIndexesUnderPulse } from './units-under-pulse.ts'

const SECRET = new Uint8Array(32).fill(7)
const { proofs = [] } = indicatorsModule({ secret: SECRET })

let world: DossierWorld
const as = <T>(actor: Actor, now: Instant, run: (work: Work) => Promise<T>): Promise<T> => world.db.work({ actor, now }, (work) => run(heard(work)))

const file = async (now: Instant): Promise<DossierId> => {
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now })
  return valueOf(await as(world.clerk, now, (work) => fileAtCounter(work, { draftId, channel: 'in-person', publicUrl, waived: [] }))).id
}

const finish = async (dossierId: DossierId, now: Instant, { late }: { readonly late?: true } = {}): Promise<void> => {
  const on = { dossierId }
  valueOf(await as(world.officer, now, (work) => claimDossier(work, on)))
  valueOf(await as(world.officer, now, (work) => requestApproval(work, { ...on, proposal: 'Đủ điều kiện' })))
  if (late) valueOf(await as(world.head, now, (work) => apologise(work, { ...on, reasonCode: 'workload', words: 'Số hồ sơ tăng đột biến', publicUrl })))
  valueOf(await as(world.head, now, (work) => approveDossier(work, on)))
  valueOf(await as(world.officer, now, (work) => attachResult(work, { ...on, name: 'Bản sao trích lục', bytes: onePagePdf('Kết quả thử nghiệm'), fileName: 'ket-qua.pdf' })))
  valueOf(await as(world.clerk, now, (work) => returnResult(work, { ...on, method: 'in-person', receivedBy: 'Trần Thị Mẫu' })))
}

const day = (text: string) => parsePlainDate(text) ?? expect.fail(text)
/** The examiner may not work at what is about the examiner. */
const CONTROL = (): Actor => ({ ...world.head, fullName: 'Dương Thị Kiểm', roles: [{ role: 'control-officer', unitId: world.committee.id }] }) as Actor

const SYSTEM: Actor = { kind: 'system', process: 'test' }

const indexAt = async (now: Instant, asked: { readonly unit?: string; readonly period?: string; readonly on?: string } = {}) => {
  const index = valueOf(await as(SYSTEM, now, (work) => showQualityIndex(work, { unit: world.committee.code, ...asked })))
  return { ...index, of: (code: string) => index.components.find((each) => each.code === code) ?? expect.fail(code) }
}
/** As the trend says it. */
const without = ({ code, numerator, denominator, rate, points }: Awaited<ReturnType<typeof indexAt>>['components'][number]) =>
  Object.fromEntries(Object.entries({ code, numerator, denominator, rate, points }).filter(([, value]) => value !== undefined))
const figureAt = async (now: Instant, code: string, asked = {}): Promise<string> => {
  const { numerator, denominator } = (await indexAt(now, asked)).of(code)
  return `${numerator}/${denominator}`
}
const faultsOf = async () => (await Promise.all(proofs.map((proof) => as(SYSTEM, MARCH_31, (work) => proof.find(work))))).flatMap(({ faults }) => faults)

const MARCH_31 = at('2025-03-31', 17 * 60)

describe('dossiers of a commune counted as they live', () => {
  let late: DossierId
  beforeAll(async () => {
    world = await openDossierWorld()
  })
  afterAll(() => world.close())

  it('formula 2.1: received, then late the minute after its date, then ended late', async () => {
    const first = await file(at('2025-03-12', 9 * 60))
    late = await file(at('2025-03-12', 9 * 60 + 5))
    expect(await figureAt(at('2025-03-12', 10 * 60), '2.1')).toBe('2/2')
    // Three working days from Wednesday 09:05.
    expect(await figureAt(at('2025-03-17', 9 * 60 + 4), '2.1')).toBe('1/2')
    await finish(first, at('2025-03-17', 8 * 60 + 50))
    expect(await figureAt(at('2025-03-17', 9 * 60 + 4), '2.1')).toBe('2/2')
    expect(await figureAt(at('2025-03-17', 9 * 60 + 6), '2.1')).toBe('1/2')
    await finish(late, at('2025-03-19', 10 * 60), { late: true })
    expect(await figureAt(at('2025-03-19', 11 * 60), '2.1')).toBe('1/2')
    expect(await faultsOf()).toEqual([])
  })

  it('shows any past day as it was known when it ended', async () => {
    const on = (day: string) => ({ on: day, period: '2025-03' })
    expect(await figureAt(MARCH_31, '2.1', on('2025-03-12'))).toBe('2/2')
    expect(await figureAt(MARCH_31, '2.1', on('2025-03-16'))).toBe('2/2')
    expect(await figureAt(MARCH_31, '2.1', on('2025-03-18'))).toBe('1/2')
    expect(await figureAt(MARCH_31, '4.1', on('2025-03-18'))).toBe('0/1')
    expect(await figureAt(MARCH_31, '4.1'), 'nobody signed them').toBe('0/2')
  })

  it('formula 2.1: carried over into the next month, and late there while it is open', async () => {
    const carried = await file(at('2025-03-28', 9 * 60))
    const april = at('2025-04-04', 9 * 60)
    expect(await figureAt(april, '2.1', { period: '2025-03' })).toBe('2/3')
    expect(await figureAt(april, '2.1', { period: '2025-04' })).toBe('0/1')
    expect(await figureAt(april, '2.1', { period: '2025-Q2' })).toBe('0/1')
    expect(await figureAt(april, '2.1', { period: '2025' })).toBe('1/3')
    await finish(carried, at('2025-04-04', 10 * 60), { late: true })
    expect(await figureAt(at('2025-05-05', 9 * 60), '2.1', { period: '2025-04' })).toBe('0/1')
    expect((await indexAt(at('2025-05-05', 9 * 60))).of('2.1').standing).toBe('empty')
  })

  it('reads the same before and after the changes are folded, for the unit and those above it', async () => {
    const now = at('2025-04-10', 9 * 60)
    const before = [await indexAt(now, { period: '2025' }), valueOf(await as(SYSTEM, now, (work) => showQualityIndex(work, { period: '2025' })))]
    await as(SYSTEM, now, (work) => foldChanges(work.tx))
    const after = [await indexAt(now, { period: '2025' }), valueOf(await as(SYSTEM, now, (work) => showQualityIndex(work, { period: '2025' })))]
    expect(after.map(({ components }) => components)).toEqual(before.map(({ components }) => components))
    expect(after[1]?.components.find(({ code }) => code === '2.1')).toMatchObject({ numerator: 1, denominator: 3 })
    expect(await faultsOf()).toEqual([])
  })

  it('the trend of a unit is the index of each of its months, on the day and looked back at', async () => {
    const now = at('2025-04-10', 9 * 60)
    for (const on of [{}, { on: '2025-04-04' }]) {
      const { months } = valueOf(await as(SYSTEM, now, (work) => showQualityTrend(work, { unit: world.committee.code, period: '2025-04', ...on })))
      expect(months.length).toBe(12)
      for (const { month, points, countedPoints, values } of months) {
        const index = await indexAt(now, { period: month, ...on })
        expect({ month, points, countedPoints, values }).toEqual({ month, points: index.points, countedPoints: index.countedPoints, values: values.map(({ code }) => without(index.of(code))) })
      }
    }
  })

  it('says what cannot be counted yet, and calls a band on a part provisional', async () => {
    const index = await indexAt(MARCH_31)
    expect(index.of('1.4')).toMatchObject({ standing: 'awaiting' })
    expect(index.of('1.4').points).toBeUndefined()
    // Formula 5.2: no feedback earns the full points.
    expect(index.of('5.2')).toMatchObject({ standing: 'counted', points: 6, numerator: 0, denominator: 0 })
    expect(index.countedPoints).toBeLessThan(100)
    expect(index.provisional).toBe(true)
  })

  it('formulas 5.2, 5.3: feedback is counted in the act that changes it, and only its newest state', async () => {
    const item = { type: 'FeedbackChanged', itemId: '01987654-0000-7000-8000-000000000001', unitId: world.committee.id, kind: 'feedback', receivedAt: at('2025-03-20', 600), unfounded: false }
    const tell = (change: object) => as(SYSTEM, MARCH_31, (work) => work.tell({ ...item, ...change } as never))
    await tell({ version: 1, state: 'received', contested: false })
    expect(await figureAt(MARCH_31, '5.2')).toBe('0/1')
    await tell({ version: 4, state: 'published', outcome: 'fixed', inTime: true, contested: false })
    expect([await figureAt(MARCH_31, '5.2'), await figureAt(MARCH_31, '5.3')]).toEqual(['1/1', '1/1'])
    expect(await figureAt(MARCH_31, '5.1')).toBe('0/1')
    // Contested, it goes up: the unit that answered keeps the item and loses the point for it, whatever the next level does.
    const above = (await indexAt(MARCH_31)).above?.code ?? expect.fail()
    const upper = await as(SYSTEM, MARCH_31, (work) => findUnitByCode(work, above))
    const contested = { unitId: upper?.id, contested: true, contestedAnswer: { unitId: world.committee.id, class: 'conduct', outcome: 'fixed', inTime: true } }
    for (const next of [{ version: 5, state: 'processing' }, { version: 9, state: 'closed', class: 'conduct', outcome: 'fixed', inTime: false }]) {
      await tell({ ...next, ...contested })
      for (const unit of [world.committee.code, above]) expect(await Promise.all(['5.1', '5.2', '5.3'].map((code) => figureAt(MARCH_31, code, { unit })))).toEqual(['1/1', '1/1', '0/1'])
    }
    const figures = valueOf(await as(world.head, MARCH_31, (work) => listProcedureFigures(work, { unit: world.committee.code, period: '2025-03' })))
    expect(figures.items.map(({ code }) => code)).toEqual([PROCEDURE])
    expect(await faultsOf()).toEqual([])
  })

  it('formula 5.4: a dossier complained of counts once, in the act, until all is found wrong; a past day keeps what it knew', async () => {
    const sender = { name: 'Trần Thị Mẫu', address: 'Phường Đồng Hới', phone: '0900000001' }
    const complain = (now: Instant) =>
      as({ kind: 'anonymous' }, now, async (work) => valueOf(await sendFeedback(work, { kind: 'feedback', text: `Gây phiền hà khi trả kết quả, ${now}`, sender, dossierCode: late, unitCode: world.desk.code })).id)
    const counted = async (knownAt?: Instant): Promise<number> => {
      const asked = { ownerIds: [world.committee.id], fromOn: day('2025-03-01'), toOn: day('2025-03-31'), evaluatedOn: day('2025-03-31'), ...(knownAt ? { knownAt } : {}) }
      return (await as(SYSTEM, MARCH_31, (work) => readSums(work.tx, asked))).get(world.committee.id)?.get(COUNTS.complainedOf)?.within ?? 0
    }
    const wrong = async (itemId: string, now: Instant) => valueOf(await as(CONTROL(), now, (work) => draftAnswer(work, itemId, { text: 'Đã xác minh qua camera', outcome: 'refused', isUnfounded: true })))
    const [first, second] = [await complain(at('2025-03-21', 9 * 60)), await complain(at('2025-03-24', 9 * 60))]
    expect(await counted()).toBe(0)
    for (const itemId of [first, second]) valueOf(await as(CONTROL(), at('2025-03-24', 10 * 60), (work) => classify(work, itemId, { class: 'conduct' })))
    expect(await counted()).toBe(1)
    await wrong(first, at('2025-03-25', 9 * 60))
    expect(await counted()).toBe(1)
    await wrong(second, at('2025-03-26', 9 * 60))
    expect([await counted(), await counted(at('2025-03-25', 18 * 60)), await counted(at('2025-03-23', 18 * 60))]).toEqual([0, 1, 0])
    const complained = (knownAt?: Instant) => as(SYSTEM, MARCH_31, (work) => listComplainedDossiers(work, { knownAt }))
    const behind = async (kind: 'lost' | 'counted', on?: string) => valueOf(await as(world.head, MARCH_31, (work) => listIndicatorFeedback(work, { unit: world.committee.code, period: '2025-03', component: '5.1', kind, ...(on ? { on } : {}) }))).items.map(({ itemId, state }) => [itemId, state])
    expect([await behind('counted'), await behind('counted', '2025-03-24'), await behind('counted', '2025-03-21')], 'the feedback behind a figure, and on a past day').toEqual([[[second, 'to-review'], [first, 'to-review']], [[second, 'to-review'], [first, 'to-review']], []])
    expect((await behind('lost', '2025-03-21')).map(([itemId]) => itemId), 'not classified yet').toEqual([first])
    expect(await as(world.officer, MARCH_31, (work) => listIndicatorFeedback(work, { unit: world.committee.code, period: '2025-03', component: '5.2' }))).toEqual({ ok: false, refusal: { kind: 'not-your-unit' } })
    expect([await complained(), await complained(at('2025-03-25', 18 * 60)), await complained(at('2025-03-23', 18 * 60))], 'TT 01/2018 article 13.7 on a past day').toEqual([[], [late], []])
    const came = (on: string) => as(SYSTEM, MARCH_31, (work) => listComplainedDossiers(work, { knownAt: at('2025-03-25', 18 * 60), received: { from: at(on, 0), before: at(on, 24 * 60 - 1) } }))
    expect([await came('2025-03-21'), await came('2025-03-24')], 'by the day it came: the first was found wrong by then').toEqual([[], [late]])
    expect(await faultsOf()).toEqual([])
  })

  it('NĐ 61/2018 article 30: leads whoever is in charge to the dossiers behind the figure, and nobody else', async () => {
    const asked: DrillDown = { unit: world.committee.code, period: '2025-03', component: '2.1', kind: 'lost' }
    const list = valueOf(await as(world.head, MARCH_31, (work) => listIndicatorDossiers(work, asked)))
    expect(list.items.map(({ dossierId }) => dossierId)).toEqual([late])
    const refused = await as(world.officer, MARCH_31, (work) => listIndicatorDossiers(work, asked))
    expect(refused).toEqual({ ok: false, refusal: { kind: 'not-your-unit' } })
  })

  it('pages through them without losing or repeating one', async () => {
    const asked: DrillDown = { unit: world.committee.code, period: '2025', component: '3.3', kind: 'lost', limit: 1 }
    const seen: string[] = []
    for (let after: string | undefined, page = 0; page < 9; page += 1) {
      const list = valueOf(await as(world.head, MARCH_31, (work) => listIndicatorDossiers(work, { ...asked, ...(after ? { after } : {}) })))
      seen.push(...list.items.map(({ dossierId }) => dossierId))
      after = list.next
      if (after === undefined) break
    }
    expect([seen.length, new Set(seen).size]).toEqual([3, 3])
    const ofProvince = valueOf(await as(SYSTEM, MARCH_31, (work) => listIndicatorDossiers(work, { period: '2025', component: '3.3', kind: 'lost' })))
    expect(ofProvince.items.map(({ dossierId }) => dossierId).toSorted()).toEqual(seen.toSorted())
  })

  it('what would be if open dossiers were closed today', async () => {
    const open = await file(at('2025-04-14', 9 * 60))
    const now = at('2025-04-14', 10 * 60)
    const answer = valueOf(await as(world.head, now, (work) => askWhatIf(work, { unit: world.committee.code, period: '2025-04' })))
    expect(answer).toMatchObject({ found: 1, lateAlready: 0, now: { rate: 50, points: 10 }, untouched: { rate: 0, points: 0 }, closed: { rate: 50, points: 10 } })
    expect([answer.now.total - answer.untouched.total, answer.closed.total]).toEqual([expect.closeTo(10, 5), answer.now.total])
    // Pasted: one that can still be kept, one nobody knows, one late already, one twice.
    const lateOne = await file(at('2025-04-08', 9 * 60))
    const [code, lateCode] = await Promise.all([open, lateOne].map(async (id) => (await as(SYSTEM, now, ({ tx }) => sql<{ label: string }>`SELECT label FROM indicators.fact WHERE subject_id = ${id}`.execute(tx))).rows[0]?.label ?? expect.fail()))
    const all = valueOf(await as(world.head, now, (work) => askWhatIf(work, { unit: world.committee.code, period: '2025-04' })))
    expect(all, 'what is open and late already is told beside').toMatchObject({ asked: 1, found: 1, lateAlready: 1 })
    const pasted = valueOf(await as(world.head, now, (work) => askWhatIf(work, { unit: world.committee.code, period: '2025-04', codes: [code ?? '', (code ?? '').toLowerCase(), 'H46.99-250401-9999', lateCode ?? ''] })))
    expect(pasted).toMatchObject({ asked: 3, found: 2, lateAlready: 1, now: { rate: 33.33 }, untouched: { rate: 0 }, closed: { rate: 33.33 } })
    // Paged by the moment of lateness, oldest first.
    const seen: string[] = []
    for (let after: string | undefined, page = 0; page < 5; page += 1) {
      const list = valueOf(await as(world.head, at('2025-04-21', 9 * 60), (work) => listIndicatorDossiers(work, { unit: world.committee.code, period: '2025-04', component: '2.1', kind: 'open-late', limit: 1, ...(after ? { after } : {}) })))
      seen.push(...list.items.map(({ dossierId }) => dossierId))
      after = list.next
      if (after === undefined) break
    }
    expect(seen).toEqual([lateOne, open])
    await finish(lateOne, now, { late: true })
    await finish(open, now)
  })

  it('TT 01/2018 article 13: the officer who examined has indices of his own', async () => {
    const { rows } = valueOf(await as(world.head, MARCH_31, (work) => listOfficerIndices(work, { unit: world.committee.code, period: '2025-03' }))) as { rows: readonly { isUnit: boolean; dossiers: number; indices: readonly { index: number; value?: number }[] }[] }
    // One ended on its day (1 point), one after it (0).
    expect(rows.map(({ isUnit, dossiers, indices }) => [isUnit, dossiers, indices[0]?.value])).toEqual([[true, 2, 0.5], [false, 2, 0.5]])
    // NĐ 61/2018 article 32: those of the unit are anybody's, those of its officials nobody's.
    const { unit, ...nine } = valueOf(await as({ kind: 'anonymous' }, MARCH_31, (work) => showNineIndices(work, { unit: world.committee.code, period: '2025-03' })))
    expect([unit, { who: unit.name, isUnit: true, ...nine }]).toEqual([{ code: world.committee.code, name: world.committee.name }, rows[0]])
    const ended = (await as(SYSTEM, MARCH_31, (work) => listDossierLives(work, { limit: 10 }))).map(({ dossierId }) => dossierId)
    const points = await as(SYSTEM, MARCH_31, ({ tx }) => sumTimePoints(tx, { dossierIds: ended, ownerIds: [world.committee.id], fromOn: day('2025-03-01'), toOn: day('2025-03-31') }))
    expect(points.get(world.committee.id)).toBe(1)
    // Article 13.7: nobody complains of either any more.
    expect(rows.map(({ indices }) => indices.find(({ index }) => index === 7)?.value)).toEqual([0.5, 0.5])
  })

  it('by procedure, and of every unit below the one above', async () => {
    const figures = valueOf(await as(world.head, at('2025-04-15', 600), (work) => listProcedureFigures(work, { unit: world.committee.code, period: '2025-03' })))
    expect(figures.items).toMatchObject([{ code: PROCEDURE, received: 3, online: 0, inProcess: 3, endedLate: 1, openLate: 0 }])
    expect(figures.sectors).toEqual([{ sector: 'Hộ tịch', procedures: 1, received: 3, online: 0, inProcess: 3, endedLate: 1, openLate: 0 }])
    const above = valueOf(await as(SYSTEM, at('2025-04-15', 600), (work) => showQualityIndex(work, { unit: world.committee.code }))).above
    const { items } = valueOf(await as(SYSTEM, at('2025-04-15', 600), (work) => listUnitIndexes(work, { period: '2025-03', ...(above ? { unit: above.code } : {}) }))) as { items: readonly { unit: { code: string }; received: number }[] }
    expect(items.find(({ unit }) => unit.code === world.committee.code)?.received).toBe(3)
    const asked = { period: '2025-03', ...(above ? { unit: above.code } : {}) }
    const under = (now: Instant) => as(SYSTEM, now, (work) => listUnitIndexesUnderPulse(work, asked))
    const first = await under(at('2025-04-15', 600))
    expect(valueOf(first), 'the same under the pulse').toEqual({ items })
    expect(await under(at('2025-04-15', 600)), 'counted once for all who ask meanwhile').toBe(first)
    expect(await under(at('2025-04-15', 601))).not.toBe(first)
  })

  it('an installation older than the counters is counted from its journals, each day as it was', async () => {
    const replayed = async () => Promise.all(['2025-03-12', '2025-03-18', '2025-03-30', '2025-04-04'].map((on) => figureAt(at('2025-04-30', 600), '2.1', { on })))
    const before = await replayed()
    const owner = new pg.Client(world.db.connection)
    await owner.connect()
    await owner.query('TRUNCATE indicators.fact, indicators.fact_change, indicators.to_fold, indicators.counter, indicators.rules').finally(() => owner.end())
    await as(SYSTEM, at('2025-04-30', 600), (work) => catchUp(work))
    expect(await replayed()).toEqual(before)
    // Feedback counted by older rules is counted anew, once.
    await as(SYSTEM, at('2025-04-30', 600), async (work) => {
      for (const item of await listAllFeedback(work)) await saveFact(work.tx, { ...(await factOfFeedback(work, item)), version: item.version, cells: [] }, work.now)
    })
    expect((await faultsOf()).length).toBeGreaterThan(0)
    await as(SYSTEM, at('2025-04-30', 601), renewFeedback)
    expect(await faultsOf()).toEqual([])
    const lives = await as(SYSTEM, MARCH_31, (work) => listDossierLives(work, { limit: 500 }))
    expect(lives.length).toBe(5)
  })

  it('shows whoever is in charge what looks gamed, with the dossier and the reason, and nobody else', async () => {
    const asked = { unit: world.committee.code, period: '2025-03' }
    const isWatched = async () => valueOf(await as(world.head, MARCH_31, (work) => listSuspicions(work, asked))).signs.find(({ kind }) => kind === 'online-from-counter')?.watched
    const [elsewhere] = (world.clerkElsewhere as { roles: readonly { unitId: string }[] }).roles
    const name = (unitId: string | undefined, network: string) => as(SYSTEM, MARCH_31, ({ tx }) => sql`INSERT INTO organisation.counter_network VALUES (${unitId}, ${network}, 'own', now(), 'Quản trị')`.execute(tx))
    await name(elsewhere?.unitId, '203.0.113.8/29')
    expect(await isWatched(), 'only another commune named its network').toBe(false)
    await name(world.desk.id, '198.51.100.8/29')
    expect(await isWatched()).toBe(true)
    const found = async (minute: number) => {
      // One dossier a page.
      const { isDone } = await as(SYSTEM, at('2025-03-31', minute), (work) => lookForSigns(work, SECRET, { pages: 200, size: 1 }))
      expect(isDone).toBe(true)
      const { signs } = valueOf(await as(world.head, MARCH_31, (work) => listSuspicions(work, asked)))
      return Object.fromEntries(signs.filter((sign) => sign.found > 0).map(({ kind, items }) => [kind, items.flatMap(({ dossierId }) => dossierId ?? []).toSorted()]))
    }
    // Every result of this file has the same bytes; late with an apology is no sign. A third one ended in April: a matter of that month.
    const before = await found(595)
    expect(Object.keys(before)).toEqual(['result-empty-or-same'])
    expect(before['result-empty-or-same']).toHaveLength(2)
    const odd = await file(at('2025-03-31', 600))
    await finish(odd, at('2025-03-31', 600))
    expect(await found(606)).toMatchObject({ 'closed-within-a-minute': [odd], 'result-empty-or-same': { length: 3 } })
    expect(await as(world.officer, MARCH_31, (work) => listSuspicions(work, asked))).toEqual({ ok: false, refusal: { kind: 'not-your-unit' } })
    const { rows } = await as(SYSTEM, MARCH_31, ({ tx }) => sql<{ applicant: string; kept: string }>`SELECT applicant, facts ->> 'applicant' AS kept FROM indicators.watched WHERE applicant IS NOT NULL`.execute(tx))
    const [life] = await as(SYSTEM, MARCH_31, (work) => listDossierLives(work, { limit: 1 }))
    const number = life?.states.at(-1)?.dossier.applicant.idNumber ?? expect.fail('no number')
    expect(rows.length).toBeGreaterThan(0)
    const tried = [createHash('sha256').update(number).digest('hex'), createHmac('sha256', new Uint8Array(32)).update(`watched-applicant ${number}`).digest('hex')].map((hex) => hex.slice(0, 32))
    expect(rows.filter(({ applicant, kept }) => kept !== applicant || tried.includes(applicant)), 'nobody without the secret finds a number by trying').toEqual([])
    const [known, suspected] = [rows.length, await found(606)]
    expect(await as(SYSTEM, MARCH_31, renewApplicants)).toBe(known)
    expect(await found(616), 'under a new key').toEqual(suspected)
    const again = await as(SYSTEM, MARCH_31, ({ tx }) => sql<{ known: number }>`SELECT count(applicant)::int AS known FROM indicators.watched`.execute(tx))
    expect(again.rows, 'of every one, however long ago it changed').toEqual([{ known }])
  })

  it('formula 2.1: the lists of a closed month and of a past day are those of its figure, however late one looks', async () => {
    const slow = await file(at('2025-06-10', 9 * 60))
    const quick = await file(at('2025-06-11', 9 * 60))
    await finish(quick, at('2025-06-12', 9 * 60))
    const next = await file(at('2025-06-30', 9 * 60))
    await finish(slow, at('2025-07-02', 9 * 60), { late: true })
    const july = at('2025-07-20', 9 * 60)
    const named = new Map<string, string>([[slow, 'slow'], [quick, 'quick'], [next, 'next']])
    const lists = async (asked: { readonly period: string; readonly on?: string }) => {
      const of = async (kind: DrillKind) => valueOf(await as(world.head, july, (work) => listIndicatorDossiers(work, { unit: world.committee.code, component: '2.1', kind, ...asked }))).items.map(({ dossierId }) => named.get(dossierId) ?? dossierId)
      return { figure: await figureAt(july, '2.1', asked), late: await of('open-late'), lost: await of('lost'), soon: await of('will-be-late'), counted: await of('counted') }
    }
    expect(await lists({ period: '2025-06' }), 'ended late after the month: open and late at its end').toEqual({ figure: '2/3', late: ['slow'], lost: [], soon: [], counted: ['next', 'quick'] })
    expect(await lists({ period: '2025-07' })).toEqual({ figure: '0/2', late: ['next'], lost: ['slow'], soon: [], counted: [] })
    expect(await lists({ period: '2025-06', on: '2025-06-11' })).toEqual({ figure: '2/2', late: [], lost: [], soon: ['slow', 'quick'], counted: ['quick', 'slow'] })
    expect(await lists({ period: '2025-06', on: '2025-06-20' })).toEqual({ figure: '1/2', late: ['slow'], lost: [], soon: [], counted: ['quick'] })
    expect(await lists({ period: '2025-07', on: '2025-07-05' })).toEqual({ figure: '0/2', late: ['next'], lost: ['slow'], soon: [], counted: [] })
    const unsigned = async (on: string) => valueOf(await as(world.head, july, (work) => listIndicatorDossiers(work, { unit: world.committee.code, component: '4.1', kind: 'lost', period: '2025-07', on }))).items.length
    expect([await unsigned('2025-07-01'), await unsigned('2025-07-02')]).toEqual([0, 1])
  })

  it('a counter that was touched is found out', async () => {
    await as(SYSTEM, MARCH_31, ({ tx }) => sql`UPDATE indicators.counter SET totals[1] = totals[1] + 1 WHERE owner_id = ${world.committee.id} AND grain = 'year'`.execute(tx))
    expect((await faultsOf()).length).toBeGreaterThan(0)
  })
})
