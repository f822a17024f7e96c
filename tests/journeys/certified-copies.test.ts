import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectGoodPage, expectProven, openJourney, picture, type Journey } from '../support/journey.ts'
import { answerAtCounter, beginReception, countPapers, receiveAtOnce, concludeAtCounter } from '../support/journey-counter.ts'
import { approveAtDesk } from '../support/journey-desk.ts'
import { paper } from '../support/journey-filing.ts'
import { seen, signInByApi } from '../support/journey-office.ts'
import { enterOldResult, scanBatch, splitScan } from '../support/journey-old-results.ts'

const PERSON = { fullName: 'Lê Thị Thử', number: '044190000002', request: 'Chứng thực hai bản sao bằng tốt nghiệp' }
const HOUR_MS = 3_600_000

/** The form is kept at every answer and page, also over a reload; then it turns out that it came on paper. */
const fillFormLater = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Khai giúp người nộp' }).click()
  await page.getByRole('navigation', { name: 'Các trang của tờ khai' }).waitFor()
  const first = page.getByRole('group').getByRole('textbox').first()
  await first.fill('Bằng tốt nghiệp đại học')
  await first.blur()
  await page.getByText('Đã lưu.').first().waitFor()
  await page.reload()
  await page.getByRole('navigation', { name: 'Các trang của tờ khai' }).waitFor()
  expect(await first.inputValue()).toBe('Bằng tốt nghiệp đại học')
  await expectGoodPage(page, 'counter-form')
  await page.getByRole('button', { name: 'Nộp tờ khai trên giấy, bỏ phần khai ở đây' }).click()
  await page.getByRole('button', { name: 'Tiếp nhận, giải quyết ngay' }).waitFor()
}

/** TT 226/2016/TT-BTC article 4: two copies of four pages and one of a single page, taken in cash against a receipt. */
const payInCash = async (page: Page): Promise<void> => {
  await page.getByText('Đếm trang để biết số phải thu.').waitFor()
  await page.getByLabel('Giấy tờ 1: số trang bản chính').fill('4')
  await page.getByLabel('Giấy tờ 1: số bản').fill('2')
  await page.getByLabel('Giấy tờ 2: số trang bản chính').fill('1')
  await page.getByLabel('Đã thu tiền mặt, lập biên lai').check()
  await page.getByText('Phải thu: 14.000 đồng').waitFor()
  await expectGoodPage(page)
  await picture(page, 'counter-levy', page.getByRole('heading', { name: 'Phí, lệ phí' }))
}

/** NĐ 23/2015 article 20, NĐ 45/2020 article 10: without a dossier; number, paper and electronic copy by one signature. */
const certifyAtDesk = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/desk/certifications/new`)
  await page.getByLabel('Người yêu cầu').first().fill(PERSON.fullName)
  await page.getByLabel('Số giấy tờ của người yêu cầu').fill(PERSON.number)
  await page.getByLabel('Tên giấy tờ').fill('Bằng tốt nghiệp đại học')
  await page.getByLabel('Số trang bản chính').fill('3')
  await page.getByLabel('Số bản sao giấy').fill('2')
  await page.locator('input[type=file]:not([capture])').first().setInputFiles(paper('Bang tot nghiep'))
  await page.locator('input[name="scan-stored"]').first().waitFor({ state: 'attached' })
  await page.getByLabel(/^Tôi đã đối chiếu từng trang/).check()
  await page.getByRole('button', { name: 'Lưu, chuyển ký' }).click()
  await page.getByRole('button', { name: 'Chứng thực', exact: true }).click()
  await page.getByText('Thu 10.000 đồng tiền mặt').waitFor()
  await expect.poll(async () => {
    await page.reload()
    return page.getByRole('link', { name: 'Bản điện tử đã ký' }).count()
  }, { timeout: 60_000, interval: 1000 }).toBe(1)
  await expectGoodPage(page, 'certified-copy')
  await page.getByRole('button', { name: 'Trả và ghi nhận' }).click()
  await page.getByText(`Đã trả cho ${PERSON.fullName}`).waitFor()
  const copy = await page.getByRole('link', { name: 'Bản điện tử đã ký' }).getAttribute('href')
  const checked = await page.request.post(`${url}/api/signature-checks`, { data: await (await page.request.get(new URL(copy ?? '', url).href)).body(), headers: { 'content-type': 'application/octet-stream', 'idempotency-key': 'check-copy-0001' } })
  expect(await checked.json()).toMatchObject({ state: 'signed', issuedHere: true, signatures: [{ kind: 'signature' }, { kind: 'signature' }] })
}

/** NĐ 45/2020 article 25: what two people have read is signed, and lies in the vault of its holder without another press. */
const signOldResult = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/desk/old-results`)
  await page.getByText('Khó kịp hạn').waitFor()
  await expectGoodPage(page, 'old-results')
  await page.getByRole('link', { name: 'Danh sách theo bước' }).click()
  await page.getByRole('link', { name: 'Đã kiểm', exact: true }).click()
  await page.waitForURL(/state=checked/)
  await page.getByRole('checkbox', { name: /^Chọn: / }).first().check()
  await expectGoodPage(page, 'old-results-checked')
  await page.getByRole('button', { name: 'Ký số các kết quả đã chọn' }).click()
  await expect.poll(() => page.locator('main').innerText(), { timeout: 60_000 }).toContain('Đã ký 1 kết quả')
  await expect.poll(async () => {
    await page.goto(`${url}/desk/old-results/list?state=published`)
    return page.locator('main tbody tr').count()
  }, { timeout: 60_000, interval: 1000 }).toBe(3)
}

describe('certified copies, handed over in an hour', () => {
  let journey: Journey
  beforeAll(async () => {
    journey = await openJourney()
  }, 240_000)
  afterAll(() => journey?.close())

  it('are received, certified and handed out while the person waits', async () => {
    const began = Date.now()
    const counter = await journey.openDesk('one-stop-officer@bao-ninh')
    await beginReception(counter, journey.url, { typed: PERSON.number, q: '2.000815', procedure: 'Chứng thực bản sao từ bản chính giấy tờ do cơ quan Việt Nam cấp' })
    await answerAtCounter(counter, PERSON)
    await countPapers(counter)
    await fillFormLater(counter)
    await payInCash(counter)
    await counter.getByText('không phải lập giấy hẹn').waitFor()
    await picture(counter, 'counter-immediate', counter.getByRole('heading', { name: 'Sẽ hẹn trả' }))
    const code = await receiveAtOnce(counter)
    await counter.getByText('Đang chờ lãnh đạo ký').waitFor()
    await expectGoodPage(counter, 'sitting-waits')

    const head = await journey.openDesk('head-of-unit@bao-ninh')
    await approveAtDesk(head, journey.url, code)

    // The page looks for the decision by itself.
    await counter.getByRole('button', { name: 'Trả kết quả và lập biên nhận' }).waitFor()
    await expectGoodPage(counter, 'sitting-signed')
    await concludeAtCounter(counter, { code, press: 'Trả kết quả và lập biên nhận' })
    const clerk = await signInByApi(journey.url, 'one-stop-officer@bao-ninh')
    const returned = await seen(clerk, code)
    expect(returned.summary.state).toBe('returned')
    expect(returned.results).toHaveLength(1)
    expect(returned.slip).toBeUndefined()
    expect(returned.levies).toMatchObject({ owed: 0, payments: [{ amount: 14_000, method: 'cash', receipt: expect.stringMatching(/\S/) }] })
    await certifyAtDesk(head, journey.url)
    await signOldResult(head, journey.url)
    const officer = await journey.openDesk('case-officer@bao-ninh')
    await enterOldResult(officer, head, journey.url)
    await scanBatch(officer, journey.url)
    await splitScan(officer, journey.url)
    expect(Date.now() - began).toBeLessThan(HOUR_MS)
    await expectProven(journey)
  }, 240_000)
})
