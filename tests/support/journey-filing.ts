import type { Page } from 'playwright-core'
import type { Client } from '../../platform/web/client.ts'
import { attachFilingFile, changeFilingDraft, listFilingPlaces, openFilingDraft, submitDossier } from '../../modules/dossiers/contract.ts'
import { valueOf } from './journey.ts'
import { onePagePdf } from './one-page-pdf.ts'

/** What a phone's scanner app would hand over. */
export const paper = (title: string): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } => ({ name: `${title}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(onePagePdf(title)) })

/** The applicant page, as somebody fills it in who applies for herself and wants the result electronically. */
export const answerApplicant = async (page: Page, { place, area, request }: { readonly place: string; readonly area: string; readonly request: string }): Promise<void> => {
  await page.getByLabel(/Nơi nộp hồ sơ/).selectOption({ label: place })
  await page.getByLabel('Cho chính mình').check()
  await page.getByLabel(/Xã, phường, thị trấn nơi ở/).selectOption({ label: area })
  await page.getByLabel(/Nội dung yêu cầu giải quyết/).fill(request)
  await page.getByLabel('Bản điện tử trên Cổng').check()
}

export const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()

export const attachPapers = async (page: Page, script: boolean): Promise<void> => {
  for (const input of await page.locator('input[type=file]:not([capture])').all()) await input.setInputFiles(paper('Giay to'))
  // With scripts each file is kept at once, and the page lists it by itself.
  if (script) await page.getByRole('button', { name: /^Bỏ tệp/ }).first().waitFor()
}

export type Filing = { readonly procedureCode: string; readonly place: string; readonly request: string; readonly form?: { readonly ref: string; readonly answers: Readonly<Record<string, string>> } }

/** The same filing without its pages, where a journey is about what comes after. Answers the id of the dossier. */
export const fileByApi = async (citizen: Client, { procedureCode, place, request, form }: Filing): Promise<string> => {
  const { draftId } = valueOf(await citizen(openFilingDraft, { body: { procedureCode, startAnew: true } }))
  const { items } = valueOf(await citizen(listFilingPlaces, { query: { procedureCode } }))
  const chosen = items.find(({ name }) => name === place)
  if (!chosen) throw new Error(`not handed in at ${place}: ${items.map(({ name }) => name).join(', ')}`)
  const { receivingUnitId, resolvingUnitId } = chosen
  const answers = { applicantKind: 'individual', applicant: 'self', area: 'outside', outsideArea: 'Xã Mẫu, tỉnh Mẫu', street: 'Số 1, đường Thử Nghiệm', phone: '0900000001', contentRequested: request, resultBy: 'electronic' }
  const params = { draftId }
  const { components } = valueOf(await citizen(changeFilingDraft, { params, body: { place: { receivingUnitId, resolvingUnitId }, answers } }))
  if (form) valueOf(await citizen(changeFilingDraft, { params, body: { form } }))
  for (const { key, name } of components) valueOf(await citizen(attachFilingFile, { params: { draftId, key }, body: onePagePdf(name), fileName: `giay-to-${key}.pdf` }))
  const { dossierId } = valueOf(await citizen(submitDossier, { body: { draftId } }))
  return dossierId
}
