import { attachFilingFile, changeFilingDraft, fileDossierAtCounter, openFilingDraft, showFilingDraft, submitDossier } from '../../../modules/dossiers/contract.ts'
import { finishCitizenSignIn } from '../../../modules/identity/contract.ts'
import { beginConfirmation } from '../../../modules/identity/contract-acting.ts'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import type { Resident } from '../../../simulators/lgsp/people.ts'
import { walkSignIn } from '../../../simulators/vneid/walk-sign-in.ts'
import type { Matter } from './find-matters.ts'
import { fillDraftForm } from './forms/fill-draft.ts'
import type { Ask, Who } from './open-people.ts'
import type { PlannedChannel, PlannedLife } from './plan-lives.ts'
import { rehearsedPage } from './rehearsed-page.ts'

export type Filing = { readonly life: PlannedLife; readonly matter: Matter; readonly person: Resident; readonly channel: PlannedChannel }

/** As planned, or at the counter where the procedure is not taken in that way. */
export const channelOf = ({ channel }: PlannedLife, { channels }: Matter): PlannedChannel => (channels.includes(channel) ? channel : 'in-person')

const AS_IT_IS = 'Không thuộc trường hợp phải nộp'
/** So many papers come as files; the others are counted. */
const MOST_FILES = 2

const bornOnOf = ({ bornOn }: Resident): string => (bornOn.length === 4 ? `${bornOn}-01-01` : bornOn)

/** As people write themselves down: composed or taken apart, by the commune of today or the one before it. */
const answersOf = ({ life, person, matter }: Filing): Readonly<Record<string, string>> => {
  const { home: { place, street }, fullName, number } = person
  return {
    applicantKind: 'individual',
    'submitter.fullName': fullName.normalize(life.decomposed ? 'NFD' : 'NFC'),
    'submitter.personalIdNumber': number,
    'submitter.bornOn': bornOnOf(person),
    area: 'outside',
    outsideArea: life.oldAddress ? `${place.old.name}, tỉnh Quảng Bình` : `${place.now.name}, tỉnh Quảng Trị`,
    street,
    phone: `09000${String(10_000 + (life.serial % 90_000))}`,
    contentRequested: `Diễn tập số ${life.serial}: ${matter.name.slice(0, 200)}`,
    resultBy: life.byPost ? 'post' : 'counter',
    ...(life.byPost ? { resultAddress: `${street}, ${life.oldAddress ? place.old.name : place.now.name}` } : {}),
  }
}

type Draft = AnswerOf<typeof showFilingDraft>

const fillIn = async (ask: Ask, who: Who, filing: Filing): Promise<Draft> => {
  const { procedureCode, team: { deskId, officeId } } = filing.matter
  const { draftId, components, cases } = await ask(who, openFilingDraft, { body: { procedureCode, startAnew: true } })
  const counts = 'staff' in (who as object) ? { counts: Object.fromEntries(components.map(({ key, asked }) => [key, { originals: asked.originals, copies: asked.copies }])) } : {}
  const chosen = cases[filing.life.serial % Math.max(1, cases.length)]
  const place = { receivingUnitId: deskId, resolvingUnitId: officeId }
  const draft = await ask(who, changeFilingDraft, { params: { draftId }, body: { place, answers: answersOf(filing), ...(chosen ? { caseKey: chosen.key } : {}), ...counts } })
  await fillDraftForm(ask, who, { draft, serial: filing.life.serial, unitId: deskId })
  return draft
}

const fileAtCounter = async (ask: Ask, filing: Filing): Promise<string> => {
  const clerk = { staff: filing.matter.team.clerk }
  const { draftId, components } = await fillIn(ask, clerk, filing)
  const waived = components.filter(({ asked }) => asked.originals + asked.copies === 0).map(({ key }) => ({ key, reason: AS_IT_IS }))
  const channel = filing.channel === 'postal' ? 'postal' : 'in-person'
  return (await ask(clerk, fileDossierAtCounter, { body: { draftId, channel, waived, anotherReason: 'Người nộp đề nghị nộp thêm' } })).dossierId
}

/** In place of a signature: the person confirms on VNeID's own page. */
const confirm = async (ask: Ask, citizen: Who, draft: Draft & { readonly number: string }): Promise<void> => {
  if (draft.confirmation === undefined || draft.confirmation.confirmedAt !== undefined) return
  const { about, contentHash, purpose } = draft.confirmation
  const { redirectTo } = await ask(citizen, beginConfirmation, { body: { about, contentHash, purpose } })
  const { search } = new URL(await walkSignIn(redirectTo, { sub: draft.number }))
  await ask(citizen, finishCitizenSignIn, { query: { search } })
}

const fileOnline = async (ask: Ask, filing: Filing): Promise<string> => {
  const { number } = filing.person
  const citizen = { citizen: number }
  const { draftId, components } = await fillIn(ask, citizen, filing)
  const params = { draftId }
  for (const { key } of components.slice(0, MOST_FILES))
    await ask(citizen, attachFilingFile, { params: { ...params, key }, body: rehearsedPage(filing.matter.procedureCode, key, String(filing.life.serial)), fileName: `giay-to-${key}.pdf` })
  const draft = await ask(citizen, showFilingDraft, { params })
  await confirm(ask, citizen, { ...draft, number })
  return (await ask(citizen, submitDossier, { body: { draftId, anotherReason: 'Tôi cần nộp thêm' } })).dossierId
}

/** Through the counter, by post or by the citizen's own hand; answers the id of the dossier. */
export const fileLife = (ask: Ask, filing: Filing): Promise<string> => (filing.channel === 'online' ? fileOnline(ask, filing) : fileAtCounter(ask, filing))
