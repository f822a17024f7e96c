import { afterAll, beforeAll, expect, it } from 'vitest'
import { act, at, kindOf, valueOf } from '../../../tests/support/counter-world.ts'
import { openDossierWorld, type DossierWorld } from '../../../tests/support/dossier-world.ts'
import { classify, draftAnswer, publishAnswer, sendBackAnswer, transfer, wantSupplement } from './act-on-item.ts'
import { sendFeedback } from './send-feedback.ts'

let world: DossierWorld
let sent = ''
let drafted = ''
beforeAll(async () => {
  world = await openDossierWorld()
  const send = async (text: string): Promise<string> =>
    valueOf(await act(world, { actor: { kind: 'anonymous' }, now: PRESENT }, (work) => sendFeedback(work, { kind: 'feedback', text, sender: { name: 'Trần Thị Mẫu', address: 'Phường Đồng Hới', phone: '0900000001' }, unitCode: world.desk.code }))).id
  sent = await send('Chờ lâu ở quầy')
  drafted = await send('Bảng phí ở quầy đã cũ')
  valueOf(await act(world, { actor: world.officer, now: PRESENT }, (work) => classify(work, drafted, { class: 'conduct' })))
  valueOf(await act(world, { actor: world.officer, now: PRESENT }, (work) => draftAnswer(work, drafted, { text: 'Đã thay bảng', outcome: 'fixed' })))
})
afterAll(() => world.close())

const PRESENT = at('2025-03-12', 600)

it.each(['clerk', 'clerkElsewhere', 'citizen', 'stranger'] as const)('NĐ 20/2008 articles 8, 9, 14: only the agency it concerns works at it, and hears nothing of it: %s', async (who) => {
  const by = { actor: world[who], now: PRESENT }
  const tried = [
    await act(world, by, (work) => classify(work, sent, { class: 'conduct' })),
    await act(world, by, (work) => wantSupplement(work, sent, 'Ở quầy nào?')),
    await act(world, by, (work) => transfer(work, sent, { unitCode: world.committee.code, reason: 'Thuộc nơi khác' })),
    await act(world, by, (work) => draftAnswer(work, sent, { text: 'Đã nhắc nhở', outcome: 'fixed' })),
    await act(world, by, (work) => sendBackAnswer(work, drafted, 'Nêu rõ ngày')),
    await act(world, by, (work) => publishAnswer(work, drafted)),
  ]
  expect(tried.map(kindOf)).toEqual(tried.map(() => 'feedback-not-found'))
})

it('NĐ 20/2008 article 19: who works at an answer neither publishes it nor gives it back; the head does', async () => {
  const kinds = async (who: 'officer' | 'head') => kindOf(await act(world, { actor: world[who], now: PRESENT }, (work) => publishAnswer(work, drafted)))
  expect([await kinds('officer'), await kinds('head')]).toEqual(['feedback-not-found', 'ok'])
})
