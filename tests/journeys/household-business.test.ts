import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectGoodPage, expectProven, openJourney, picture, type Journey } from '../support/journey.ts'
import { countActs, modelledSeconds } from '../support/count-acts.ts'
import { acceptAtCounter, answerAtCounter, beginReception, countPapers, handOut } from '../support/journey-counter.ts'
import { approveAtDesk, attachAtDesk, signAtDesk, openFromInbox, proposeAtDesk, sendBackAndForth } from '../support/journey-desk.ts'
import { seen, signInByApi } from '../support/journey-office.ts'

const PERSON = { fullName: 'Trần Thị Mẫu', number: '044190000001', request: 'Đăng ký thành lập hộ kinh doanh bán cơm' }

describe('a household business, registered at the counter of the district', () => {
  let journey: Journey
  beforeAll(async () => {
    journey = await openJourney()
  }, 240_000)
  afterAll(() => journey?.close())

  it('is received, its papers handed over with a signed list, worked, and its certificate handed out against a receipt', async () => {
    const counter = await journey.openDesk('one-stop-officer@dong-hoi')
    const { acts, hold } = await countActs(counter)
    await beginReception(counter, journey.url, { typed: PERSON.number, q: 'thanh lap ho kinh doanh', procedure: 'Đăng ký thành lập hộ kinh doanh' })
    // What is kept as it is left moves nothing from under the press that left it.
    const press = counter.getByRole('button', { name: 'Tiếp nhận và in giấy hẹn' })
    const placeOf = async () => (await press.boundingBox())?.y
    await counter.getByLabel(/^Số điện thoại/).fill('0900000001')
    const before = await placeOf()
    await counter.getByLabel(/^Số điện thoại/).blur()
    expect(await placeOf()).toBe(before)
    await answerAtCounter(counter, PERSON)
    // A scanner ends with Enter: what it typed is kept, no button of the page is pressed.
    hold(true)
    const asked: string[] = []
    counter.on('request', (request) => void (request.method() === 'POST' && asked.push(new URL(request.url()).pathname)))
    await counter.getByLabel(/^Số điện thoại/).press('Enter')
    await counter.waitForLoadState('networkidle')
    expect(asked.filter((path) => /register|accept/.test(path))).toEqual([])
    hold(false)
    await counter.getByRole('button', { name: 'Tra cứu người nộp trong CSDL dân cư' }).click()
    await counter.getByText('đã tìm thấy người nộp').waitFor()
    await countPapers(counter)
    await counter.getByLabel('Đã thu tiền mặt, lập biên lai').check()
    hold(true)
    await expectGoodPage(counter)
    await picture(counter, 'counter-reception', counter.getByRole('heading', { name: 'Thành phần hồ sơ' }))
    hold(false)
    const code = await acceptAtCounter(counter)
    // What was done stands in sight, and the next card can be scanned.
    expect(await counter.evaluate(() => [window.scrollY, document.activeElement?.getAttribute('name')])).toEqual([0, 'typed'])
    const slip = counter.waitForEvent('popup')
    await counter.getByRole('link', { name: 'In giấy hẹn (PDF)' }).click()
    await (await slip).close()
    hold(true)
    // From the first question to the levy taken and the slip printed: under two minutes; talking and looking the papers through come on top.
    const seconds = Math.round(modelledSeconds(acts))
    console.info('acts at the counter, levy and slip with them', { ...acts, seconds })
    expect(seconds, JSON.stringify(acts)).toBeLessThanOrEqual(120)
    const receipt = await counter.request.get(new URL((await counter.getByRole('link', { name: 'In biên nhận thu phí (PDF)' }).getAttribute('href')) ?? '', journey.url).href)
    expect(receipt.headers()['content-type']).toContain('pdf')
    const { levies } = await seen(await signInByApi(journey.url, 'case-officer@dong-hoi'), code)
    expect([levies?.total, levies?.owed]).toEqual([100_000, 0])
    await expectGoodPage(counter, 'counter-done')

    await counter.goto(`${journey.url}/desk/handovers`)
    await counter.getByLabel(new RegExp(code)).waitFor()
    await expectGoodPage(counter, 'handovers')
    await counter.locator('form', { hasText: code }).getByRole('button', { name: 'Lập danh sách và ký giao' }).click()
    await counter.getByRole('heading', { level: 1, name: /^Danh sách bàn giao số/ }).waitFor()

    const officerPage = await journey.openDesk('case-officer@dong-hoi')
    await officerPage.goto(counter.url())
    await officerPage.getByRole('button', { name: 'Ký nhận danh sách' }).waitFor()
    await expectGoodPage(officerPage, 'bundle')
    await officerPage.getByRole('button', { name: 'Ký nhận danh sách' }).click()
    await officerPage.getByText(/ký nhận/).first().waitFor()

    await openFromInbox(officerPage, journey.url, { queue: 'officer', reference: code })
    await proposeAtDesk(officerPage)
    const headPage = await journey.openDesk('head-of-unit@dong-hoi')
    await sendBackAndForth(headPage, officerPage, { url: journey.url, reference: code, words: 'Đối chiếu lại địa điểm kinh doanh' })
    await approveAtDesk(headPage, journey.url, code)
    await headPage.goto(`${journey.url}/desk/due`)
    await headPage.getByRole('heading', { level: 1 }).waitFor()
    await expectGoodPage(headPage, 'due')
    await officerPage.goto(`${journey.url}/desk/dossiers/${code}`)
    await attachAtDesk(officerPage, 'Giấy chứng nhận đăng ký hộ kinh doanh')

    // The paper is not handed out before its electronic form is signed.
    await counter.goto(`${journey.url}/desk/returns?q=${code}`)
    await counter.getByLabel('Họ tên người nhận').fill(PERSON.fullName)
    await counter.getByRole('button', { name: 'Trả kết quả và ghi nhận' }).click()
    await counter.getByText(/chưa có chữ ký số/).first().waitFor()
    await expectGoodPage(counter, 'return-unsigned')
    await signAtDesk(headPage, { url: journey.url, reference: code, result: 'Giấy chứng nhận đăng ký hộ kinh doanh' })
    await handOut(counter, journey.url, code, PERSON)
    expect((await seen(await signInByApi(journey.url, 'case-officer@dong-hoi'), code)).summary.state).toBe('returned')
    await expectProven(journey)
  }, 300_000)
})
