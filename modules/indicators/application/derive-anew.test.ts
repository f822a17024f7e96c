// TT 01/2018/TT-VPCP article 13: dossiers counted before an upgrade are derived anew; until then what they lack is not measured, which is not nought.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { DossierId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { at, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { heard } from '../../../tests/support/hear-indicators.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { approveDossier, attachResult, claimDossier, fileAtCounter, livesOf, requestApproval, returnResult } from '../../dossiers/index.ts'
import { COUNTS } from '../domain/counts.ts'
import { indicatorsModule } from '../module.ts'
import { listOlder, saveFact, type Fact } from '../store/fact-store.ts'
import { foldChanges } from '../store/fold-changes.ts'
import { listChanged } from '../store/signs-store.ts'
import { deriveInLots, deriveLot } from './derive-anew.ts'
import { factOf } from './fact-of-dossier.ts'
import { stepsOf } from './facts-of-agencies.ts'
import { listIndicatorDossiers } from './drill-down.ts'
import { listOfficerIndices } from './list-officer-indices.ts'

const SYSTEM: Actor = { kind: 'system', process: 'test' }
const { proofs = [] } = indicatorsModule({ secret: new Uint8Array(32).fill(7) })
let world: DossierWorld
const as = <T>(actor: Actor, now: Instant, run: (work: Work) => Promise<T>): Promise<T> => world.db.work({ actor, now }, (work) => run(heard(work)))

const file = async (now: Instant): Promise<DossierId> => {
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now })
  return valueOf(await as(world.clerk, now, (work) => fileAtCounter(work, { draftId, channel: 'in-person', publicUrl, waived: [] }))).id
}
const finish = async (dossierId: DossierId, now: Instant): Promise<void> => {
  valueOf(await as(world.officer, now, (work) => claimDossier(work, { dossierId })))
  valueOf(await as(world.officer, now, (work) => requestApproval(work, { dossierId, proposal: 'Đủ điều kiện' })))
  valueOf(await as(world.head, now, (work) => approveDossier(work, { dossierId })))
  valueOf(await as(world.officer, now, (work) => attachResult(work, { dossierId, name: 'Bản sao trích lục', bytes: onePagePdf('Kết quả thử'), fileName: 'ket-qua.pdf' })))
}

/** As the release before these counts told it. */
const asBefore = (fact: Fact): Fact => ({ ...fact, cells: fact.cells.filter(({ count }) => count < COUNTS.unscanned) })
const tellAsBefore = (dossierId: DossierId): Promise<void> =>
  as(SYSTEM, APRIL, async (work) => {
    const [life] = await livesOf(work, [dossierId])
    for (const { at: now, dossier } of life?.states ?? []) {
      const fact = await factOf({ ...work, now }, dossier, await stepsOf(work, dossier))
      if (fact) await saveFact(work.tx, asBefore(fact), now)
    }
  })
/** An act that only a server of the older release heard. */
const actAsBefore = async (dossierId: DossierId, actor: Actor, act: (work: Work) => Promise<{ readonly ok: boolean }>): Promise<void> => {
  expect(await world.db.work({ actor, now: APRIL }, act)).toMatchObject({ ok: true })
  await tellAsBefore(dossierId)
}

const step: Step = (run) => as(SYSTEM, APRIL, run)
const APRIL = at('2025-04-10', 9 * 60)
const MARCH = { period: '2025-03' }
const nine = async (on?: string) => {
  const { rows } = valueOf(await as(SYSTEM, APRIL, (work) => listOfficerIndices(work, { unit: world.committee.code, ...MARCH, ...(on ? { on } : {}) })))
  return rows.map(({ indices }) => [1, 2].map((wanted) => indices.find(({ index }) => index === wanted)?.value))
}
const faults = async () => (await Promise.all(proofs.map((proof) => as(SYSTEM, APRIL, (work) => proof.find(work))))).flatMap((proof) => proof.faults)
const older = () => as(SYSTEM, APRIL, (work) => listOlder(work.tx, 10))
const atRisk = async () => valueOf(await as(SYSTEM, APRIL, (work) => listIndicatorDossiers(work, { unit: world.committee.code, ...MARCH, component: '4.2', kind: 'at-risk' }))).items.map(({ dossierId }) => dossierId)

describe('facts of an older release', () => {
  let [first, second, open] = ['', '', ''] as DossierId[] as [DossierId, DossierId, DossierId]
  let measured: Awaited<ReturnType<typeof nine>>
  beforeAll(async () => {
    world = await openDossierWorld()
    first = await file(at('2025-03-12', 9 * 60))
    second = await file(at('2025-03-12', 9 * 60 + 5))
    open = await file(at('2025-03-13', 9 * 60))
    await finish(first, at('2025-03-13', 9 * 60))
    await finish(second, at('2025-03-14', 9 * 60))
    measured = await nine()
    expect(measured).toEqual([[2, expect.any(Number)], [2, expect.any(Number)]])
    const owner = new pg.Client(world.db.connection)
    await owner.connect()
    await owner.query('TRUNCATE indicators.fact, indicators.fact_change, indicators.to_fold, indicators.counter').finally(() => owner.end())
    for (const dossierId of [first, second, open]) await tellAsBefore(dossierId)
  })
  afterAll(() => world.close())

  it('what they lack is not measured, and they are no fault', async () => {
    expect(await nine()).toEqual([[2, undefined], [2, undefined]])
    expect(await older()).toEqual([open, second, first])
    expect(await faults()).toEqual([])
  })

  it('are derived anew in lots, the counters right after each; the index is measured when the last of the period was', async () => {
    await as(SYSTEM, APRIL, (work) => foldChanges(work.tx))
    expect(await deriveLot(step, { most: 2 })).toEqual({ listed: 2, derived: 2, held: [], failed: [] })
    expect([await faults(), await older(), await nine(), await atRisk()]).toEqual([[], [first], [[2, undefined], [2, undefined]], [open]])
    await deriveInLots(step)
    expect([await faults(), await older(), await nine()]).toEqual([[], [], measured])
    expect(await deriveLot(step)).toEqual({ listed: 0, derived: 0, held: [], failed: [] })
  })

  it('a past day shows what was known then; nothing happened to the dossiers', async () => {
    expect(await nine('2025-03-20')).toEqual([[2, undefined], [2, undefined]])
    const listed = valueOf(await as(SYSTEM, APRIL, (work) => listIndicatorDossiers(work, { unit: world.committee.code, ...MARCH, component: '4.1', kind: 'lost', on: '2025-03-13' })))
    expect(listed.items.map(({ dossierId }) => dossierId)).toEqual([first])
    const changed = await as(SYSTEM, APRIL, (work) => listChanged(work.tx, { after: { knownAt: '-infinity', subjectId: first }, until: at('2025-05-01', 0), limit: 100 }))
    expect(changed.filter(({ knownAt }) => knownAt > '2025-04')).toEqual([])
  })

  it('one that a server of the older release told meanwhile is derived anew too', async () => {
    await actAsBefore(second, world.clerk, (work) => returnResult(work, { dossierId: second, method: 'in-person', receivedBy: 'Trần Thị Mẫu' }))
    expect([await nine(), await older()]).toEqual([[[2, undefined], [2, undefined]], [second]])
    await deriveInLots(step)
    expect([await nine(), await older()]).toEqual([measured, []])
  })

  it('one that somebody acts on just now is left to that act', async () => {
    await actAsBefore(open, world.officer, (work) => claimDossier(work, { dossierId: open }))
    const held = await as(SYSTEM, APRIL, async (acting) => {
      valueOf(await requestApproval({ ...acting, actor: world.officer }, { dossierId: open, proposal: 'Đủ điều kiện' }))
      return deriveLot(step)
    })
    expect(held).toEqual({ listed: 1, derived: 0, held: [open], failed: [] })
    expect((await deriveLot(step, { but: [open] })).listed).toBe(0)
    expect((await deriveLot(step)).derived).toBe(1)
  })

  it('one that fails stops no other, and is named', async () => {
    const [sound, ill] = [await file(APRIL), await file(APRIL)]
    const owner = new pg.Client(world.db.connection)
    await owner.connect()
    // The last cell of a dossier's fact says by which rules it was counted.
    for (const table of ['fact', 'fact_change'])
      await owner.query(`UPDATE indicators.${table} SET ${['ids', 'days', 'sums'].map((of) => `count_${of} = count_${of}[:cardinality(count_${of}) - 1]`).join(', ')} WHERE subject_id = ANY ($1)`, [[sound, ill]])
    await owner.query(`ALTER TABLE indicators.fact ADD CONSTRAINT fails CHECK (subject_id <> '${ill}' OR NOT (count_ids && '{40,42}'::smallint[])) NOT VALID`)
    expect((await older()).toSorted()).toEqual([sound, ill].toSorted())
    await expect(deriveInLots(step)).rejects.toThrow(ill)
    expect(await older()).toEqual([ill])
    await owner.query('ALTER TABLE indicators.fact DROP CONSTRAINT fails').finally(() => owner.end())
    await deriveInLots(step)
    expect(await older()).toEqual([])
  })
})
