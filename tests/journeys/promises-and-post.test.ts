// NĐ 23/2015 Điều 7, 21 and QĐ 45/2016 Điều 13, 18 walked in a browser; who reads a paper sees who said each value.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectGoodPage, openJourney, type Journey } from '../support/journey.ts'
import { paper } from '../support/journey-filing.ts'
import { claimExemption } from '../support/journey-levy-claim.ts'
import { signInWithVneid } from '../support/sign-in.ts'

/** Wednesday 02/12/2026, 16:00 in Viet Nam. */
const AFTER_THREE = '2026-12-02T09:00:00Z'

describe('what is promised, and what goes by post', () => {
  let journey: Journey
  beforeAll(async () => {
    journey = await openJourney({ TEST_CLOCK: 'on' })
  }, 240_000)
  afterAll(() => journey?.close())

  it('an original taken in after 15:00 is promised for the next working day, prolonged with a ground, and the slip is printed', async () => {
    journey.moveClockTo(AFTER_THREE)
    const page = await journey.openDesk('one-stop-officer@bao-ninh')
    await page.goto(`${journey.url}/desk/certifications/new`)
    await page.getByLabel('Người yêu cầu').first().fill('Lê Thị Thử')
    await page.getByLabel('Tên giấy tờ').fill('Bằng tốt nghiệp đại học')
    await page.locator('input[type=file]:not([capture])').first().setInputFiles(paper('Bang tot nghiep'))
    await page.locator('input[name="scan-stored"]').first().waitFor({ state: 'attached' })
    await page.getByLabel(/^Tôi đã đối chiếu từng trang/).check()
    await page.getByRole('button', { name: 'Lưu, chuyển ký' }).click()
    await expectGoodPage(page, 'copies-promised')
    await page.getByText(/^Hẹn trả chậm nhất .*03\/12\/2026/).waitFor()
    await page.locator('summary', { hasText: 'Kéo dài thời hạn' }).click()
    await page.getByLabel('Vì sao').selectOption('many-pages')
    await page.getByLabel('Số ngày làm việc thêm').fill('3')
    await page.getByRole('button', { name: 'Kéo dài, hẹn lại' }).click()
    await page.getByText('phải có thỏa thuận bằng văn bản').first().waitFor()
    await expectGoodPage(page, 'copies-agreement-missing')
    await page.getByLabel('Số ngày làm việc thêm').fill('2')
    await page.getByRole('button', { name: 'Kéo dài, hẹn lại' }).click()
    await page.getByText(/^Hẹn trả chậm nhất .*07\/12\/2026/).waitFor()
    await page.getByText('Kéo dài thêm 2 ngày làm việc: bản chính có nhiều trang').waitFor()
    await expectGoodPage(page, 'copies-prolonged')
    const slip = await page.request.get(new URL((await page.getByRole('link', { name: 'In phiếu hẹn' }).getAttribute('href')) ?? '', journey.url).href)
    expect((await slip.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await page.goto(`${journey.url}/desk/certifications`)
    await page.getByRole('cell', { name: /07\/12\/2026/ }).waitFor()
    await expectGoodPage(page, 'copies-waiting')
  }, 120_000)

  it('a decision keeps a procedure from the post: on the list, on the public sheet', async () => {
    const page = await journey.openDesk('control-officer@province')
    await page.goto(`${journey.url}/desk/post-decisions`)
    await expectGoodPage(page, 'post-decisions-none')
    await page.getByRole('link', { name: 'Ghi quyết định' }).click()
    await page.getByLabel('Số quyết định').fill('412/QĐ-UBND')
    for (const name of ['Ngày ký', 'Có hiệu lực từ']) {
      const day = page.getByRole('group', { name })
      await day.getByLabel('Ngày', { exact: true }).fill('1')
      await day.getByLabel('Tháng').fill('12')
      await day.getByLabel('Năm').fill('2026')
    }
    await page.getByLabel('Mã các thủ tục').fill('2.000635')
    await expectGoodPage(page, 'post-decision-new')
    await page.getByRole('button', { name: 'Ghi quyết định' }).click()
    await page.getByRole('cell', { name: /412\/QĐ-UBND ngày 01\/12\/2026/ }).waitFor()
    await expectGoodPage(page, 'post-decisions')
    const citizen = await journey.openPage({ phone: true })
    await citizen.goto(`${journey.url}/thu-tuc/2.000635`)
    await citizen.getByText('Không thực hiện qua bưu chính (Quyết định 412/QĐ-UBND ngày 01/12/2026)').waitFor()
    await expectGoodPage(citizen, 'procedure-not-by-post')
    expect(await citizen.getByRole('table').getByText('Qua bưu chính', { exact: true }).count(), 'no row of a way that is closed').toBe(0)
    await citizen.goto(`${journey.url}/dang-nhap?next=%2Fho-so&lang=vi`)
    await signInWithVneid(citizen)
    await citizen.goto(`${journey.url}/nop-ho-so/2.000635`)
    await citizen.getByRole('button', { name: /^(Bắt đầu|Soạn hồ sơ mới)$/ }).click()
    await citizen.getByLabel(/Nội dung yêu cầu giải quyết/).fill('Cấp bản sao trích lục')
    await citizen.getByLabel('Qua bưu chính công ích').check()
    await citizen.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
    await citizen.getByText('Thủ tục này không trả kết quả qua bưu chính theo Quyết định 412/QĐ-UBND ngày 01/12/2026').first().waitFor()
    expect(await citizen.getByLabel(/Nội dung yêu cầu giải quyết/).inputValue()).toBe('Cấp bản sao trích lục')
    await expectGoodPage(citizen, 'applicant-not-by-post')
  }, 120_000)

  it('who need not pay says so at filing; the counter decides, the treasurer exempts by law', () => claimExemption(journey), 120_000)

  it('whoever compares sees of each answer who said it, and of the open paper what it says', async () => {
    const page = await journey.openDesk('case-officer@bao-ninh')
    await page.goto(`${journey.url}/desk`)
    await page.locator('main a[href^="/desk/dossiers/"]').first().click()
    await page.getByRole('tab', { name: /^Đối chiếu/ }).click()
    await page.getByText(/\((theo lời khai|theo VNeID|theo CSDL)/).first().waitFor()
    await expectGoodPage(page, 'dossier-sources')
  }, 120_000)
})
