import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectProven, openJourney, picture, type Journey } from '../support/journey.ts'
import { acceptAtCounter, answerAtCounter, beginReception, countPapers } from '../support/journey-counter.ts'
import { seen, signInByApi } from '../support/journey-office.ts'

const PERSON = { fullName: 'Hoàng Thị Xa', number: '044190000003', request: 'Đăng ký khai sinh cho con' }

describe('reception for another commune', () => {
  let journey: Journey
  beforeAll(async () => {
    journey = await openJourney()
  }, 240_000)
  afterAll(() => journey?.close())

  it('is taken in at the nearest counter and worked by the commune that decides', async () => {
    const counter = await journey.openDesk('one-stop-officer@bao-ninh')
    await beginReception(counter, journey.url, { typed: PERSON.number, q: '1.001193', procedure: 'Đăng ký khai sinh' })
    const elsewhere = counter.getByLabel('Nơi tiếp nhận và giải quyết').locator('option', { hasText: /Hoàn Lão.*tiếp nhận thay/ })
    await counter.getByLabel('Nơi tiếp nhận và giải quyết').selectOption((await elsewhere.getAttribute('value')) ?? '')
    await answerAtCounter(counter, PERSON)
    await countPapers(counter)
    await picture(counter, 'counter-elsewhere')
    const code = await acceptAtCounter(counter)

    const officer = await signInByApi(journey.url, 'case-officer@hoan-lao')
    const { receivingUnit, resolvingUnit, summary } = await seen(officer, code)
    expect(receivingUnit.name).toContain('Bảo Ninh')
    expect(resolvingUnit.name).toContain('Hoàn Lão')
    expect(summary.holder?.unit.name).toContain('Hoàn Lão')
    await expectProven(journey)
  }, 240_000)
})
