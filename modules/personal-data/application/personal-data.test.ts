import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { PersonId } from '../../../kernel/ids.ts'
import { hoursAfter } from '../domain/data-request.ts'
import { at, kindOf, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { fileAtCounter } from '../../dossiers/index.ts'
import type { Work } from '../../../platform/work.ts'
import { personalDataModule } from '../module.ts'
import { followBreach, listBreaches, recordBreach } from './breaches.ts'
import { answerDataRequest, askAboutOwnData, listDataRequests, listOwnDataRequests } from './data-requests.ts'
import { ownData } from './own-data.ts'

const NOON = at('2025-03-12', 720)
const FACTS = { happened: 'Máy trạm bị mất', dataKinds: 'Họ tên, số định danh', peopleCount: 12, consequences: 'Có thể bị mạo danh', measures: 'Đã khoá tài khoản' }

let world: DossierWorld
beforeAll(async () => void (world = await openDossierWorld()))
afterAll(() => world.close())
const as = <T>(actor: Actor, run: (work: Work) => Promise<T>, now = NOON): Promise<T> => world.db.work({ actor, now }, run)

describe('a request about one’s data', () => {
  it('is read by its person with each answer, and its journal says the same as its row', async () => {
    const { requestId } = valueOf(await as(world.citizen, (work) => askAboutOwnData(work, { kind: 'correct', words: 'Sửa số điện thoại' })))
    expect(kindOf(await as(world.citizen, (work) => askAboutOwnData(work, { kind: 'correct', words: 'Sửa nữa' })))).toBe('same-request-open')
    const [received] = await as(world.citizen, listOwnDataRequests)
    expect(received).toMatchObject({ id: requestId, kind: 'correct', state: 'received', doneDueAt: hoursAfter(NOON, 72), isLate: false, source: 'NĐ 13/2023/NĐ-CP Đ9, Đ14-16' })

    valueOf(await as(world.head, (work) => answerDataRequest(work, { requestId, step: 'accepted', words: 'Sẽ sửa' })))
    const late = await as(world.head, (work) => listDataRequests(work, {}), hoursAfter(NOON, 80))
    expect(late.items).toMatchObject([{ id: requestId, state: 'accepted', isLate: true, mayExtend: false }])
    valueOf(await as(world.head, (work) => answerDataRequest(work, { requestId, step: 'done', words: 'Đã sửa' })))
    expect(kindOf(await as(world.head, (work) => answerDataRequest(work, { requestId, step: 'refused', words: 'x' })))).toBe('request-elsewhere')

    const [done] = await as(world.citizen, listOwnDataRequests)
    expect(done?.steps.map(({ step, words }) => [step, words])).toEqual([['received', 'Sửa số điện thoại'], ['accepted', 'Sẽ sửa'], ['done', 'Đã sửa']])
    expect((await as(world.head, (work) => listDataRequests(work, { ended: true }))).items.map(({ id }) => id)).toEqual([requestId])
  })

  it('of 2026 has its two clocks, and one extension', async () => {
    const later = at('2026-03-13', 900)
    const { requestId } = valueOf(await as(world.citizen, (work) => askAboutOwnData(work, { kind: 'erase', words: 'Xoá' }), later))
    const [asked] = await as(world.citizen, listOwnDataRequests, later)
    // A Friday afternoon: two working days end on Tuesday.
    expect(asked).toMatchObject({ source: 'NĐ 356/2025/NĐ-CP Đ5', doneDueAt: hoursAfter(later, 480) })
    expect(asked?.answerDueAt?.slice(0, 10)).toBe('2026-03-17')
    valueOf(await as(world.head, (work) => answerDataRequest(work, { requestId, step: 'accepted', words: 'Đang xem' }), later))
    valueOf(await as(world.head, (work) => answerDataRequest(work, { requestId, step: 'extended', words: 'Nhiều nơi lưu' }), later))
    expect(kindOf(await as(world.head, (work) => answerDataRequest(work, { requestId, step: 'extended', words: 'x' }), later))).toBe('not-extendable')
    expect((await as(world.citizen, listOwnDataRequests, later))[0]).toMatchObject({ isExtended: true, doneDueAt: hoursAfter(later, 960) })
  })
})

it('NĐ 13/2023 Đ9.3: everything kept about a person is one file, and nothing of anybody else', async () => {
  const draftId = await fullDraft(world, { actor: world.clerk, procedureCode: PROCEDURE, now: NOON })
  const { id: dossierId } = valueOf(await as(world.clerk, (work) => fileAtCounter(work, { draftId, channel: 'in-person', publicUrl, waived: [] })))
  const fileOf = (actor: Actor) => as(actor, (work) => ownData(work, (actor as { personId: PersonId }).personId))
  const mine = await fileOf(world.citizen)
  expect(mine).toMatchObject({ person: { kind: 'individual' }, dossiers: [{ summary: { dossierId } }], requests: [{ kind: 'erase' }, { kind: 'correct' }] })
  const others = await fileOf(world.stranger)
  expect(others).toMatchObject({ dossiers: [], papers: [], requests: [] })
})

describe('a breach', () => {
  it('keeps all that was known of it, and its clock', async () => {
    const { breachId } = valueOf(await as(world.head, (work) => recordBreach(work, { noticedAt: hoursAfter(NOON, -10), facts: FACTS })))
    valueOf(await as(world.head, (work) => followBreach(work, breachId, { type: 'learnt', facts: { ...FACTS, peopleCount: 40 } })))
    expect((await as(world.head, (work) => listBreaches(work, {}), hoursAfter(NOON, 63))).items[0]).toMatchObject({ state: 'open', isLate: true, facts: { peopleCount: 40 } })
    expect(kindOf(await as(world.head, (work) => followBreach(work, breachId, { type: 'closed', words: 'x' })))).toBe('not-notified-yet')
    valueOf(await as(world.head, (work) => followBreach(work, breachId, { type: 'notified', number: '12/BC', notifiedAt: NOON })))
    valueOf(await as(world.head, (work) => followBreach(work, breachId, { type: 'closed', words: 'Đã xử lý' })))
    const [breach] = (await as(world.head, (work) => listBreaches(work, {}))).items
    expect(breach?.events.map(({ event }) => event.type)).toEqual(['recorded', 'learnt', 'notified', 'closed'])
  })

  it('rows say what their journals say, and a moved one is named', async () => {
    const [proof] = personalDataModule().proofs ?? []
    if (proof === undefined) throw new Error('no proof')
    expect((await as(world.head, proof.find)).faults).toEqual([])
    const faults = await as(world.head, async (work) => {
      const { sql } = await import('kysely')
      await sql`UPDATE personal_data.breach SET state = 'open'`.execute(work.tx)
      return (await proof.find(work)).faults
    })
    expect(faults).toHaveLength(1)
  })
})
