import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptDossier, acceptSupplement, claimDossier, listApologiesDue, refuseExamined, requestSupplement } from '../../modules/dossiers/contract.ts'
import type { Client } from '../../platform/web/client.ts'
import { clientOf, expectGoodPage, expectProven, openJourney, picture, valueOf, type Journey } from '../support/journey.ts'
import { fileByApi, paper } from '../support/journey-filing.ts'
import { act, seen, signInByApi } from '../support/journey-office.ts'
import { signInWithVneid } from '../support/sign-in.ts'

const BAO_NINH = 'Bộ phận Tiếp nhận và Trả kết quả xã Bảo Ninh'
const DAY_MS = 86_400_000

describe('dossiers that do not go the straight way', () => {
  let journey: Journey
  let citizen: Page
  let mine: Client
  let clerk: Client
  let officer: Client
  let head: Client

  beforeAll(async () => {
    journey = await openJourney()
    citizen = await journey.openPage({ phone: true })
    await citizen.goto(`${journey.url}/dang-nhap?next=%2Fho-so&lang=vi`)
    await signInWithVneid(citizen)
    await citizen.waitForURL(/ho-so/)
    mine = await clientOf(citizen)
    ;[clerk, officer, head] = await Promise.all(['one-stop-officer', 'case-officer', 'head-of-unit'].map((role) => signInByApi(journey.url, `${role}@bao-ninh`))) as [Client, Client, Client]
  }, 240_000)
  afterAll(() => journey?.close())

  /** A dossier that an officer has in hand. */
  const inHand = async (procedureCode: string, request: string): Promise<string> => {
    const dossierId = await fileByApi(mine, { procedureCode, place: BAO_NINH, request })
    await act(clerk, acceptDossier, dossierId)
    await act(officer, claimDossier, dossierId)
    return dossierId
  }
  const follow = async (dossierId: string, name: string): Promise<string> => {
    await citizen.goto(`${journey.url}/ho-so/${dossierId}`)
    await citizen.getByRole('heading', { level: 1 }).first().waitFor()
    await picture(citizen, name)
    return citizen.locator('main').innerText()
  }

  it('supplemented once: asked at exact fields, answered, its clock from zero', async () => {
    const dossierId = await inHand('1.004837', 'Đăng ký giám hộ cho cháu')
    const { components, due } = await seen(officer, dossierId)
    const items = [
      { kind: 'component', key: components[0]?.key, wrong: 'Ảnh bị mờ, đề nghị chụp lại rõ bốn góc' },
      { kind: 'answer', formRef: 'applicant-v1', questionId: 'street', wrong: 'Thiếu tên thôn' },
    ]
    const asked = await act(officer, requestSupplement, dossierId, { reasonCode: 'component-unreadable', words: 'Bản chụp bị mờ, không đọc được số và ngày cấp', items })
    expect(asked.supplement?.accounting.slip?.number).toBeTruthy()
    expect(asked.summary.paused?.kind).toBe('supplement')
    expect(await follow(dossierId, 'supplement-asked')).toMatch(/Ảnh bị mờ[\s\S]*Thiếu tên thôn/)

    await citizen.getByRole('link', { name: 'Bổ sung hồ sơ' }).first().click()
    await citizen.waitForURL(/bo-sung/)
    await expectGoodPage(citizen, 'supplement')
    await citizen.locator('input[type=file]:not([capture])').first().setInputFiles(paper('Chup lai'))
    await citizen.getByRole('button', { name: /^Bỏ tệp/ }).first().waitFor()
    await citizen.getByRole('textbox', { name: /Số nhà, đường/ }).fill('Số 1, thôn Thử Nghiệm 1')
    await citizen.getByRole('button', { name: 'Lưu và kiểm tra' }).click()
    await citizen.waitForURL(/bo-sung\/kiem-tra/)
    await expectGoodPage(citizen, 'supplement-check')
    await citizen.getByRole('button', { name: 'Gửi bổ sung', exact: true }).click()
    await citizen.getByText('Đã gửi bổ sung').first().waitFor()
    const complete = await act(officer, acceptSupplement, dossierId)
    expect(complete.summary.paused).toBeUndefined()
    expect(Date.parse(complete.due.dueAt ?? '')).toBeGreaterThanOrEqual(Date.parse(due.dueAt ?? ''))
    expect(complete.due.changes.length).toBeGreaterThan(1)
    expect(complete.abilities).not.toContain('request-supplement')
  }, 120_000)

  it('refused after examination, with a signed slip that says why', async () => {
    const dossierId = await inHand('1.004859', 'Cải chính ngày sinh trong giấy khai sinh')
    const words = 'Giấy tờ chứng minh không phù hợp với nội dung cải chính'
    const refused = await act(head, refuseExamined, dossierId, { reasonCode: 'not-eligible', words })
    const slip = refused.refusal?.slip
    expect(slip?.number).toBeTruthy()
    const page = await follow(dossierId, 'refused')
    expect(page).toContain(words)
  }, 120_000)

  it('late: the head apologises in time and promises a new day, once', async () => {
    const dossierId = await inHand('1.004873', 'Xác nhận tình trạng hôn nhân')
    const { due } = await seen(head, dossierId)
    const { items } = valueOf(await head(listApologiesDue, { query: { withinDays: 30 } }))
    expect(items.map((item) => item.dossierId)).toContain(dossierId)
    const desk = await journey.openDesk('head-of-unit@bao-ninh')
    await desk.goto(`${journey.url}/desk/due`)
    await desk.getByRole('heading', { level: 1 }).waitFor()
    await expectGoodPage(desk, 'due')
    await desk.goto(`${journey.url}/desk/dossiers/${dossierId}?act=apologise`)
    await desk.getByLabel('Lý do', { exact: true }).selectOption('verification-long')
    await desk.getByLabel('Giải thích bằng lời của bạn').fill('Việc xác minh tại địa phương khác cần thêm thời gian')
    await desk.getByLabel('Ngày hẹn trả mới').fill(new Date(Date.parse(due.dueAt ?? '') + 7 * DAY_MS).toISOString().slice(0, 10))
    await expectGoodPage(desk, 'apology')
    await desk.getByRole('button', { name: 'Xin lỗi và hẹn lại ngày trả' }).click()
    await desk.getByText('Đã gửi thư xin lỗi').first().waitFor()
    const late = await seen(head, dossierId)
    expect(late.apologies).toHaveLength(1)
    expect(late.due.dueAt).not.toBe(due.dueAt)
    expect(await follow(dossierId, 'apologised')).toContain('xác minh tại địa phương khác')
  }, 120_000)

  it('withdrawn by the applicant while nothing is decided', async () => {
    const dossierId = await inHand('1.001776', 'Trợ cấp xã hội hằng tháng')
    await follow(dossierId, 'followed')
    await citizen.getByRole('link', { name: 'Rút hồ sơ' }).click()
    await citizen.waitForURL(/\/rut/)
    await citizen.getByLabel('Lý do rút').fill('Tôi đã có giấy tờ này')
    await citizen.getByRole('button', { name: 'Rút hồ sơ' }).click()
    await expect.poll(async () => (await seen(clerk, dossierId)).summary.state).toBe('withdrawn')
  }, 120_000)

  it('leaves every proof clean', () => expectProven(journey), 120_000)
})
