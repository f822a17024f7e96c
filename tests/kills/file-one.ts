import * as dossiers from '../../modules/dossiers/contract.ts'
import type { Stubborn } from './stubborn-client.ts'

const PROCEDURE = '2.000635'
/** Invented. */
const APPLICANT = {
  applicantKind: 'individual', 'submitter.fullName': 'Trần Thị Mẫu', 'submitter.personalIdNumber': '044190000001', 'submitter.bornOn': '1990-05-01',
  area: 'outside', street: 'Số 1 đường Thử Nghiệm', outsideArea: 'Xã Mẫu, huyện Mẫu, tỉnh Mẫu', phone: '0900000001', contentRequested: 'Xin bản sao', resultBy: 'counter',
}

export type Filed = { readonly dossierId: string; readonly code: string }

/** One dossier filed at the counter, step by step as the desk does; answers what was acknowledged. */
export const fileOne = async (clerk: Stubborn): Promise<Filed> => {
  const { draftId, components } = await clerk.ask(dossiers.openFilingDraft, { body: { procedureCode: PROCEDURE, startAnew: true } })
  const { items } = await clerk.ask(dossiers.listFilingPlaces, { query: { procedureCode: PROCEDURE } })
  const place = items.find(({ name }) => name.includes('Bảo Ninh'))!
  const counts = Object.fromEntries(components.map(({ key, asked }) => [key, { originals: asked.originals, copies: asked.copies }]))
  await clerk.ask(dossiers.changeFilingDraft, { params: { draftId }, body: { place: { receivingUnitId: place.receivingUnitId, resolvingUnitId: place.resolvingUnitId }, answers: APPLICANT, counts } })
  const waived = components.filter(({ asked }) => asked.originals + asked.copies === 0).map(({ key }) => ({ key, reason: 'Không thuộc trường hợp này' }))
  const { dossierId, code } = await clerk.ask(dossiers.fileDossierAtCounter, { body: { draftId, channel: 'in-person', waived } })
  return { dossierId, code: code ?? '' }
}
