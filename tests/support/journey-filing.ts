import type { Client } from '../../platform/web/client.ts'
import { attachFilingFile, changeFilingDraft, listFilingPlaces, openFilingDraft, submitDossier } from '../../modules/dossiers/contract.ts'
import { valueOf } from './journey.ts'
import { onePagePdf } from './one-page-pdf.ts'

/** What a phone's scanner app would hand over. */
export const paper = (title: string): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } => ({ name: `${title}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(onePagePdf(title)) })

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
