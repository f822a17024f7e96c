import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { onePagePdf } from '../../../tests/support/one-page-pdf.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { approveDossier, attachResult, claimDossier, readDossier, requestApproval, type Dossier } from '../../dossiers/index.ts'
import { findUnit } from '../../organisation/index.ts'
import { act as run, at, kindOf, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { acceptReception } from './accept-reception.ts'
import { beginReception } from './begin-reception.ts'
import { handOver } from './hand-over.ts'
import { keepReception } from './keep-reception.ts'
import { listHandovers } from './list-handovers.ts'
import { returnTogether, listReturns } from './return-together.ts'
import { showReception } from './show-reception.ts'
import { takeOver } from './take-over.ts'

/** The merged province: rule set B from 01/07/2025, C from 05/08/2026. */
const UNDER_B = at('2026-07-15', 9 * 60)
const UNDER_C = at('2026-08-12', 15 * 60 + 30)
const NEXT_DAY = at('2026-08-13', 10 * 60)

let world: DossierWorld
beforeAll(async () => {
  world = await openDossierWorld('quang-tri-2026', UNDER_B)
})
afterAll(() => world.close())

const act = <T>(actor: Actor, now: Instant, doing: Parameters<typeof run<T>>[2]): Promise<T> => run(world, { actor, now }, doing)
const deskOf = (actor: Actor) => (actor.kind === 'staff' ? actor.roles[0]?.unitId : undefined)

let lastPerson = 0
/** Received by the desk of another commune for the commune that resolves. */
const received = async (now: Instant, fields: Readonly<Record<string, string>> = {}): Promise<Dossier> => {
  lastPerson += 1
  const newcomer = { fullName: 'Trần Thị Mẫu', personalIdNumber: `0441910${String(lastPerson).padStart(5, '0')}`, bornOn: '1991-05-01', phone: '0900000001', address: 'Số 1' }
  const { draftId } = valueOf(await act(world.clerkElsewhere, now, (work) => beginReception(work, { procedureCode: PROCEDURE, newcomer })))
  const shown = valueOf(await act(world.clerkElsewhere, now, (work) => showReception(work, draftId)))
  const place = shown.places.find(({ resolvingUnitId }) => resolvingUnitId === world.committee.id)
  expect(place).toMatchObject({ receivingUnitId: deskOf(world.clerkElsewhere), competentDeskId: world.desk.id })
  const change = {
    place: { receivingUnitId: place?.receivingUnitId ?? world.desk.id, resolvingUnitId: world.committee.id },
    answers: { 'applicant-v1': { area: 'outside', outsideArea: 'Xã Mẫu' } },
    counts: { '1.1': { originals: 1, copies: 0 }, '1.2': { originals: 0, copies: 1 } },
  }
  valueOf(await act(world.clerkElsewhere, now, (work) => keepReception(work, { draftId, change, fields: { competentDeskId: world.desk.id, ...fields } })))
  return valueOf(await act(world.clerkElsewhere, now, (work) => acceptReception(work, { draftId, publicUrl })))
}

const given = async (dossier: Dossier, now: Instant): Promise<string> => {
  const fromUnitId = dossier.receivingUnitId
  return valueOf(await act(world.clerkElsewhere, now, (work) => handOver(work, { fromUnitId, toUnitId: world.desk.id, dossierIds: [dossier.id] }))).bundleId
}

describe('received for another commune', () => {
  it('bears the code of the receiving desk, is seen by both, and under set B counts from reception', async () => {
    const dossier = await received(UNDER_B)
    const unit = await act(world.clerkElsewhere, UNDER_B, (work) => findUnit(work, dossier.receivingUnitId))
    expect(dossier.code).toContain(`${unit?.code}-260715-`)
    expect(dossier.acceptance).toMatchObject({ ruleSet: 'B', handover: 'same-day' })
    for (const actor of [world.clerk, world.clerkElsewhere, world.officer]) expect(kindOf(await act(actor, UNDER_B, (work) => readDossier(work, dossier.id)))).toBe('ok')
    const bundleId = await given(dossier, UNDER_B)
    const answers = [{ dossierId: dossier.id, outcome: 'received' as const }]
    // The officer who resolves is not the desk the list is for.
    expect(kindOf(await act(world.officer, UNDER_B, (work) => takeOver(work, { bundleId, answers })))).toBe('bundle-not-found')
    valueOf(await act(world.clerk, UNDER_B, (work) => takeOver(work, { bundleId, answers })))
    const after = valueOf(await act(world.clerk, UNDER_B, (work) => readDossier(work, dossier.id))).dossier
    expect(after).toMatchObject({ competentReceivedAt: UNDER_B, dueAt: dossier.dueAt })
    expect(after.dueHistory).toHaveLength(1)
    // From the competent desk the papers go on to who resolves.
    const waiting = (await act(world.clerk, UNDER_B, listHandovers)).waiting
    expect(waiting.find(({ dossierId }) => dossierId === dossier.id)).toMatchObject({ fromUnit: { id: world.desk.id }, toUnit: { id: world.committee.id } })
  })

  it('under set C the promise counts from the last moment of the hand-over, and its receipt sets the clock', async () => {
    const dossier = await received(UNDER_C)
    // Received at 15:30: handed over in the first hour of the next morning, from where three working days count.
    expect(dossier.acceptance).toMatchObject({ ruleSet: 'C', handover: 'next-working-morning' })
    expect(dossier.dueAt?.slice(0, 10)).toBe('2026-08-18')
    const bundleId = await given(dossier, UNDER_C)
    valueOf(await act(world.clerk, NEXT_DAY, (work) => takeOver(work, { bundleId, answers: [{ dossierId: dossier.id, outcome: 'received' }] })))
    const { dossier: after } = valueOf(await act(world.clerk, NEXT_DAY, (work) => readDossier(work, dossier.id)))
    expect(after.dueHistory.map(({ why }) => why)).toEqual(['accepted', 'competent-received'])
    expect(after.dueAt).not.toBe(dossier.dueAt)
    expect(after.dueHistory[1]?.trace.length).toBeGreaterThan(0)
    // Whoever filed it is told that the date moved, once: where it only became sure, nothing is said.
    const told = await world.db.work({}, async ({ tx }) => (await sql<{ params: { dueAt: string; oldDueAt: string } }>`SELECT params FROM notifications.notice WHERE about_id = ${dossier.id} AND template = 'date-changed'`.execute(tx)).rows)
    expect(told.map(({ params }) => [params.oldDueAt, params.dueAt])).toEqual([[dossier.dueAt, after.dueAt]])
  })

  const decided = async (dossier: Dossier): Promise<void> => {
    const of = { dossierId: dossier.id }
    valueOf(await act(world.officer, UNDER_B, (work) => claimDossier(work, of)))
    valueOf(await act(world.officer, UNDER_B, (work) => requestApproval(work, { ...of, proposal: 'Đủ' })))
    valueOf(await act(world.head, UNDER_B, (work) => approveDossier(work, of)))
    valueOf(await act(world.officer, UNDER_B, (work) => attachResult(work, { ...of, name: 'Bản sao', bytes: onePagePdf('Kết quả'), fileName: 'kq.pdf' })))
  }
  const handed = { method: 'in-person', receivedBy: 'Trần Thị Mẫu', receipt: { taker: 'applicant', identityCheck: 'identity-card' } } as const
  const readyAt = async (actor: Actor) => (await act(actor, UNDER_B, (work) => listReturns(work, {}))).items

  it('the result comes back to the receiving desk, or to the one the applicant chose', async () => {
    const back = await received(UNDER_B)
    const chosen = await received(UNDER_B, { returningUnitId: world.desk.id })
    await decided(back)
    await decided(chosen)
    const [here, there] = [await readyAt(world.clerkElsewhere), await readyAt(world.clerk)]
    expect(here.map(({ dossierId }) => dossierId)).toContain(back.id)
    expect(there.map(({ dossierId }) => dossierId)).toEqual([chosen.id])
    const wrong = await act(world.clerkElsewhere, UNDER_B, (work) => returnTogether(work, { ...handed, dossiers: there.map(({ dossierId, version }) => ({ dossierId: dossierId as Dossier['id'], version })) }))
    expect(kindOf(wrong)).toBe('not-permitted-here')
    const out = valueOf(await act(world.clerk, UNDER_B, (work) => returnTogether(work, { ...handed, dossiers: there.map(({ dossierId, version }) => ({ dossierId: dossierId as Dossier['id'], version })) })))
    expect(out, 'with the paper to sign').toMatchObject([{ dossier: { id: chosen.id }, receiptId: expect.any(String) }])
    expect(await readyAt(world.clerk)).toEqual([])
  })

  it('whoever comes for a result that is not there yet is told where the dossier stands, if the desk may read it', async () => {
    const { code: q = '' } = await received(UNDER_B)
    const asked = (actor: Actor) => act(actor, UNDER_B, (work) => listReturns(work, { q }))
    expect(await asked(world.clerkElsewhere)).toMatchObject({ items: [], stands: { code: q, stateName: { vi: expect.any(String) }, heldBy: expect.any(String) } })
    expect((await act(world.clerkElsewhere, UNDER_B, (work) => listReturns(work, { q: 'Không Ai Cả' }))).stands).toBeUndefined()
  })

  it('several at once go out together or not at all, and a second counter is told', async () => {
    const two = [await received(UNDER_B), await received(UNDER_B)]
    for (const dossier of two) await decided(dossier)
    const ready = (await readyAt(world.clerkElsewhere)).filter(({ dossierId }) => two.some(({ id }) => id === dossierId))
    const dossiers = ready.map(({ dossierId, version }) => ({ dossierId: dossierId as Dossier['id'], version }))
    const stale = dossiers.map((each, index) => (index === 1 ? { ...each, version: each.version - 1 } : each))
    expect(kindOf(await act(world.clerkElsewhere, UNDER_B, (work) => returnTogether(work, { ...handed, dossiers: stale })))).toBe('changed-meanwhile')
    const both = await Promise.all([1, 2].map(() => act(world.clerkElsewhere, UNDER_B, (work) => returnTogether(work, { ...handed, dossiers }))))
    expect(both.map(kindOf).toSorted()).toEqual(['changed-meanwhile', 'ok'])
    expect(kindOf(await act(world.clerkElsewhere, UNDER_B, (work) => returnTogether(work, { ...handed, dossiers: [] })))).toBe('nothing-to-return')
  })
})
