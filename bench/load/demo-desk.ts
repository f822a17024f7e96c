import * as dossiers from '../../modules/dossiers/contract.ts'
import type { Client } from '../../platform/web/client.ts'
import { must, signInAs } from './light-client.ts'

/** A copy of a civil status record, the end of a mortgage's registration: not in the national catalogue, so its import in another measure leaves them as they are. */
const AT_COMMUNE = '2.000635'
const AT_DISTRICT = '9.900003.H46'
/** Every desk of the demo where a whole dossier can be worked: the numbers of one desk wait for the commit before. */
const PLACES = [
  { key: 'bao-ninh', name: 'Bảo Ninh', procedureCode: AT_COMMUNE },
  { key: 'minh-hoa', name: 'Minh Hóa', procedureCode: AT_DISTRICT },
  { key: 'dong-phu', name: 'Đồng Phú', procedureCode: AT_COMMUNE },
  { key: 'tuyen-hoa', name: 'Tuyên Hóa', procedureCode: AT_DISTRICT },
  { key: 'hoan-lao', name: 'Hoàn Lão', procedureCode: AT_COMMUNE },
  { key: 'quang-trach', name: 'Quảng Trạch', procedureCode: AT_DISTRICT },
  { key: 'le-thuy', name: 'Lệ Thủy', procedureCode: AT_DISTRICT },
  { key: 'ba-don', name: 'Ba Đồn', procedureCode: AT_DISTRICT },
] as const

/** Invented. */
const APPLICANT = {
  applicantKind: 'individual',
  'submitter.fullName': 'Trần Thị Mẫu',
  'submitter.personalIdNumber': '044190000001',
  'submitter.bornOn': '1990-05-01',
  area: 'outside',
  street: 'Số 1 đường Thử Nghiệm',
  outsideArea: 'Xã Mẫu, huyện Mẫu, tỉnh Mẫu',
  phone: '0900000001',
  contentRequested: 'Đăng ký khai sinh cho con',
  resultBy: 'counter',
}

export type Team = { readonly clerk: Client; readonly officer: Client; readonly head: Client; readonly place: Readonly<Record<'key' | 'name' | 'procedureCode', string>> }
export type PreparedDraft = { readonly draftId: string; readonly firstKey: string | undefined; readonly waived: { key: string; reason: string }[] }
export type Standing = { readonly dossierId: string; version: number }

/** The desk, the officer and the head of one commune or district, each with a session of their own; the places take turns. */
export const signInTeam = async (origin: string, turn = 0): Promise<Team> => {
  const place = PLACES[turn % PLACES.length] ?? PLACES[0]
  const { key } = place
  const [clerk, officer, head] = await Promise.all([signInAs(origin, `one-stop-officer@${key}`), signInAs(origin, `case-officer@${key}`), signInAs(origin, `head-of-unit@${key}`)])
  return { clerk, officer, head, place }
}

/** A draft filled in to its end: only the filing itself is left. */
export const prepareDraft = async ({ clerk, place: { name: placeName, procedureCode } }: Team): Promise<PreparedDraft> => {
  const { draftId, components } = must(await clerk(dossiers.openFilingDraft, { body: { procedureCode, startAnew: true } }))
  const { items } = must(await clerk(dossiers.listFilingPlaces, { query: { procedureCode } }))
  const place = items.find(({ name }) => name.includes(placeName))
  if (!place) throw new Error(`no place to file at in ${placeName}`)
  const { receivingUnitId, resolvingUnitId } = place
  const counts = Object.fromEntries(components.map(({ key, asked }) => [key, { originals: asked.originals, copies: asked.copies }]))
  must(await clerk(dossiers.changeFilingDraft, { params: { draftId }, body: { place: { receivingUnitId, resolvingUnitId }, answers: APPLICANT, counts } }))
  const waived = components.filter(({ asked }) => asked.originals + asked.copies === 0).map(({ key }) => ({ key, reason: 'Không thuộc trường hợp này' }))
  return { draftId, firstKey: components[0]?.key, waived }
}

export const fileDraft = async ({ clerk }: Team, { draftId, waived }: PreparedDraft): Promise<{ readonly dossierId: string; readonly code: string }> => {
  const { dossierId, code } = must(await clerk(dossiers.fileDossierAtCounter, { body: { draftId, channel: 'in-person', waived } }))
  return { dossierId, code: code ?? '' }
}

export const standingOf = async ({ officer }: Team, dossierId: string): Promise<Standing> => {
  const { version } = must(await officer(dossiers.openDossier, { params: { reference: dossierId }, query: {} })).summary
  return { dossierId, version }
}
