import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listMyDossiers } from '../../modules/dossiers/contract.ts'
import type { Client } from '../../platform/web/client.ts'
import { clientOf, expectGoodPage, expectProven, openJourney, picture, valueOf, type Journey } from '../support/journey.ts'
import { addSupplementItem, giveReason } from '../support/journey-accounts.ts'
import { openAct } from '../support/journey-asking.ts'
import { fileOnScreen, fileThroughTrouble } from '../support/journey-citizen.ts'
import { acceptAtDesk, claimAtDesk } from '../support/journey-desk.ts'
import { paper } from '../support/journey-filing.ts'
import { seen, signInByApi } from '../support/journey-office.ts'
import { signInWithVneid } from '../support/sign-in.ts'

const BAO_NINH = 'Bộ phận Tiếp nhận và Trả kết quả xã Bảo Ninh'
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const later = (at: string, ms: number): string => new Date(Date.parse(at) + ms).toISOString()

const today = (): string => new Date().toISOString().slice(0, 10)

/** The head takes over what somebody who is away had in hand. */
const coverAbsence = async (page: Page, away: string): Promise<void> => {
  const choose = async (label: string, text: RegExp): Promise<void> => {
    const list = page.getByLabel(label)
    await list.selectOption((await list.locator('option', { hasText: text }).first().getAttribute('value')) ?? '')
  }
  await choose('Người vắng mặt', new RegExp(away))
  await page.getByLabel('Vắng mặt từ ngày').fill(today())
  await page.getByLabel(/^Đến hết ngày/).fill(later(new Date().toISOString(), 3 * DAY_MS).slice(0, 10))
  await choose('Người làm thay', new RegExp(`^(?!.*${away}|Chọn)`))
  await expectGoodPage(page, 'absence')
  await page.getByRole('button', { name: 'Giao việc' }).click()
  await page.waitForURL(/\/desk\/delegations$/)
}

describe('dossiers that do not go the straight way', () => {
  let journey: Journey
  let citizen: Page
  let desk: Page
  let counter: Page
  let officer: Client

  /** Days later the page is still open; the session is not. */
  const signInAgain = async (): Promise<void> => {
    await citizen.getByRole('link', { name: 'Hồ sơ của tôi' }).first().click()
    await citizen.getByRole('link', { name: 'Đăng nhập', exact: true }).click()
    await citizen.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click()
    await citizen.getByLabel('Nguyễn Văn An').first().check()
    await citizen.getByRole('button', { name: 'Đăng nhập' }).click()
    await citizen.waitForURL(/ho-so/)
  }

  beforeAll(async () => {
    journey = await openJourney({ TEST_CLOCK: 'on' })
    citizen = await journey.openPage({ phone: true })
    await citizen.goto(`${journey.url}/dang-nhap?next=%2Fho-so&lang=vi`)
    await signInWithVneid(citizen)
    await citizen.waitForURL(/ho-so/)
    ;[officer, counter, desk] = await Promise.all([signInByApi(journey.url, 'case-officer@bao-ninh'), journey.openDesk('one-stop-officer@bao-ninh'), journey.openDesk('case-officer@bao-ninh')])
  }, 240_000)
  afterAll(() => journey?.close())

  /** Filed on the phone, accepted at the one-stop, taken in hand by the officer. */
  const inHand = async (procedureCode: string, request: string, file = fileOnScreen): Promise<string> => {
    const dossierId = await file(citizen, journey.url, { procedureCode, place: BAO_NINH, request })
    const code = await acceptAtDesk(counter, { url: journey.url, reference: dossierId })
    await claimAtDesk(desk, { url: journey.url, reference: code })
    return dossierId
  }
  const openAt = async (page: Page, dossierId: string): Promise<void> => {
    await page.goto(`${journey.url}/desk/dossiers/${dossierId}`)
    await page.getByText('Việc cần làm').first().waitFor()
  }
  const follow = async (dossierId: string, name: string): Promise<string> => {
    await citizen.goto(`${journey.url}/ho-so/${dossierId}`)
    await citizen.getByRole('heading', { level: 1 }).first().waitFor()
    await picture(citizen, name)
    return citizen.locator('main').innerText()
  }

  /** The same person on a phone that runs no script. */
  const bareOf = async (address: string): Promise<Page> => {
    const bare = await journey.openPage({ phone: true, script: false })
    await bare.context().addCookies(await citizen.context().cookies())
    await bare.goto(address)
    return bare
  }

  it('filed once whatever the line and the fingers do, then supplemented once: asked at exact fields, answered also without JavaScript, its clock from zero', async () => {
    const dossierId = await inHand('1.004837', 'Đăng ký giám hộ cho cháu', fileThroughTrouble)
    const { items } = valueOf(await (await clientOf(citizen))(listMyDossiers, { query: {} }))
    expect(items.filter(({ procedure }) => procedure.code === '1.004837')).toHaveLength(1)
    const { due } = await seen(officer, dossierId)
    await openAt(desk, dossierId)
    await openAct(desk, 'Yêu cầu bổ sung')
    await addSupplementItem(desk, /^Tờ khai đăng ký giám hộ/, 'Ảnh bị mờ, đề nghị chụp lại rõ bốn góc')
    await addSupplementItem(desk, /^Số nhà, đường/, 'Thiếu tên thôn')
    await giveReason(desk, { code: 'component-unreadable', words: 'Bản chụp bị mờ, không đọc được số và ngày cấp' })
    await expectGoodPage(desk, 'request-supplement')
    await desk.getByRole('button', { name: 'Yêu cầu bổ sung' }).click()
    await desk.getByText('Đã gửi yêu cầu bổ sung').first().waitFor()
    const asked = await seen(officer, dossierId)
    expect(asked.supplement?.accounting.slip?.number).toBeTruthy()
    expect(asked.summary.paused?.kind).toBe('supplement')
    expect(await follow(dossierId, 'supplement-asked')).toMatch(/Ảnh bị mờ[\s\S]*Thiếu tên thôn/)

    await citizen.getByRole('link', { name: 'Bổ sung hồ sơ' }).first().click()
    await citizen.waitForURL(/bo-sung/)
    await expectGoodPage(citizen, 'supplement')
    await citizen.locator('input[type=file]:not([capture])').first().setInputFiles(paper('Chup lai'))
    await citizen.getByRole('button', { name: /^Bỏ tệp/ }).first().waitFor()
    // Gone on with on another device, one that runs no script: the file kept above is there.
    const bare = await bareOf(citizen.url())
    await bare.getByRole('textbox', { name: /Số nhà, đường/ }).fill('Số 1, thôn Thử Nghiệm 1')
    await bare.getByRole('button', { name: 'Lưu và kiểm tra' }).click()
    await bare.waitForURL(/bo-sung\/kiem-tra/)
    expect(await bare.locator('main').innerText()).toMatch(/Chup lai\.pdf[\s\S]*Số 1, thôn Thử Nghiệm 1/)
    // What this screen still shows of before does not write over it: the person chooses.
    await citizen.getByRole('textbox', { name: /Số nhà, đường/ }).fill('Số 2, thôn Thử Nghiệm 2')
    await citizen.getByRole('button', { name: 'Lưu lại', exact: true }).click()
    await citizen.getByText(/được nhập “Số 1, thôn Thử Nghiệm 1”; ở đây bạn nhập “Số 2/).first().waitFor()
    expect(await citizen.getByRole('textbox', { name: /Số nhà, đường/ }).inputValue()).toBe('Số 2, thôn Thử Nghiệm 2')
    await expectGoodPage(citizen, 'supplement-conflict')
    await citizen.getByRole('link', { name: 'Lấy câu đã lưu trước' }).click()
    await expect.poll(() => citizen.getByRole('textbox', { name: /Số nhà, đường/ }).inputValue()).toBe('Số 1, thôn Thử Nghiệm 1')
    await citizen.goto(bare.url())
    await expectGoodPage(citizen, 'supplement-check')
    await bare.getByRole('button', { name: 'Gửi bổ sung', exact: true }).click()
    await bare.getByText('Đã gửi bổ sung').first().waitFor()

    await openAt(desk, dossierId)
    await desk.getByText(/đổi thành|giữ nguyên/).first().waitFor()
    await expectGoodPage(desk, 'accept-supplement')
    await desk.getByRole('button', { name: 'Xác nhận đã bổ sung đủ' }).click()
    await desk.getByText('Đã xác nhận bổ sung đủ').first().waitFor()
    const complete = await seen(officer, dossierId)
    expect(complete.summary.paused).toBeUndefined()
    expect(Date.parse(complete.due.dueAt ?? '')).toBeGreaterThanOrEqual(Date.parse(due.dueAt ?? ''))
    expect(complete.due.changes.length).toBeGreaterThan(1)
    expect(complete.abilities).not.toContain('request-supplement')
  }, 120_000)

  it('refused after examination, with a signed slip that says why', async () => {
    const dossierId = await inHand('1.004859', 'Cải chính ngày sinh trong giấy khai sinh')
    const words = 'Giấy tờ chứng minh không phù hợp với nội dung cải chính'
    const headDesk = await journey.openDesk('head-of-unit@bao-ninh')
    await openAt(headDesk, dossierId)
    await openAct(headDesk, 'Từ chối giải quyết')
    await giveReason(headDesk, { code: 'not-eligible', words })
    await expectGoodPage(headDesk, 'refuse-examined')
    await headDesk.getByRole('button', { name: 'Từ chối giải quyết' }).click()
    await headDesk.getByText('Đã từ chối giải quyết').first().waitFor()
    const { refusal } = await seen(officer, dossierId)
    const atDesk = await journey.openDesk('one-stop-officer@bao-ninh')
    await atDesk.goto(`${journey.url}/desk/returns`)
    await atDesk.getByText('Cải chính').first().waitFor()
    await expectGoodPage(atDesk, 'refusal-to-return')
    expect(await follow(dossierId, 'refused')).toMatch(new RegExp(`${words}[\\s\\S]*${refusal?.slip?.number ?? 'no slip'}`))
  }, 120_000)

  it('withdrawn by the applicant while nothing is decided, without JavaScript', async () => {
    const dossierId = await inHand('1.001776', 'Trợ cấp xã hội hằng tháng')
    await follow(dossierId, 'followed')
    const bare = await bareOf(`${journey.url}/ho-so/${dossierId}`)
    await bare.getByRole('link', { name: 'Rút hồ sơ' }).click()
    await bare.waitForURL(/\/rut/)
    await bare.getByLabel('Lý do rút').fill('Tôi đã có giấy tờ này')
    await bare.getByRole('button', { name: 'Rút hồ sơ' }).click()
    await expect.poll(async () => (await seen(officer, dossierId)).summary.state).toBe('withdrawn')
  }, 120_000)

  it('held up, gone on with by whoever stands in, stopped by mistake and taken back', async () => {
    const dossierId = await inHand('1.001776', 'Trợ cấp xã hội hằng tháng, lần hai')
    await openAt(desk, dossierId)
    await openAct(desk, 'Tạm dừng giải quyết')
    await giveReason(desk, { code: 'applicant-absent', words: 'Người nộp đi vắng, hẹn tuần sau có mặt để xác minh' })
    await expectGoodPage(desk, 'suspend')
    await desk.getByRole('button', { name: 'Tạm dừng giải quyết' }).click()
    await desk.getByText('Đã tạm dừng').first().waitFor()
    expect(await follow(dossierId, 'suspended')).toMatch(/[Tt]ạm dừng[\s\S]*đi vắng/)

    const headDesk = await journey.openDesk('head-of-unit@bao-ninh')
    await headDesk.goto(`${journey.url}/desk/delegations/absence`)
    const away = (await seen(officer, dossierId)).summary.holder?.officialName ?? ''
    await coverAbsence(headDesk, away)
    await expectGoodPage(headDesk, 'delegations')
    await headDesk.goto(`${journey.url}/desk/inbox/officer`)
    await headDesk.getByRole('row', { name: new RegExp(`Thay ${away}`) }).first().waitFor()
    await openAt(headDesk, dossierId)
    await headDesk.getByRole('heading', { name: 'Giải quyết tiếp', exact: true }).waitFor()
    await expectGoodPage(headDesk, 'resume')
    await headDesk.getByRole('button', { name: 'Giải quyết tiếp' }).click()
    await headDesk.getByText('Đã giải quyết tiếp').first().waitFor()

    await openAct(headDesk, 'Dừng giải quyết')
    await giveReason(headDesk, { code: 'on-request', words: 'Người nộp gọi điện đề nghị dừng giải quyết' })
    await expectGoodPage(headDesk, 'discontinue')
    await headDesk.getByRole('button', { name: 'Dừng giải quyết' }).click()
    await headDesk.getByText('Đã dừng giải quyết').first().waitFor()
    expect((await seen(officer, dossierId)).summary.state).toBe('discontinued')
    await openAct(headDesk, 'Hoàn tác việc vừa làm')
    await headDesk.getByLabel('Vì sao hoàn tác').fill('Bấm nhầm hồ sơ của người khác')
    await expectGoodPage(headDesk, 'undo')
    await headDesk.getByRole('button', { name: 'Hoàn tác việc vừa làm' }).click()
    await headDesk.getByText('Đã hoàn tác').first().waitFor()
    expect((await seen(officer, dossierId)).summary.state).toBe('examining')
    expect(await follow(dossierId, 'taken-back')).toMatch(/Hoàn tác việc “dừng giải quyết hồ sơ”[\s\S]*Bấm nhầm hồ sơ/)
  }, 180_000)

  it('late: told before it runs out, apologised for in time with a new day, and overdue when that day has passed', async () => {
    const dossierId = await inHand('1.004873', 'Xác nhận tình trạng hôn nhân')
    const { due, summary } = await seen(officer, dossierId)
    const [code, promised] = [summary.code ?? '', due.dueAt ?? '']
    /** The morning after, as everybody finds it: the day's reminders went out before work. */
    const wakeUp = async (at: string): Promise<Page> => {
      journey.moveClockTo(at)
      await journey.command('job', 'run', 'tell-deadlines')
      return journey.openDesk('head-of-unit@bao-ninh')
    }
    const toldTo = async (page: Page, title: string): Promise<void> => {
      await page.goto(`${journey.url}/desk/notices`)
      await page.getByText(`Hồ sơ ${code} ${title}`).first().waitFor()
    }

    let headDesk = await wakeUp(later(promised, -30 * HOUR_MS))
    await toldTo(headDesk, 'cần xin lỗi, hẹn lại trước hạn')
    await headDesk.goto(`${journey.url}/desk/due`)
    await headDesk.getByRole('row', { name: new RegExp(`${code}.*(Hôm nay là hạn cuối|Còn kịp)`) }).getByRole('link', { name: 'Ký phiếu xin lỗi' }).waitFor()
    await expectGoodPage(headDesk, 'due')
    await headDesk.getByRole('row', { name: new RegExp(code) }).getByRole('link', { name: 'Ký phiếu xin lỗi' }).click()
    await giveReason(headDesk, { code: 'verification-long', words: 'Việc xác minh tại địa phương khác cần thêm thời gian' })
    const newDay = later(promised, 7 * DAY_MS)
    await headDesk.getByLabel('Ngày hẹn trả mới').fill(newDay.slice(0, 10))
    await expectGoodPage(headDesk, 'apology')
    await headDesk.getByRole('button', { name: 'Xin lỗi và hẹn lại ngày trả' }).click()
    await headDesk.getByText('Đã gửi thư xin lỗi').first().waitFor()
    await signInAgain()
    expect(await follow(dossierId, 'apologised')).toMatch(/xác minh tại địa phương khác/)

    headDesk = await wakeUp(later(newDay, 2 * DAY_MS))
    await toldTo(headDesk, 'đã quá hạn')
    await headDesk.goto(`${journey.url}/desk/due`)
    await headDesk.getByRole('row', { name: new RegExp(`${code}.*Quá hạn`) }).first().waitFor()
    await expectGoodPage(headDesk, 'overdue')
    desk = await journey.openDesk('case-officer@bao-ninh')
    await toldTo(desk, 'đã quá hạn')
    await openAt(headDesk, dossierId)
    await openAct(headDesk, 'Xin lỗi và hẹn lại ngày trả')
    await headDesk.getByText('Không hẹn lại được nữa: chỉ gửi thư xin lỗi.').waitFor()
    await signInAgain()
    expect(await follow(dossierId, 'overdue')).toContain('Quá hạn')
  }, 240_000)

  it('leaves every proof clean', () => expectProven(journey), 120_000)
})
