import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/actor.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import { at, kindOf, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { classify, contest, draftAnswer, publishAnswer, sendFeedback, showItem } from '../../feedback/testing.ts'
import { indicatorsModule } from '../module.ts'
import { listIndicatorFeedback } from './drill-feedback.ts'

const { subscriptions = [] } = indicatorsModule({ secret: new Uint8Array(32).fill(7) })
const NOW = at('2025-03-12', 600)

let world: DossierWorld
let control: Actor
beforeAll(async () => {
  world = await openDossierWorld()
  control = { ...world.head, fullName: 'Dương Thị Kiểm', roles: [{ role: 'control-officer', unitId: world.committee.id }] } as Actor
})
afterAll(() => world.close())

const as = <T>(actor: Actor, run: (work: Work) => Promise<T>): Promise<T> =>
  world.db.work({ actor, now: NOW }, (work) => {
    const heard: Work = { ...work, tell: async (event) => { for (const { to, on } of subscriptions) if (to === event.type) await on(heard, event) } }
    return run(heard)
  })
const ANYBODY: Actor = { kind: 'anonymous' }

it('NĐ 20/2008 articles 9, 14: behind the figure stands what was raised again, to be opened by the level that has it alone', async () => {
  const send = (text: string) => as(ANYBODY, async (work) => valueOf(await sendFeedback(work, { kind: 'feedback', text, sender: { name: 'Trần Thị Mẫu', address: 'Phường Đồng Hới', phone: '0900000001' }, unitCode: world.desk.code })))
  const [here, raised] = [await send('Chờ ở quầy cả buổi sáng'), await send('Bảng phí ở quầy đã cũ')]
  for (const { id } of [here, raised]) {
    valueOf(await as(world.officer, (work) => classify(work, id, { class: 'conduct' })))
    valueOf(await as(world.officer, (work) => draftAnswer(work, id, { text: 'Đã xử lý', outcome: 'fixed' })))
    valueOf(await as(world.head, (work) => publishAnswer(work, id)))
  }
  valueOf(await as(ANYBODY, (work) => contest(work, raised.code, 'Vẫn chưa thay bảng')))
  const listed = async (actor: Actor) => new Map(valueOf(await as(actor, (work) => listIndicatorFeedback(work, { unit: world.committee.code, period: '2025-03', component: '5.1', kind: 'counted' }))).items.map(({ itemId, mayOpen }) => [itemId, mayOpen]))
  expect(await listed(world.head)).toEqual(new Map([[here.id, true], [raised.id, false]]))
  expect(await listed(control)).toEqual(new Map([[here.id, true], [raised.id, true]]))
  // The list says what opening would answer.
  for (const actor of [world.head, control])
    for (const [id, mayOpen] of await listed(actor)) expect(kindOf(await as(actor, (work) => showItem(work, id)))).toBe(mayOpen ? 'ok' : 'feedback-not-found')
  const waits = await send('Ghế chờ bị hỏng')
  const lost = async (now: Instant) => valueOf(await as(world.head, (work) => listIndicatorFeedback({ ...work, now }, { unit: world.committee.code, period: '2025-03', component: '5.2', kind: 'lost' }))).items.map(({ itemId, mayBeInTime }) => [itemId, mayBeInTime])
  expect(await lost(NOW), 'who still has it can be in time').toEqual([[waits.id, true]])
  expect(await lost(at('2025-03-20', 600))).toEqual([[waits.id, false]])
})
