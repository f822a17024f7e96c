import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { PersonId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import { hoursAfter, type DataRequestKind } from '../domain/data-request.ts'
import { at, kindOf, publicUrl, valueOf } from '../../../tests/support/counter-world.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { openPost } from '../../../tests/support/notice-post.ts'
import { openDossierWorld, PROCEDURE, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { fullDraft } from '../../../tests/support/own-graphs.ts'
import { getSeededUnitId } from '../../organisation/index.ts'
import { fileAtCounter } from '../../dossiers/index.ts'
import { getPerson, openConsentsOf, recordConsent, restrictionsOf } from '../../identity/index.ts'
import type { Work } from '../../../platform/work.ts'
import { findMovedRows } from '../store/breach-store.ts'
import { personalDataModule } from '../module.ts'
import { followBreach, listBreaches, recordBreach } from './breaches.ts'
import type { CarriedOut } from './carry-out.ts'
import { answerDataRequest, askAboutOwnData, listDataRequests, listDeskDataRequests, listOwnDataRequests, recordDataRequest, type RecordDataRequest } from './data-requests.ts'
import { ownData } from './own-data.ts'
import { printBreachNotice } from './print-breach-notice.ts'
import { remindOfDuties } from './remind-of-duties.ts'

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
    expect(done?.doerName).toBe((world.head as { fullName: string }).fullName)
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

describe('what is written down as done is done (NĐ 13/2023 Đ9, Đ12, Đ14)', () => {
  const begun = at('2026-04-01', 600)
  const personId = () => (world.citizen as { personId: PersonId }).personId
  const carriedOut = async (kind: DataRequestKind, given: CarriedOut = {}): Promise<string> => {
    const { requestId } = valueOf(await as(world.citizen, (work) => askAboutOwnData(work, { kind, words: 'Tôi yêu cầu' }), begun))
    valueOf(await as(world.head, (work) => answerDataRequest(work, { requestId, step: 'accepted', words: 'Sẽ làm' }), begun))
    valueOf(await as(world.head, (work) => answerDataRequest(work, { requestId, step: 'done', words: 'Đã làm', ...given }), begun))
    return requestId
  }
  it('Đ9.6: a restriction holds until it is lifted', async () => {
    const requestId = await carriedOut('restrict')
    expect(await as(world.clerk, (work) => restrictionsOf(work, [personId()]))).toMatchObject([{ requestId }])
    const [shown] = (await as(world.head, (work) => listDataRequests(work, { ended: true }), begun)).items
    expect(shown).toMatchObject({ id: requestId, mayLift: true, state: 'done' })
    valueOf(await as(world.head, (work) => answerDataRequest(work, { requestId, step: 'lifted', words: 'Theo đề nghị mới' }), begun))
    expect(await as(world.clerk, (work) => restrictionsOf(work, [personId()]))).toEqual([])
    expect(kindOf(await as(world.head, (work) => answerDataRequest(work, { requestId, step: 'lifted', words: 'x' }), begun))).toBe('nothing-to-lift')
    expect((await as(world.head, (work) => findMovedRows(work.tx))).faults.filter((fault) => fault.includes(requestId))).toEqual([])
  })

  it('NĐ 356/2025 Đ5: measures of protection are asked for, taken in fifteen days and told in words', async () => {
    const requestId = await carriedOut('protect')
    const asked = (await as(world.citizen, listOwnDataRequests, begun)).find(({ id }) => id === requestId)
    expect(asked).toMatchObject({ kind: 'protect', state: 'done', doneDueAt: hoursAfter(begun, 15 * 24), mayLift: false })
    expect(asked?.steps.at(-1)).toMatchObject({ step: 'done', words: 'Đã làm' })
  })

  it('Đ12: a withdrawal ends the consent that is named, or all that stand', async () => {
    const give = async (about: string) => valueOf(await as(world.clerk, (work) => recordConsent(work, { personId: personId(), purpose: 'assisted-filing', about, how: 'spoken', unitId: world.desk.id }), begun)).id
    const [one, two] = [await give('filing-draft:1'), await give('filing-draft:2')]
    await carriedOut('withdraw-consent', { consentId: one })
    expect((await as(world.citizen, (work) => openConsentsOf(work, personId()))).map(({ id }) => id)).toEqual([two])
    const { requestId } = valueOf(await as(world.citizen, (work) => askAboutOwnData(work, { kind: 'withdraw-consent', words: 'Rút lại' }), begun))
    valueOf(await as(world.head, (work) => answerDataRequest(work, { requestId, step: 'accepted', words: 'Sẽ làm' }), begun))
    const end = (consentId?: string) => as(world.head, (work) => answerDataRequest(work, { requestId, step: 'done', words: 'Đã làm', consentId }), begun)
    expect(kindOf(await end(one)), 'ended before').toBe('consent-not-standing')
    valueOf(await end())
    expect(await as(world.citizen, (work) => openConsentsOf(work, personId()))).toEqual([])
    expect(await as(world.citizen, (work) => ownData(work, personId()), begun)).toMatchObject({ identity: { consents: [{ withdrawnAt: begun }, { withdrawnAt: begun }] } })
  })

  it('Đ14: a correction stands in the record, unless a provider proved otherwise', async () => {
    await carriedOut('correct', { correction: { phone: '0911222333', birthOn: '1990-05-02' as PlainDate } })
    expect(await as(world.citizen, (work) => getPerson(work, personId()))).toMatchObject({ name: 'Trần Thị Mẫu', phone: '0911222333', birthOn: '1990-05-02' })
    const { requestId: earlier } = valueOf(await as(world.citizen, (work) => askAboutOwnData(work, { kind: 'correct', words: 'Sửa' }), begun))
    valueOf(await as(world.head, (work) => answerDataRequest(work, { requestId: earlier, step: 'accepted', words: 'Xem' }), begun))
    const correct = (correction: CarriedOut['correction']) => as(world.head, (work) => answerDataRequest(work, { requestId: earlier, step: 'done', words: 'Đã sửa', correction }), begun)
    for (const unusable of [{ phone: 'abc' }, { phone: '0911' }, { email: 'x' }, { birthOn: '1990-02-31' as PlainDate }, { birthOn: '2026-04-02' as PlainDate }, { birthOn: '0090-05-02' as PlainDate }]) expect(kindOf(await correct(unusable)), JSON.stringify(unusable)).toBe('correction-unusable')
    // A sign-in proves them while the correction is on its way: it waits, and takes nothing of that away.
    const { correcting } = await as(world.head, async ({ tx }) => {
      await sql`UPDATE identity.person SET assurance_level = 2, assurance_verified_at = ${begun}, assurance_provider = 'vneid' WHERE id = ${personId()}`.execute(tx)
      const waiting = correct({ email: 'mau@example.vn' })
      for (let blocked = false; !blocked; ) blocked = (await sql`SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))`.execute(tx)).rows.length > 0
      return { correcting: waiting }
    })
    valueOf(await correcting)
    expect(await as(world.citizen, (work) => getPerson(work, personId()))).toMatchObject({ email: 'mau@example.vn', assurance: { level: 2 } })
    const { requestId } = valueOf(await as(world.citizen, (work) => askAboutOwnData(work, { kind: 'correct', words: 'Sửa tên' }), begun))
    valueOf(await as(world.head, (work) => answerDataRequest(work, { requestId, step: 'accepted', words: 'Xem' }), begun))
    const done = (correction: CarriedOut['correction']) => as(world.head, (work) => answerDataRequest(work, { requestId, step: 'done', words: 'Đã sửa', correction }), begun)
    expect(kindOf(await done({ name: 'Trần Thị Khác' }))).toBe('proved-by-provider')
    expect((await as(world.citizen, listOwnDataRequests, begun)).find(({ id }) => id === requestId)).toMatchObject({ state: 'accepted' })
    valueOf(await done({ address: 'Số 2, đường Mới' }))
    expect(await as(world.citizen, (work) => getPerson(work, personId()))).toMatchObject({ name: 'Trần Thị Mẫu', address: 'Số 2, đường Mới', assurance: { level: 2 } })
  })
})

describe('who has no electronic identity (NĐ 13/2023 Đ14-16)', () => {
  const asked = { fullName: 'Bùi Thị Quầy', personalIdNumber: '044155000012', phone: '0900000123', kind: 'access', words: 'Xin biết lưu gì về tôi', shownPaper: 'Thẻ căn cước' } as const
  it('asks at the counter by the same rules, and is told there and by SMS', async () => {
    const record = (actor: Actor, given: Partial<RecordDataRequest> = {}) => as(actor, (work) => recordDataRequest(work, { ...asked, ...given }))
    expect(kindOf(await record(world.head))).toBe('not-at-a-counter')
    expect(kindOf(await record(world.citizen))).toBe('not-at-a-counter')
    expect(kindOf(await record(world.clerk, { personalIdNumber: '12' }))).toBe('person-unusable')
    expect(kindOf(await record(world.clerk, { shownPaper: ' ' }))).toBe('person-unusable')
    const { id: requestId, doneDueAt } = valueOf(await record(world.clerk))
    expect(doneDueAt).toBe(hoursAfter(NOON, 72))
    expect(kindOf(await record(world.clerk))).toBe('same-request-open')
    expect(kindOf(await record(world.clerk, { fullName: 'Người Khác', kind: 'erase' }))).toBe('person-name-differs')
    valueOf(await as(world.head, (work) => answerDataRequest(work, { requestId, step: 'accepted', words: 'Mời đến nhận bản in' })))
    expect(await as(world.clerk, listDeskDataRequests)).toMatchObject([{ id: requestId, personName: 'Bùi Thị Quầy', shownPaper: 'Thẻ căn cước', steps: [{ step: 'received' }, { step: 'accepted', words: 'Mời đến nhận bản in' }] }])
    expect(await as(world.clerkElsewhere, listDeskDataRequests)).toEqual([])
    const told = await as(world.head, async ({ tx }) => (await sql<{ template: string; recipient_kind: string }>`SELECT template, recipient_kind FROM notifications.notice WHERE about_id = ${requestId}`.execute(tx)).rows)
    expect(told).toEqual([{ template: 'data-request-answered', recipient_kind: 'person' }])
    // Known by now under the first number: the one named this time counts.
    const second = valueOf(await record(world.clerk, { kind: 'erase', phone: '0911 222 444' }))
    valueOf(await as(world.head, (work) => answerDataRequest(work, { requestId: second.id, step: 'accepted', words: 'Sẽ xoá' })))
    const sent: (readonly [to: string, body: string])[] = []
    await openPost(world.db, [{ channel: 'sms', send: async ({ to, body }) => { sent.push([to, body]); return { kind: 'sent' } } }]).drain()
    const words = 'Yeu cau ve du lieu ca nhan cua ban co tra loi moi. Xem https://motcua.test/tai-khoan/du-lieu'
    const messages = new Map(sent)
    expect([messages.get('84900000123'), messages.get('84911222444')]).toEqual([words, words])
    const trail = await as(world.head, async ({ tx }) => (await sql<{ person_ids: readonly string[] }>`SELECT person_ids FROM audit.audit_entry WHERE event = 'data-request-recorded' AND thing_id = ${second.id}`.execute(tx)).rows)
    expect(trail).toEqual([{ person_ids: [second.personId] }])
  })
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

describe('whoever answers for a clock', () => {
  const noticesOf = (id: string) => as(world.head, async ({ tx }) => (await sql<{ template: string; official: boolean }>`SELECT template, recipient_kind = 'official' AS official FROM notifications.notice WHERE about_id = ${id} AND recipient_kind = 'official' ORDER BY at, template`.execute(tx)).rows)
  const remindAt = (now: Instant) => as({ kind: 'system', process: 'test' }, remindOfDuties, now)
  const begun = at('2026-05-04', 600)
  const staff = (actor: Actor) => actor as Extract<Actor, { kind: 'staff' }>
  beforeAll(async () => {
    await as(world.head, async (work) => {
      const province = await getSeededUnitId(work, 'province')
      for (const [{ officialId, fullName }, signInName] of [[staff(world.head), 'quan.tri'], [staff(world.officer), 'can.bo.thu']] as const)
        await sql`INSERT INTO identity.account (id, official_id, unit_id, full_name, sign_in_name, password_hash, password_changed_at, password_is_temporary, created_at)
          VALUES (${newId<string>()}, ${officialId}, ${province}, ${fullName}, ${signInName}, 'x', ${NOON}, false, ${NOON})`.execute(work.tx)
      await sql`INSERT INTO identity.role_grant (id, official_id, role, unit_id, granted_at) VALUES (${newId<string>()}, ${staff(world.head).officialId}, 'administrator', ${province}, ${NOON})`.execute(work.tx)
    })
  })

  it('NĐ 356/2025 Đ5: is told of a request that was given to them, and no stranger can be named', async () => {
    const { requestId } = valueOf(await as(world.citizen, (work) => askAboutOwnData(work, { kind: 'restrict', words: 'Hạn chế' }), begun))
    const accept = (doerSignInName: string) => as(world.head, (work) => answerDataRequest(work, { requestId, step: 'accepted', words: 'Giao cho cán bộ', doerSignInName }), begun)
    expect(kindOf(await accept('khong.co.ai'))).toBe('doer-unknown')
    valueOf(await accept('can.bo.thu'))
    expect((await as(world.citizen, listOwnDataRequests, begun))[0]).toMatchObject({ id: requestId, doerName: staff(world.officer).fullName, state: 'accepted' })
    expect(await noticesOf(requestId)).toEqual([{ template: 'data-request-given', official: true }])
    await remindAt(hoursAfter(begun, 300))
    expect((await noticesOf(requestId)).length).toBe(1)
    for (const hour of [340, 341, 361, 362]) await remindAt(hoursAfter(begun, hour))
    const told = (await noticesOf(requestId)).map(({ template }) => template)
    // The administrator and whoever carries it out, each once a stage.
    expect(told).toEqual(['data-request-given', 'data-request-soon', 'data-request-soon', 'data-request-late', 'data-request-late'])
    valueOf(await as(world.head, (work) => answerDataRequest(work, { requestId, step: 'done', words: 'Xong' }), hoursAfter(begun, 362)))
    expect((await as(world.head, (work) => findMovedRows(work.tx))).faults.filter((fault) => fault.includes(requestId))).toEqual([])
  })

  it('NĐ 13/2023 Đ23: hears of the 72 hours of a breach before they end and after, until the ministry was told', async () => {
    const { breachId } = valueOf(await as(world.head, (work) => recordBreach(work, { noticedAt: begun, facts: FACTS }), begun))
    const told = async (now: Instant): Promise<readonly string[]> => {
      await remindAt(now)
      return [...new Set((await noticesOf(breachId)).map(({ template }) => template))]
    }
    expect(await told(hoursAfter(begun, 47))).toEqual([])
    expect(await told(hoursAfter(begun, 49))).toEqual(['data-breach-soon'])
    const other = valueOf(await as(world.head, (work) => recordBreach(work, { noticedAt: begun, facts: FACTS }), begun))
    valueOf(await as(world.head, (work) => followBreach(work, other.breachId, { type: 'notified', number: '1/BC', notifiedAt: hoursAfter(begun, 50) }), hoursAfter(begun, 50)))
    expect(await told(hoursAfter(begun, 73))).toEqual(['data-breach-soon', 'data-breach-late'])
    expect(await noticesOf(other.breachId)).toEqual([])
    const printed = await as(world.head, (work) => printBreachNotice(work, breachId), hoursAfter(begun, 73))
    expect(Buffer.from(valueOf(printed)).subarray(0, 5).toString()).toBe('%PDF-')
    expect(kindOf(await as(world.head, (work) => printBreachNotice(work, '0195a000-0000-7000-8000-000000000000')))).toBe('breach-unknown')
  })
})
