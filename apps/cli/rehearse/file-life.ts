import { attachFilingFile, changeFilingDraft, discardFilingDraft, fileDossierAtCounter, openFilingDraft, showFilingDraft, submitDossier } from '../../../modules/dossiers/contract.ts'
import { finishCitizenSignIn } from '../../../modules/identity/contract.ts'
import { beginConfirmation } from '../../../modules/identity/contract-acting.ts'
import { acceptReception, keepReception, showReception } from '../../../modules/one-stop/contract-counter.ts'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import type { Resident } from '../../../simulators/lgsp/people.ts'
import { walkSignIn } from '../../../simulators/vneid/walk-sign-in.ts'
import type { Matter, Team } from './find-matters.ts'
import { fillDraftForm } from './forms/fill-draft.ts'
import type { Ask, Who } from './open-people.ts'
import type { PlannedChannel, PlannedLife } from './plan-lives.ts'
import { rehearsedPage } from './rehearsed-page.ts'

export type Filing = {
  readonly life: PlannedLife
  readonly matter: Matter
  readonly person: Resident
  readonly channel: PlannedChannel
  /** The counter files on the portal, for somebody who came to it. */
  readonly assisted: boolean
  /** Where it is handed in, and where its result is fetched: most often at the team's own desk. */
  readonly desk: Team
}

/** As planned, or at the counter where the procedure is not taken in that way. */
const channelOf = ({ channel }: PlannedLife, { channels }: Matter): PlannedChannel => (channels.includes(channel) ? channel : 'in-person')

type Chosen = Pick<Filing, 'channel' | 'assisted' | 'desk'>

/** How somebody files who plans this, and where: another agency's desk where there is one. */
export const chooseWay = (life: PlannedLife, matter: Matter, beside: Team): Chosen => {
  const channel = channelOf(life, matter)
  const assisted = channel === 'in-person' && life.assisted && matter.channels.includes('online')
  return { channel, assisted, desk: channel === 'in-person' && life.elsewhere && !assisted ? beside : matter.team }
}

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
  const { desk: { deskId }, matter: { procedureCode, team: { officeId } } } = filing
  const { draftId, components, cases } = await ask(who, openFilingDraft, { body: { procedureCode, startAnew: true } })
  const counts = 'staff' in (who as object) ? { counts: Object.fromEntries(components.map(({ key, asked }) => [key, { originals: asked.originals, copies: asked.copies }])) } : {}
  const chosen = cases[filing.life.serial % Math.max(1, cases.length)]
  const place = { receivingUnitId: deskId, resolvingUnitId: officeId }
  const draft = await ask(who, changeFilingDraft, { params: { draftId }, body: { place, answers: answersOf(filing), ...(chosen ? { caseKey: chosen.key } : {}), ...counts } })
  await fillDraftForm(ask, who, { draft, serial: filing.life.serial, unitId: deskId })
  return draft
}

const waivedOf = (components: Draft['components']) => components.filter(({ asked }) => asked.originals + asked.copies === 0).map(({ key }) => ({ key, reason: AS_IT_IS }))

const fileAtCounter = async (ask: Ask, filing: Filing): Promise<string> => {
  const clerk = { staff: filing.desk.clerk }
  const { draftId, components } = await fillIn(ask, clerk, filing)
  const channel = filing.channel === 'postal' ? 'postal' : 'in-person'
  return (await ask(clerk, fileDossierAtCounter, { body: { draftId, channel, waived: waivedOf(components), anotherReason: 'Người nộp đề nghị nộp thêm' } })).dossierId
}

/** On the page of the counter itself, which asks who agreed and to which desk the papers go on. */
const receive = async (ask: Ask, filing: Filing, { draftId, components }: Draft): Promise<string> => {
  const { assisted, desk, matter: { team }, person: { fullName } } = filing
  const clerk = { staff: desk.clerk }
  const fields = {
    sameFilingSeen: 'yes',
    anotherReason: 'Người nộp đề nghị nộp thêm',
    ...(assisted ? { 'channel': 'online', 'consent.how': 'spoken', 'consent.givenBy': fullName } : {}),
    ...(desk === team ? {} : { competentDeskId: team.deskId }),
    ...Object.fromEntries(waivedOf(components).map(({ key, reason }) => [`waive-${key}`, reason])),
  }
  await ask(clerk, keepReception, { params: { draftId }, body: { fields } })
  return (await ask(clerk, acceptReception, { params: { draftId }, body: {} })).dossierId
}

/** Where the desk may not receive for the other agency, whoever came is sent to its own. */
const fileElsewhere = async (ask: Ask, filing: Filing): Promise<Filed> => {
  const { desk, matter: { team } } = filing
  const clerk = { staff: desk.clerk }
  const draft = await fillIn(ask, clerk, filing)
  const { places } = await ask(clerk, showReception, { params: { draftId: draft.draftId } })
  if (places.some(({ competentDeskId, resolvingUnitId }) => competentDeskId === team.deskId && resolvingUnitId === team.officeId)) return { dossierId: await receive(ask, filing, draft), desk }
  await ask(clerk, discardFilingDraft, { params: { draftId: draft.draftId } })
  return { dossierId: await fileAtCounter(ask, { ...filing, desk: team }), desk: team }
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

export type Filed = { readonly dossierId: string; readonly desk: Team }

/** Through a counter, by post or by the citizen's own hand; answers the id of the dossier and the desk that has it. */
export const fileLife = async (ask: Ask, filing: Filing): Promise<Filed> => {
  const { assisted, channel, desk, matter: { team } } = filing
  if (desk !== team) return fileElsewhere(ask, filing)
  if (channel === 'online') return { dossierId: await fileOnline(ask, filing), desk }
  return { dossierId: assisted ? await receive(ask, filing, await fillIn(ask, { staff: desk.clerk }, filing)) : await fileAtCounter(ask, filing), desk }
}
