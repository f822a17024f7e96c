import * as dossiers from '../../modules/dossiers/contract.ts'
import { beginCitizenSignIn, finishCitizenSignIn } from '../../modules/identity/contract.ts'
import type { Client } from '../../platform/web/client.ts'
import { inventPopulation } from '../../simulators/lgsp/people.ts'
import { walkSignIn } from '../../simulators/vneid/walk-sign-in.ts'
import { onePagePdf } from '../../tests/support/one-page-pdf.ts'
import { walkSteps, type Timed } from './journey.ts'
import { must, openLightClient } from './light-client.ts'

export const CITIZEN_STEPS = ['look-up', 'mine', 'send', 'own'] as const
export type CitizenStep = (typeof CITIZEN_STEPS)[number]

/** Filed from home, with a file to each paper. */
const PROCEDURE = '1.001776'
/** Invented. */
const ANSWERS = { applicantKind: 'individual', applicant: 'self', area: 'outside', street: 'Số 1 đường Thử Nghiệm', outsideArea: 'Xã Mẫu, huyện Mẫu, tỉnh Mẫu', phone: '0900000001', contentRequested: 'Xin trợ cấp', resultBy: 'counter' }
const ADULT_BEFORE = '2000'
const PAPER = onePagePdf('Giay to')

const signIn = async (origin: string, number: string): Promise<Client> => {
  const client = openLightClient(origin, { whose: 'citizen' })
  const { redirectTo } = must(await client(beginCitizenSignIn, { body: { level: 2 } }))
  must(await client(finishCitizenSignIn, { query: { search: new URL(await walkSignIn(redirectTo, { sub: number })).search } }))
  return client
}

/** So many people of the demo's register, each signed in through the provider's pages. */
export const openCitizens = async (origin: string, many: number): Promise<readonly Client[]> => {
  const adults = inventPopulation().filter(({ bornOn }) => bornOn < ADULT_BEFORE)
  const citizens: Client[] = []
  for (const { number } of adults.slice(0, many)) citizens.push(await signIn(origin, number))
  return citizens
}

const sendOne = async (citizen: Client): Promise<string> => {
  const { draftId, components } = must(await citizen(dossiers.openFilingDraft, { body: { procedureCode: PROCEDURE, startAnew: true } }))
  const { items } = must(await citizen(dossiers.listFilingPlaces, { query: { procedureCode: PROCEDURE } }))
  const [place] = items
  if (place === undefined) throw new Error('no place to file at')
  const { receivingUnitId, resolvingUnitId } = place
  must(await citizen(dossiers.changeFilingDraft, { params: { draftId }, body: { place: { receivingUnitId, resolvingUnitId }, answers: ANSWERS } }))
  for (const { key } of components) must(await citizen(dossiers.attachFilingFile, { params: { draftId, key }, body: PAPER, fileName: 'giay-to.pdf' }))
  return must(await citizen(dossiers.submitDossier, { body: { draftId, anotherReason: 'Nộp thêm cho người nhà' } })).dossierId
}

/** Looks up a code as anybody may, sees what is under way, files from home, and opens what was filed. @param code of a dossier somebody has */
export const walkCitizen = (citizen: Client, { code, due }: { readonly code: string; readonly due: number }, keep: (timed: Timed) => void): Promise<void> => {
  let dossierId = ''
  const steps: Readonly<Record<CitizenStep, () => Promise<unknown>>> = {
    'look-up': async () => must(await citizen(dossiers.lookUpDossier, { query: { code } })),
    mine: async () => must(await citizen(dossiers.listMyDossiers, { query: {} })),
    send: async () => (dossierId = await sendOne(citizen)),
    own: async () => must(await citizen(dossiers.showMyDossier, { params: { reference: dossierId } })),
  }
  return walkSteps(CITIZEN_STEPS.map((step) => [step, steps[step]]), due, keep)
}
