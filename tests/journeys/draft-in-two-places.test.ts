// NĐ 45/2020 Điều 11: what is chosen or typed is kept at once, wherever it is gone on with; nothing goes without being asked.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listFilingDrafts, openFilingDraft, showFilingDraft, submitDossier } from '../../modules/dossiers/contract.ts'
import type { Client } from '../../platform/web/client.ts'
import { clientOf, expectGoodPage, openJourney, valueOf, type Journey } from '../support/journey.ts'
import { prepareToFile } from '../support/journey-citizen.ts'
import { signInWithVneid } from '../support/sign-in.ts'

const PROCEDURE = '1.004837'
const BAO_NINH = 'Bộ phận Tiếp nhận và Trả kết quả xã Bảo Ninh'

let journey: Journey
let citizen: Page
let mine: Client
beforeAll(async () => {
  journey = await openJourney()
  citizen = await journey.openPage({ phone: true })
  await citizen.goto(`${journey.url}/dang-nhap?next=%2Fho-so&lang=vi`)
  await signInWithVneid(citizen)
  await citizen.waitForURL(/ho-so/)
  mine = await clientOf(citizen)
}, 240_000)
afterAll(() => journey?.close())

const place = (page: Page) => page.getByLabel(/Nơi nộp hồ sơ/)
const street = (page: Page) => page.getByRole('textbox', { name: /Số nhà, đường/ })
/** Chosen before the page listens, nothing is kept at once. */
const openTo = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  await page.waitForLoadState('networkidle')
}
const PATIENT = { timeout: 30_000 }
const isChosen = (page: Page): Promise<string> => place(page).inputValue()

describe('one draft in two tabs', () => {
  let draftId = ''
  let other: Page
  const kept = async () => valueOf(await mine(showFilingDraft, { params: { draftId } }))
  const keptPlace = async (): Promise<string> => {
    const { place: chosen } = await kept()
    return chosen ? `${chosen.receivingUnitId}.${chosen.resolvingUnitId}` : ''
  }
  const openBoth = async (): Promise<void> => {
    const address = `${journey.url}/nop-ho-so/${PROCEDURE}/${draftId}`
    await Promise.all([openTo(citizen, address), openTo(other, address)])
  }
  beforeAll(async () => {
    ;({ draftId } = valueOf(await mine(openFilingDraft, { body: { procedureCode: PROCEDURE, startAnew: true } })))
    other = await citizen.context().newPage()
  })

  it('keeps where to hand in the moment it is chosen, and an older tab does not write over it', async () => {
    await openTo(citizen, `${journey.url}/nop-ho-so/${PROCEDURE}/${draftId}`)
    await place(citizen).selectOption({ index: 1 })
    await expect.poll(keptPlace, PATIENT).toBe(await isChosen(citizen))
    await openBoth()
    await place(citizen).selectOption({ index: 2 })
    const second = await isChosen(citizen)
    await expect.poll(keptPlace, PATIENT).toBe(second)
    await street(other).fill('Số 1, đường Thử Nghiệm')
    // Until its script is here the page posts as without, and comes back with what is kept by then.
    await place(other).focus()
    await other.getByText('Đã lưu.').waitFor()
    await other.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
    await other.getByText('Còn thông tin cần điền hoặc sửa').first().waitFor()
    expect([await keptPlace(), (await kept()).answers['street']]).toEqual([second, 'Số 1, đường Thử Nghiệm'])
    // Chosen otherwise in that tab: told by name, and the person says which.
    await place(other).selectOption({ index: 3 })
    await other.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
    await other.getByText(/ở đây bạn nhập “Bộ phận/).filter({ visible: true }).first().waitFor()
    await expectGoodPage(other, 'place-conflict')
    await other.getByRole('button', { name: 'Giữ câu tôi vừa nhập' }).click()
    await expect.poll(keptPlace, PATIENT).toBe(await isChosen(other))
  })

  it('sends by itself what a cut line kept back, and what the page put away held still', async () => {
    await openBoth()
    await street(citizen).fill('Số 1')
    await citizen.getByLabel(/điện thoại/i).first().focus()
    await expect.poll(async () => (await kept()).answers['street'], PATIENT).toBe('Số 1')
    await citizen.context().setOffline(true)
    await citizen.getByLabel(/điện thoại/i).first().fill('0900000009')
    await street(citizen).focus()
    await citizen.getByText('Chưa lưu được').waitFor()
    await citizen.context().setOffline(false)
    await citizen.getByText('Đã lưu.').waitFor()
    expect((await kept()).answers['phone']).toBe('0900000009')
    await street(citizen).fill('Số 2, đường Thử Nghiệm')
    await citizen.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await expect.poll(async () => (await kept()).answers['street'], PATIENT).toBe('Số 2, đường Thử Nghiệm')
  })

  it('does not write over what was answered elsewhere while the line was cut: both answers are told, and one is chosen', async () => {
    await openBoth()
    const phone = (page: Page) => page.getByLabel(/điện thoại/i).first()
    const keptStreet = async () => (await kept()).answers['street']
    let isCut = true
    await citizen.route('**/api/filing-drafts/**', (route) => (isCut && route.request().method() === 'PATCH' ? route.abort() : route.continue()))
    await street(citizen).fill('Số 3, trong thẻ này')
    await phone(citizen).focus()
    await citizen.getByText('Chưa lưu được').waitFor()
    await street(other).fill('Số 4, ở nơi khác')
    await phone(other).focus()
    await expect.poll(keptStreet, PATIENT).toBe('Số 4, ở nơi khác')
    await citizen.reload()
    await citizen.getByText('Chưa lưu được').waitFor()
    isCut = false
    await citizen.evaluate(() => dispatchEvent(new Event('online')))
    await citizen.getByText(/nhập “Số 4, ở nơi khác”; ở đây bạn nhập “Số 3, trong thẻ này”/).filter({ visible: true }).first().waitFor()
    expect([await keptStreet(), await street(citizen).inputValue()]).toEqual(['Số 4, ở nơi khác', 'Số 3, trong thẻ này'])
    await expectGoodPage(citizen, 'answer-left-over')
    await citizen.getByRole('button', { name: 'Giữ câu tôi vừa nhập' }).click()
    await expect.poll(keptStreet, PATIENT).toBe('Số 3, trong thẻ này')
    await citizen.unroute('**/api/filing-drafts/**')
  })

  it('leads from a session that ended to sign-in and back, and keeps what was typed meanwhile', async () => {
    await openTo(citizen, `${journey.url}/nop-ho-so/${PROCEDURE}/${draftId}`)
    await citizen.context().clearCookies()
    await street(citizen).fill('Số 5, sau khi hết phiên')
    await citizen.getByLabel(/điện thoại/i).first().focus()
    await citizen.getByText('Phiên đăng nhập đã hết').waitFor()
    await expectGoodPage(citizen, 'signed-out-in-form')
    await citizen.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
    await citizen.locator('#error-summary').getByRole('link', { name: 'Đăng nhập rồi làm tiếp ở đây' }).click()
    await signInWithVneid(citizen)
    await citizen.waitForURL(/nop-ho-so/)
    mine = await clientOf(citizen)
    await expect.poll(async () => (await kept()).answers['street'], PATIENT).toBe('Số 5, sau khi hết phiên')
  })

  it('is thrown away only after a question; the other tab says that it is gone, not that the network is', async () => {
    await openBoth()
    await street(other).focus()
    await citizen.getByRole('link', { name: 'Xoá bản soạn này' }).click()
    await citizen.getByRole('heading', { name: 'Xoá bản soạn này?' }).waitFor()
    await expectGoodPage(citizen, 'discard-draft')
    await citizen.getByRole('link', { name: 'Giữ lại và soạn tiếp' }).click()
    await street(citizen).waitFor()
    const bare = await journey.openPage({ phone: true, script: false })
    await bare.context().addCookies(await citizen.context().cookies())
    await bare.goto(`${journey.url}/nop-ho-so/${PROCEDURE}/${draftId}/xoa`)
    await bare.getByRole('button', { name: 'Xoá hẳn' }).click()
    await bare.waitForURL(/ho-so$/)
    expect(valueOf(await mine(listFilingDrafts, {})).items.filter((draft) => draft.draftId === draftId)).toEqual([])
    await street(other).fill('Số 3')
    await place(other).focus()
    await other.getByText('Bản soạn này đã nộp hoặc đã xoá ở nơi khác').waitFor()
    await other.close()
  })
})

it('what was filed and goes on is told before another is begun', async () => {
  await prepareToFile(citizen, journey.url, { procedureCode: PROCEDURE, place: BAO_NINH, request: 'Đăng ký giám hộ' })
  const draftId = new URL(citizen.url()).pathname.split('/')[3] ?? ''
  const { dossierId } = valueOf(await mine(submitDossier, { body: { draftId } }))
  await citizen.goto(`${journey.url}/nop-ho-so/${PROCEDURE}`)
  await citizen.getByText('Bạn có hồ sơ của thủ tục này đang giải quyết').waitFor()
  expect(await citizen.locator('main').getByRole('link', { name: /^Hồ sơ nộp lúc/ }).first().getAttribute('href')).toBe(`/ho-so/${dossierId}`)
  await expectGoodPage(citizen, 'filed-before')
}, 240_000)
