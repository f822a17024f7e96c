import * as dossiers from '../../modules/dossiers/contract.ts'
import { beginCitizenSignIn, finishCitizenSignIn } from '../../modules/identity/contract.ts'
import { walkSignIn } from '../../simulators/vneid/walk-sign-in.ts'
import { onePagePdf } from '../support/one-page-pdf.ts'
import type { Filed } from './file-one.ts'
import type { Stubborn } from './stubborn-client.ts'

const PROCEDURE = '1.001776'
const ANSWERS = { applicantKind: 'individual', applicant: 'self', area: 'outside', street: 'Số 1 đường Thử Nghiệm', outsideArea: 'Xã Mẫu, huyện Mẫu, tỉnh Mẫu', phone: '0900000001', contentRequested: 'Xin trợ cấp', resultBy: 'counter' }

/** Through the pages of the provider, as a browser without scripts would. */
export const signInCitizen = async (citizen: Stubborn, sub: string): Promise<void> => {
  const { redirectTo } = await citizen.ask(beginCitizenSignIn, { body: { level: 2 } })
  await citizen.ask(finishCitizenSignIn, { query: { search: new URL(await walkSignIn(redirectTo, { sub })).search } })
}

/** One dossier filed from home with a file to each paper, then accepted at the one-stop: two commands, each acknowledged by itself. */
export const fileOnline = async (citizen: Stubborn, clerk: Stubborn): Promise<Filed> => {
  const { draftId, components } = await citizen.ask(dossiers.openFilingDraft, { body: { procedureCode: PROCEDURE, startAnew: true } })
  const { items } = await citizen.ask(dossiers.listFilingPlaces, { query: { procedureCode: PROCEDURE } })
  const place = items.find(({ name }) => name.includes('Bảo Ninh'))!
  await citizen.ask(dossiers.changeFilingDraft, { params: { draftId }, body: { place: { receivingUnitId: place.receivingUnitId, resolvingUnitId: place.resolvingUnitId }, answers: ANSWERS } })
  for (const { key } of components) await citizen.ask(dossiers.attachFilingFile, { params: { draftId, key }, body: onePagePdf(`Giay to ${key}`), fileName: 'giay-to.pdf' })
  const { dossierId } = await citizen.ask(dossiers.submitDossier, { body: { draftId, anotherReason: 'Nộp thêm cho người nhà' } })
  const { summary } = await clerk.ask(dossiers.openDossier, { params: { reference: dossierId }, query: {} })
  await clerk.ask(dossiers.acceptDossier, { params: { dossierId }, body: { version: summary.version, waived: [] } })
  const accepted = await clerk.ask(dossiers.openDossier, { params: { reference: dossierId }, query: {} })
  return { dossierId, code: accepted.summary.code ?? '' }
}
