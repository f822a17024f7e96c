import type { Page } from 'playwright-core'
import { FILLED } from '../../modules/forms/testing.ts'
import { fillPage } from './fill-form.ts'
import { expectGoodPage, picture } from './journey.ts'
import { paper } from './journey-filing.ts'
import { confirmWithVneid } from './sign-in.ts'

export type Wish = { readonly procedureCode: string; readonly place: string; readonly request: string; /** The form it asks, filled in as its fixture does. */ readonly form?: string }

const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()

/** Who applies, where, what for. Ends on the first page of the form, or on the papers. */
export const sayWhoAndWhere = async (page: Page, url: string, { procedureCode, place, request }: Wish): Promise<void> => {
  await page.goto(`${url}/nop-ho-so/${procedureCode}`)
  await page.getByRole('button', { name: /^(Bắt đầu|Soạn hồ sơ mới)$/ }).click()
  await page.getByLabel(/Nơi nộp hồ sơ/).selectOption({ label: place })
  await page.getByLabel('Cho chính mình').check()
  await page.getByLabel(/Xã, phường, thị trấn nơi ở/).selectOption({ index: 2 })
  await page.getByLabel(/Nội dung yêu cầu giải quyết/).fill(request)
  await page.getByLabel('Bản điện tử trên Cổng').check()
  await goOn(page)
  await page.waitForURL(/\/(to-khai\/|giay-to)/)
}

const answerForm = async (page: Page, form: string): Promise<void> => {
  while (new URL(page.url()).pathname.includes('/to-khai/')) {
    await fillPage(page, FILLED[form] ?? {})
    const before = page.url()
    await goOn(page)
    await page.waitForURL((address) => address.href !== before)
  }
}

/** One file to each paper; the page lists it by itself when it is kept. */
export const attachEach = async (page: Page): Promise<void> => {
  const inputs = page.locator('input[type=file]:not([capture])')
  await inputs.first().waitFor({ state: 'attached' })
  for (let at = 0; at < (await inputs.count()); at += 1) {
    await inputs.nth(at).setInputFiles(paper(`Giay to ${at + 1}`))
    await page.getByRole('button', { name: `Bỏ tệp Giay to ${at + 1}.pdf` }).waitFor()
  }
}

/** Read once more, confirmed where there is a form; the press on "file" is the journey's. */
export const prepareToFile = async (page: Page, url: string, wish: Wish): Promise<void> => {
  await sayWhoAndWhere(page, url, wish)
  if (wish.form !== undefined) await answerForm(page, wish.form)
  await attachEach(page)
  await goOn(page)
  await page.getByRole('heading', { name: 'Kiểm tra trước khi nộp', level: 1 }).waitFor()
  // NĐ 45/2020 article 9: a form of its own is confirmed in place of the signature.
  if (wish.form === undefined) return
  await page.getByRole('button', { name: 'Xác nhận bằng VNeID' }).click()
  await confirmWithVneid(page)
}

/** The page of the dossier that was just filed says which one it is. */
export const dossierOnPage = async (page: Page): Promise<string> => {
  await page.waitForURL(/\/ho-so\/[^?]+\?filed=1/).catch(async (cause: unknown) => {
    throw new Error(`not filed; the page says: ${(await page.locator('main').innerText()).slice(0, 800)}`, { cause })
  })
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

export const fileOnScreen = async (page: Page, url: string, wish: Wish): Promise<string> => {
  await prepareToFile(page, url, wish)
  await page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).click()
  return dossierOnPage(page)
}

/** Large enough to be on its way for a while. */
const bulkyPaper = (): ReturnType<typeof paper> => paper('Ban quet lon', 3_000_000)

/** The line is cut while a part is on its way, and comes back: the file arrives whole, nobody chooses it again. */
const attachThroughCut = async (page: Page): Promise<void> => {
  const line = await page.context().newCDPSession(page)
  const be = async (offline: boolean, uploadThroughput: number): Promise<void> => {
    await line.send('Network.emulateNetworkConditions', { offline, latency: 0, downloadThroughput: -1, uploadThroughput })
  }
  await line.send('Network.enable')
  await be(false, 1_000_000)
  await page.locator('input[type=file]:not([capture])').first().setInputFiles(bulkyPaper())
  await page.getByText(/[1-9]\d* % của/).first().waitFor()
  await be(true, 0)
  await page.getByText('Mất kết nối, sẽ tự gửi tiếp').first().waitFor()
  await picture(page, 'upload-cut')
  await be(false, -1)
  await page.getByRole('button', { name: 'Bỏ tệp Ban quet lon.pdf' }).waitFor()
}

/** A kept file is looked at where it stands. */
const lookAtKept = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: `Xem thử tệp ${name}` }).first().click()
  await page.getByRole('img', { name: new RegExp(`^${name}, Trang 1`) }).waitFor()
  await expectGoodPage(page, 'kept-file')
  await page.getByRole('button', { name: `Đóng tệp ${name}` }).click()
}

/** A cut line, a second tab, a double press, the back button: one dossier all the same. Answers its id. */
export const fileThroughTrouble = async (page: Page, url: string, wish: Wish): Promise<string> => {
  await sayWhoAndWhere(page, url, wish)
  await attachThroughCut(page)
  await attachEach(page)
  await lookAtKept(page, 'Giay to 1.pdf')
  await goOn(page)
  await page.getByRole('heading', { name: 'Kiểm tra trước khi nộp', level: 1 }).waitFor()
  const other = await page.context().newPage()
  await other.goto(page.url())
  const press = other.getByRole('button', { name: 'Nộp hồ sơ', exact: true })
  await press.waitFor()
  await page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).dblclick()
  const dossierId = await dossierOnPage(page)
  await press.click()
  await other.waitForURL(new RegExp(`/ho-so/${dossierId}`))
  await other.close()
  await page.goBack()
  await page.waitForURL(new RegExp(`/ho-so/${dossierId}`))
  return dossierId
}
