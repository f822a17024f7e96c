// Lessons idea 17, NĐ 61/2018/NĐ-CP article 30: what became of dossiers teaches how many of those that are open will be late.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { at, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { heard } from '../../../tests/support/hear-indicators.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { apologise, approveDossier, attachResult, claimDossier, fileAtCounter, requestApproval } from '../../dossiers/index.ts'
import { keepDay, listSamples } from '../store/breach-store.ts'
import { listDueSoon } from './due-soon.ts'
import { learnBreaches } from './learn-breaches.ts'

const SYSTEM: Actor = { kind: 'system', process: 'test' }
let world: DossierWorld
const as = <T>(actor: Actor, now: Instant, run: (work: Work) => Promise<T>): Promise<T> => world.db.work({ actor, now }, (work) => run(heard(work)))
const file = async (now: Instant): Promise<DossierId> => {
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now })
  return valueOf(await as(world.clerk, now, (work) => fileAtCounter(work, { draftId, channel: 'in-person', publicUrl, waived: [] }))).id
}
const finish = async (dossierId: DossierId, now: Instant, { late = false } = {}): Promise<void> => {
  valueOf(await as(world.officer, now, (work) => claimDossier(work, { dossierId })))
  valueOf(await as(world.officer, now, (work) => requestApproval(work, { dossierId, proposal: 'Đủ điều kiện' })))
  if (late) valueOf(await as(world.head, now, (work) => apologise(work, { dossierId, reasonCode: 'workload', words: 'Số hồ sơ tăng đột biến', publicUrl })))
  valueOf(await as(world.head, now, (work) => approveDossier(work, { dossierId })))
  valueOf(await as(world.officer, now, (work) => attachResult(work, { dossierId, name: 'Bản sao trích lục', bytes: onePagePdf('Kết quả thử'), fileName: 'ket-qua.pdf' })))
}
const learn = (now: Instant) => as(SYSTEM, now, learnBreaches)
const learnt = async (ownerId: string, fromOn = '2025-01-01'): Promise<readonly string[]> =>
  (await as(SYSTEM, at('2025-03-18', 9 * 60), ({ tx }) => listSamples(tx, ownerId, fromOn as PlainDate))).map(({ stage, daysLeft, seen, broke }) => `${daysLeft} ${stage} ${broke}/${seen}`).toSorted()

describe('ninety days that teach', () => {
  let slow: DossierId
  beforeAll(async () => {
    world = await openDossierWorld()
    // Both due on Monday 17/03/2025 at nine.
    const quick = await file(at('2025-03-12', 9 * 60))
    slow = await file(at('2025-03-12', 9 * 60))
    await finish(quick, at('2025-03-14', 15 * 60))
  })
  afterAll(() => world.close())

  const WHERE = ['0 examine 1/1', '1 examine 1/1', '2 examine 1/1', '3 examine 1/2', '4 examine 1/2']

  it('a day that is over tells where dossiers stood that kept their date, and those that broke it: of the unit, and of those above', async () => {
    await learn(at('2025-03-18', 10 * 60))
    expect(await learnt(world.committee.id)).toEqual(WHERE)
    expect(await learnt(world.committee.parentId ?? '')).toEqual(WHERE)
  })

  it('no dossier teaches twice, also when it ends after all', async () => {
    await learn(at('2025-03-18', 11 * 60))
    await finish(slow, at('2025-03-19', 9 * 60), { late: true })
    await learn(at('2025-03-20', 10 * 60))
    expect(await learnt(world.committee.id)).toEqual(WHERE)
  })

  it('the list of what is due says how many of it will be late', async () => {
    await file(at('2025-03-20', 9 * 60))
    const friday = at('2025-03-21', 15 * 60)
    const expected = async () => valueOf(await as(world.head, friday, (work) => listDueSoon(work, { unit: world.committee.code, days: 3 }))).expected
    expect(await expected(), 'two are too few to tell').toMatchObject({ open: 1, unknown: 1, expected: 0 })
    // Due on Tuesday 25/03, four days ahead.
    await as(SYSTEM, friday, ({ tx }) => keepDay(tx, '2025-03-20' as PlainDate, [{ ownerId: world.committee.id, stage: 'examine', daysLeft: 4, seen: 98, broke: 24 }]))
    expect(await expected()).toMatchObject({ open: 1, unknown: 0, expected: 0.25, low: expect.closeTo(0.1755, 3) as number, high: expect.closeTo(0.343, 3) as number, cells: [{ stage: 'examine', daysLeft: 4, seen: 100, broke: 25, ofAllSteps: false }] })
  })

  it('what is older than ninety days is forgotten', async () => {
    await learn(at('2025-07-01', 10 * 60))
    expect(await learnt(world.committee.id)).toEqual([])
  })
})
