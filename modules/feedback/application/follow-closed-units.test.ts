// NĐ 61/2018/NĐ-CP Điều 4: feedback with a unit that is closed, and what still comes to it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { OfficialId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { at, kindOf, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { listAncestors, listUnits, type Unit } from '../../organisation/index.ts'
import { organisationModule } from '../../organisation/module.ts'
import { feedbackModule } from '../module.ts'
import * as acts from './act-on-item.ts'
import { followClosedUnits } from './follow-closed-units.ts'
import { sendFeedback } from './send-feedback.ts'
import * as sender from './sender-acts.ts'
import { followItem } from './show-items.ts'

const MORNING = at('2025-03-12', 9 * 60)
const CLOSING = at('2025-06-30', 9 * 60)
const FIRST_DAY = at('2025-07-01', 9 * 60)
const ANYBODY: Actor = { kind: 'anonymous' }

let world: DossierWorld
beforeAll(async () => {
  world = await openDossierWorld()
})
afterAll(() => world.close())

const as = <T>(actor: Actor, run: (work: Work) => Promise<T>, now = MORNING): Promise<T> => world.db.work({ actor, now }, run)
const send = async (unit: Unit, text: string, now = MORNING) =>
  valueOf(await as(ANYBODY, (work) => sendFeedback(work, { kind: 'feedback', text, sender: { name: 'Trần Thị Mẫu', address: 'Phường Đồng Hới', phone: '0900000001' }, unitCode: unit.code }), now))
const staffAt = (role: string, unit: Unit, like: Actor): Actor => ({ ...like, officialId: newId<OfficialId>(), roles: [{ role, unitId: unit.id }] }) as Actor
const communes = async (): Promise<readonly Unit[]> => (await as(world.head, (work) => listUnits(work, { kind: 'commune-peoples-committee', limit: 500 }))).filter(({ id }) => id !== world.committee.id)
const deskOf = async ({ areaCode }: Unit): Promise<Unit> => {
  const desk = (await as(world.head, (work) => listUnits(work, { level: 'commune', oneStop: true, limit: 500 }))).find((each) => each.areaCode === areaCode)
  if (!desk) throw new Error('a commune without a desk')
  return desk
}

const closeRoute = organisationModule({ may: () => true }).routes.find(({ contract }) => contract.id === 'closeOrganisationUnit')
const [follows] = feedbackModule({ publicUrl: 'https://thu.example.vn' }).subscriptions ?? []
/** As an administrator does it, with what listens to it in the same transaction. */
const close = async (unit: Unit, heirs: readonly Unit[], closedOn = '2025-07-01', now = CLOSING): Promise<void> => {
  const body = { closedOn, successorIds: heirs.map(({ id }) => id), basis: 'NQ thử nghiệm' }
  const closed = await as(world.head, (work) => {
    const told: Work = { ...work, tell: async (event) => { if (event.type === follows?.to) await follows.on(told, event) } }
    return closeRoute?.handle(told, { params: { unitId: unit.id }, body } as never, {} as never) as Promise<unknown>
  }, now)
  expect(closed).toMatchObject({ ok: true })
}
const night = (now = FIRST_DAY) => followClosedUnits((run) => as({ kind: 'system', process: 'job' }, run, now), 1)
const unitOf = async (code: string, now = FIRST_DAY) => valueOf(await as(ANYBODY, (work) => followItem(work, code), now)).unitName

describe('a unit closed with open feedback', () => {
  it('leaves it to the one that took over from the day it is closed, with its work and its own limits; the sender reads why', async () => {
    const { committee } = world
    const [heir] = await communes()
    if (!heir) throw new Error('no other commune')
    const [fresh, drafted, answered] = [await send(committee, 'Chờ lâu ở quầy'), await send(committee, 'Bảng phí đã cũ'), await send(committee, 'Ghế hỏng')]
    for (const { id } of [drafted, answered]) {
      valueOf(await as(world.officer, (work) => acts.classify(work, id, { class: 'conduct' })))
      valueOf(await as(world.officer, (work) => acts.draftAnswer(work, id, { text: 'Đã thay', outcome: 'fixed' })))
    }
    valueOf(await as(world.head, (work) => acts.publishAnswer(work, answered.id)))
    const desk = await deskOf(committee)
    await close(desk, [await deskOf(heir)])
    await close(committee, [heir])
    expect(await unitOf(fresh.code, CLOSING), 'not before its day').toBe(committee.name)
    await night()
    await night()
    const followed = valueOf(await as(ANYBODY, (work) => followItem(work, fresh.code), FIRST_DAY))
    expect(followed).toMatchObject({ unitName: heir.name, state: 'received', transfers: [{ unitName: heir.name, reason: `${committee.name} kết thúc hoạt động từ ngày 01/07/2025; ${heir.name} giải quyết tiếp` }] })
    expect(await unitOf(answered.code), 'what was answered stays with whoever answered').toBe(committee.name)
    const published = valueOf(await as(staffAt('head-of-unit', heir, world.head), (work) => acts.publishAnswer(work, drafted.id), FIRST_DAY))
    expect([published.unitId, published.published?.inTime]).toEqual([heir.id, true])

    expect((await send(desk, 'Mã trên tờ niêm yết cũ', FIRST_DAY)).unitId, 'a code that still hangs leads on').toBe(heir.id)
    const [above] = await as(world.head, (work) => listAncestors(work, heir.id), FIRST_DAY)
    expect(valueOf(await as(ANYBODY, (work) => sender.contest(work, answered.code, 'Ghế vẫn hỏng'), FIRST_DAY)).unitId, 'a contest goes to the level above the heir').toBe(above?.id)
    expect(kindOf(await as(world.officer, (work) => acts.classify(work, fresh.id, { class: 'conduct' }), FIRST_DAY))).toBe('feedback-not-found')
  })

  it('closed this very day or divided among several: the nearest above that stands takes it, at once', async () => {
    const [, divided, one, two] = await communes()
    if (!divided || !one || !two) throw new Error('too few communes')
    const [above] = await as(world.head, (work) => listAncestors(work, divided.id))
    const open = await send(divided, 'Không ai trả lời điện thoại')
    await close(await deskOf(divided), [await deskOf(one)], '2025-03-12', MORNING)
    await close(divided, [one, two], '2025-03-12', MORNING)
    expect(await unitOf(open.code, MORNING)).toBe(above?.name)
    expect((await send(divided, 'Gửi sau khi đã chia')).unitId).toBe(above?.id)
  })
})
