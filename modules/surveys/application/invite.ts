// NĐ 61/2018 article 29.1, TT 01/2018 article 12: whoever's dossier ended is asked, once; of an ending that is undone nobody is asked any more.
import { addDays, instantOn, plainDateAt, type PlainDate } from '../../../kernel/plain-date.ts'
import type { KeyRing } from '../../../platform/keys/key-ring.ts'
import type { Subscription } from '../../../platform/module.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import type { Dossier } from '../../dossiers/index.ts'
import { restrictionsOf } from '../../identity/index.ts'
import { notify } from '../../notifications/index.ts'
import { endInvitation, insertInvitation } from '../store/survey-store.ts'
import { hashesOf } from './survey-token.ts'

/** A month and a day: who comes for a paper only after weeks can still say how it went. */
export const DAYS_TO_ANSWER = 31

/** The result is in hand, or the dossier ended without one. */
const ENDS = ['ResultReturned', 'DossierRefused', 'DossierDiscontinued'] as const

export const monthOf = (on: PlainDate): PlainDate => `${on.slice(0, 7)}-01` as PlainDate

/** The notice knows the dossier, its link is made when it is worded (docs/decisions/0034); nothing of it is told to an official. */
const tell = async (work: Work, { id, code, procedure, submitter, applicant }: Dossier): Promise<void> => {
  const personId = submitter.personId ?? applicant.personId
  const phone = submitter.phone ?? applicant.phone
  const contact = { ...(phone ? { phone } : {}), ...(applicant.email ? { email: applicant.email } : {}) }
  await notify(work, { ...(personId ? { personId } : {}), contact, template: 'rating-invited', params: { code: code ?? '', procedure: procedure.name }, about: { kind: 'survey', id } })
}

/** NĐ 13/2023 Đ9.6: who restricted the use of their data is asked nothing the dossier itself does not need. */
const isRestricted = async (work: Work, { submitter, applicant }: Dossier): Promise<boolean> => (await restrictionsOf(work, [submitter.personId ?? [], applicant.personId ?? []].flat())).length > 0

const invite = async (work: Work, secret: KeyRing, dossier: Dossier): Promise<void> => {
  if (dossier.code === undefined || (await isRestricted(work, dossier))) return
  const today = plainDateAt(work.now)
  const invitation = {
    dossierId: dossier.id, unitId: dossier.resolvingUnitId, month: monthOf(today), procedureName: dossier.procedure.name, dossierCode: dossier.code,
    endsAt: instantOn(addDays(today, DAYS_TO_ANSWER), 0), isAnswered: false,
  }
  const isFirst = await insertInvitation(work.tx, { invitation, tokenHashes: hashesOf(secret, dossier.id), invitedAt: work.now })
  if (isFirst) await tell(work, dossier)
}

const onStepUndone = async (work: Work, event: DomainEvent): Promise<void> => {
  const { id, endedAt, returnedAt } = event['dossier'] as Dossier
  if (endedAt === undefined && returnedAt === undefined) await endInvitation(work.tx, id, work.now)
}

export const invitingSubscriptions = (secret: KeyRing): readonly Subscription[] => [
  ...ENDS.map((to) => ({ to, on: (work: Work, event: DomainEvent) => invite(work, secret, event['dossier'] as Dossier) })),
  { to: 'StepUndone', on: onStepUndone },
]
