import { expect } from 'vitest'
import { prepareToFile } from './journey-citizen.ts'
import { expectGoodPage, type Journey } from './journey.ts'
import { signInWithVneid } from './sign-in.ts'

const CLAIM = 'Người nộp đề nghị miễn, giảm phí, lệ phí'

/** Luật Phí và lệ phí 97/2015 article 10: said on the last page of the filing, decided by the counter before it receives, read by whoever said it; the treasurer may still exempt by law. */
export const claimExemption = async ({ url, openPage, openDesk }: Journey): Promise<void> => {
  const citizen = await openPage({ phone: true })
  await citizen.goto(`${url}/dang-nhap?next=%2Fho-so&lang=vi`)
  await signInWithVneid(citizen)
  await prepareToFile(citizen, url, { procedureCode: '1.004873', place: 'Bộ phận Tiếp nhận và Trả kết quả xã Bảo Ninh', request: 'Xác nhận tình trạng hôn nhân' })
  await citizen.getByLabel('Tôi thuộc diện được miễn, giảm').selectOption({ label: 'Người khuyết tật' })
  await citizen.getByLabel(/^Giấy tờ chứng minh: số/).fill('Giấy xác nhận số 5')
  await citizen.getByText('Đã lưu.').waitFor()
  await expectGoodPage(citizen, 'check-claim')
  // Kept when chosen: leaving by a link takes nothing of it.
  await citizen.getByRole('link', { name: /^Sửa.*Nơi nộp/ }).first().click()
  await citizen.getByLabel(/Nơi nộp hồ sơ/).waitFor()
  await citizen.goBack()
  await expect.poll(() => citizen.getByLabel('Tôi thuộc diện được miễn, giảm').locator('option:checked').textContent()).toBe('Người khuyết tật')
  const bare = await openPage({ phone: true, script: false })
  await bare.context().addCookies(await citizen.context().cookies())
  await bare.goto(citizen.url())
  await bare.getByLabel(/^Giấy tờ chứng minh: số/).fill('Giấy xác nhận số 5, bản mới')
  await bare.getByRole('button', { name: 'Lưu đề nghị miễn, giảm' }).click()
  await bare.reload()
  expect(await bare.getByLabel(/^Giấy tờ chứng minh: số/).inputValue()).toBe('Giấy xác nhận số 5, bản mới')
  await citizen.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  // The older page changed nothing of it, so it takes nothing back of what was said elsewhere meanwhile.
  await citizen.getByText(/Giấy xác nhận số 5, bản mới · quầy xét khi tiếp nhận/).waitFor()
  await expectGoodPage(citizen, 'mine-claim')

  const [, dossierId = ''] = /ho-so\/([^?]+)/.exec(citizen.url()) ?? []
  const clerk = await openDesk('one-stop-officer@bao-ninh')
  await clerk.goto(`${url}/desk/dossiers/${dossierId}`)
  await clerk.getByText(CLAIM, { exact: true }).waitFor()
  await clerk.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click()
  await clerk.getByText(/Chưa tiếp nhận; hãy xem giấy tờ, chọn chấp nhận hay không/).first().waitFor()
  await clerk.getByRole('radio', { name: 'Không chấp nhận' }).check()
  await clerk.getByLabel(/^Lý do không chấp nhận/).fill('Giấy xác nhận đã hết hạn')
  await expectGoodPage(clerk, 'accept-claim')
  await clerk.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click()
  // The button's word changes at once; the state when it is done.
  await clerk.getByText('Đã nộp, chờ tiếp nhận').waitFor({ state: 'detached' })
  await citizen.reload()
  await citizen.getByText(/không được chấp nhận · Giấy xác nhận đã hết hạn/).first().waitFor()

  const treasurer = await openDesk('treasurer@dong-hoi')
  await treasurer.goto(`${url}/desk/treasury/demands/${dossierId}/1`)
  await treasurer.locator('summary', { hasText: 'Miễn, giảm' }).click()
  await treasurer.getByLabel('Căn cứ miễn, giảm').selectOption({ label: 'Người khuyết tật (Luật Phí và lệ phí 97/2015/QH13 Điều 10 khoản 1)' })
  await expectGoodPage(treasurer, 'demand-exempt')
  await treasurer.getByRole('button', { name: 'Ghi nhận miễn, giảm' }).click()
  await treasurer.getByText('Người khuyết tật (Luật Phí và lệ phí 97/2015/QH13 Điều 10 khoản 1)').first().waitFor()
}
