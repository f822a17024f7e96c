import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectGoodPage, expectProven, openJourney, picture, type Journey } from '../support/journey.ts'
import { answerWhatIsAsked, chooseUnit, handOver, openAct } from '../support/journey-asking.ts'
import { fileOnScreen } from '../support/journey-citizen.ts'
import { acceptAtDesk, approveAtDesk } from '../support/journey-desk.ts'
import { paper } from '../support/journey-filing.ts'
import { seen, signInByApi } from '../support/journey-office.ts'
import { signInWithVneid } from '../support/sign-in.ts'

const DAY_MS = 86_400_000
const WISH = { procedureCode: '1.009994', place: 'Bộ phận Tiếp nhận và Trả kết quả thành phố Đồng Hới', request: 'Cấp giấy phép xây dựng nhà ở hai tầng', form: 'building-permit-v1' }
const dayAfter = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

describe('a building permit, with an opinion, a field verification and the tax office', () => {
  let journey: Journey
  let code = ''
  let desk: Page
  let citizen: Page
  let counter: Page
  beforeAll(async () => {
    journey = await openJourney()
    ;[citizen, desk] = await Promise.all([journey.openPage({ phone: true }), journey.openDesk('case-officer@dong-hoi')])
    await citizen.goto(`${journey.url}/dang-nhap?next=%2Fho-so&lang=vi`)
    await signInWithVneid(citizen)
    await citizen.waitForURL(/ho-so/)
  }, 240_000)
  afterAll(() => journey?.close())

  const done = (words: string): Promise<void> => desk.getByText(words).first().waitFor()

  it('is applied for on the phone, declared, confirmed, accepted at the one-stop', async () => {
    const reference = await fileOnScreen(citizen, journey.url, WISH)
    counter = await journey.openDesk('one-stop-officer@dong-hoi')
    code = await acceptAtDesk(counter, { url: journey.url, reference })
  }, 120_000)

  it('is asked about at another unit, given there to a colleague, whose answer comes back', async () => {
    await desk.goto(`${journey.url}/desk/dossiers/${code}`)
    await desk.getByRole('button', { name: 'Nhận thụ lý' }).click()
    await done('Đã nhận thụ lý')
    await openAct(desk, 'Lấy ý kiến đơn vị khác')
    await chooseUnit(desk, 'Đơn vị', 'phong tu phap thanh pho dong hoi', 'Phòng Tư pháp thành phố Đồng Hới')
    await desk.getByLabel('Nội dung cần lấy ý kiến').fill('Đề nghị cho biết thửa đất có đang tranh chấp không')
    await desk.getByLabel('Trả lời trước hết ngày').fill(dayAfter(3))
    await expectGoodPage(desk, 'ask-opinion')
    await desk.getByRole('button', { name: 'Lấy ý kiến đơn vị khác' }).click()
    await done('Đã gửi lấy ý kiến')

    const [asked, justice] = await Promise.all([journey.openDesk('case-officer@dong-hoi.justice'), journey.openDesk('case-officer.2@dong-hoi.justice')])
    await asked.goto(`${journey.url}/desk/dossiers/${code}`)
    await handOver(asked, { act: 'Giao việc được hỏi cho đồng nghiệp', to: 'Đinh Tùng Chi', label: 'Người trả lời', done: 'Đã giao việc được hỏi', words: 'Đồng chí phụ trách địa bàn này' })
    await answerWhatIsAsked(justice, journey.url, { of: /tranh chấp/, words: 'Không có tranh chấp', act: 'Trả lời ý kiến', done: 'Đã trả lời ý kiến' })
    await desk.reload()
    await desk.getByText(/^Đổi gì từ lần xem trước/).waitFor()
    await desk.getByText(/Đinh Tùng Chi.*Không có tranh chấp/).waitFor()
    await expectGoodPage(desk, 'since-last-seen')
  }, 120_000)

  it('goes to the agencies at the same time, on when each has answered', async () => {
    await openAct(desk, 'Làm việc của bước này')
    await chooseUnit(desk, 'Cơ quan phối hợp', 'so xay dung', 'Sở Xây dựng')
    await chooseUnit(desk, 'Cơ quan thuế', 'cuc thue', 'Cục Thuế tỉnh Quảng Bình')
    await expectGoodPage(desk, 'take-step')
    await desk.getByRole('button', { name: 'Lấy ý kiến và xác minh' }).click()
    await done('Đã làm việc của bước')

    await openAct(desk, 'Ghi thẩm tra, xác minh')
    await desk.getByLabel('Ngày thẩm tra, xác minh').fill(dayAfter(-1))
    await desk.getByLabel('Giờ').fill('08:30')
    await desk.getByLabel('Địa điểm').fill('Thửa đất số 12, đường Thử Nghiệm')
    await desk.getByLabel('Thành phần tham gia').fill('Dương Song Khuê, chuyên viên\nNguyễn Văn An, chủ hộ')
    await desk.getByLabel('Nội dung, kết luận').fill('Hiện trạng đúng bản vẽ')
    await expectGoodPage(desk, 'verification')
    await desk.getByRole('button', { name: 'Ghi thẩm tra, xác minh' }).click()
    await done('Đã ghi thẩm tra, xác minh')
    await desk.getByLabel('Ghi chú').fill('Đã kiểm tra thực địa')
    await desk.getByRole('button', { name: 'Xác nhận kết quả kiểm tra' }).click()
    await desk.getByRole('button', { name: 'Xác nhận kết quả kiểm tra' }).waitFor({ state: 'detached' })
    // The lead waits until every agency has answered.
    await expect.poll(() => desk.getByRole('button', { name: 'Trình phê duyệt' }).count()).toBe(0)

    const [planner, tax] = await Promise.all([journey.openDesk('case-officer@construction'), journey.openDesk('case-officer@tax')])
    await answerWhatIsAsked(planner, journey.url, { of: new RegExp(code), words: 'Phù hợp quy hoạch chi tiết đã duyệt', act: 'Trả lời phối hợp', done: 'Đã trả lời phối hợp' })
    await answerWhatIsAsked(tax, journey.url, { of: new RegExp(code), words: 'Lệ phí trước bạ 2.500.000 đồng', act: 'Trả lời phối hợp', done: 'Đã trả lời phối hợp' })
  }, 180_000)
  it('stops until the duty is paid: demanded at the desk, proven by the applicant, found good', async () => {
    await desk.goto(`${journey.url}/desk/dossiers/${code}?act=demand-obligation`)
    await desk.getByLabel('Nội dung nghĩa vụ').fill('Lệ phí trước bạ theo thông báo của cơ quan thuế')
    await desk.getByLabel('Số tiền (đồng)').fill('2.500.000')
    await desk.getByLabel('Số thông báo').fill('TB-0001/2026')
    await desk.getByLabel('Thực hiện trước hết ngày').fill(dayAfter(10))
    await expectGoodPage(desk, 'demand-obligation')
    await desk.getByRole('button', { name: 'Thông báo nghĩa vụ tài chính' }).click()
    await done('Đã thông báo nghĩa vụ tài chính')

    await citizen.goto(`${journey.url}/ho-so/${code}`)
    await citizen.getByText('Cần nộp 2.500.000').first().waitFor()
    await picture(citizen, 'obligation')
    await citizen.getByRole('link', { name: 'Xem và gửi chứng từ' }).first().click()
    await citizen.getByText(/^Hoặc kéo thả/).waitFor()
    await expectGoodPage(citizen, 'obligation-proof')
    // Sent from an old phone that runs no script.
    const bare = await journey.openPage({ phone: true, script: false })
    await bare.context().addCookies(await citizen.context().cookies())
    await bare.goto(citizen.url())
    await bare.locator('input[type=file]:not([capture])').first().setInputFiles(paper('Bien lai'))
    await bare.getByRole('button', { name: 'Gửi chứng từ' }).click()
    await bare.getByText('Đã gửi chứng từ').first().waitFor()

    await desk.reload()
    await desk.getByLabel('Chứng từ đã thực hiện').fill('Biên lai số 000001')
    await expectGoodPage(desk, 'meet-obligation')
    await desk.getByRole('button', { name: 'Ghi đã thực hiện nghĩa vụ' }).click()
    await done('Đã ghi nhận nghĩa vụ')
  }, 120_000)

  it('goes to a colleague, who is told and finds it in hand', async () => {
    await handOver(desk, { act: 'Chuyển việc cho đồng nghiệp', to: 'Võ Hạ Vy', label: 'Đồng nghiệp nhận việc', done: 'Đã chuyển việc cho đồng nghiệp', words: 'Tôi đi tập huấn tuần này' })
    desk = await journey.openDesk('case-officer.2@dong-hoi')
    await desk.goto(`${journey.url}/desk/inbox/officer`)
    await desk.locator('main tr', { hasText: code }).getByRole('link').first().waitFor()
    await desk.goto(`${journey.url}/desk/notices`)
    await desk.getByText(/Tôi đi tập huấn tuần này/).first().waitFor()
    await desk.goto(`${journey.url}/desk/dossiers/${code}`)
    expect((await seen(await signInByApi(journey.url, 'case-officer.2@dong-hoi'), code)).summary.holder?.officialName).toBe('Võ Hạ Vy')
  }, 120_000)

  it('is granted: drafted from a template, approved, numbered and signed, and taken by the applicant', async () => {
    await openAct(desk, 'Soạn kết quả từ mẫu')
    await desk.getByLabel('Tên văn bản').fill('Giấy phép xây dựng')
    await expectGoodPage(desk, 'draft-result')
    await desk.getByRole('button', { name: 'Lưu dự thảo' }).click()
    await done('Đã lưu dự thảo kết quả')
    await desk.getByLabel('Đề xuất giải quyết').fill('Đủ điều kiện cấp giấy phép xây dựng')
    await desk.getByRole('button', { name: 'Trình phê duyệt' }).click()
    await done('Đã trình phê duyệt')
    const headDesk = await journey.openDesk('head-of-unit@dong-hoi')
    // What would be numbered and signed is read where it is decided.
    await headDesk.goto(`${journey.url}/desk/inbox/head`)
    await headDesk.locator('main tr', { hasText: code }).getByRole('link', { name: 'Đọc' }).click()
    await headDesk.locator('#reading').getByRole('link', { name: 'Xem bản in dự thảo (PDF)' }).waitFor()
    await approveAtDesk(headDesk, journey.url, code)
    await headDesk.goto(`${journey.url}/desk/dossiers/${code}`)
    await expectGoodPage(headDesk, 'issue-result')
    await headDesk.getByRole('button', { name: 'Ban hành kết quả' }).click()
    await headDesk.getByText('Đã ban hành kết quả').first().waitFor()

    await citizen.goto(`${journey.url}/ho-so/${code}`)
    await citizen.getByText('Giấy phép xây dựng').first().waitFor()
    await expectGoodPage(citizen, 'permit-followed')
    expect(await citizen.locator('#ket-qua').innerText()).toContain('Nộp xong phí, lệ phí thì có nút “Xác nhận đã nhận kết quả”')
    // The charge is paid in cash, then nothing stands between the applicant and the permit.
    await counter.goto(`${journey.url}/desk/dossiers/${code}?act=collect-levy`)
    await counter.getByLabel('Số tiền đã thu (đồng)').fill('75.000')
    await counter.getByRole('button', { name: 'Thu phí, lệ phí' }).click()
    await counter.getByText('Đã thu phí, lệ phí').first().waitFor()
    await citizen.reload()
    await citizen.getByRole('button', { name: 'Xác nhận đã nhận kết quả' }).click()
    await citizen.getByText('Đã ghi nhận bạn đã nhận kết quả').first().waitFor()
    expect((await seen(await signInByApi(journey.url, 'one-stop-officer@dong-hoi'), code)).summary.state).toBe('returned')
    await expectProven(journey)
  }, 180_000)
})
