// QĐ 45/2016/QĐ-TTg Điều 7.4, 9, 11: what the post brought to the door is returned, what it brought to the desk has come, what it took at the door is paid.
import type { DossierId } from '../../../kernel/ids.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import { receiveFromPost } from '../../payments/index.ts'
import type { PostalOrderChanged, PostMoneyCollected } from '../../post/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierEvent } from '../domain/event.ts'
import { fold } from '../domain/evolve.ts'
import { lockJournal } from '../store/dossier-store.ts'
import { recordEvents } from './act-on-dossier.ts'
import { levyDemand } from './payment-facts.ts'
import { takeStep } from './take-step.ts'
import { tellApplicant } from './tell-applicant.ts'

/** Whoever carried the news here, it is the post's. */
const asPost = (work: Work): Work => ({ ...work, actor: { kind: 'system', process: 'post' } })

const find = async (work: Work, subjectId: string): Promise<Dossier | undefined> => fold(await lockJournal(work.tx, subjectId as DossierId))

/** The consignment note signed at the door is the receipt; its number stands for it. */
const returnedBy = ({ number = '', takenBy }: PostalOrderChanged, dossier: Dossier): DossierEvent => ({
  type: 'ResultReturned',
  method: 'postal',
  receivedBy: takenBy ?? dossier.delivery?.name ?? dossier.submitter.fullName,
  receipt: { taker: takenBy !== undefined && takenBy !== dossier.applicant.fullName ? 'authorised' : 'applicant', identityCheck: 'other-document', postalOrder: number },
})

const returnResult = async (work: Work, dossier: Dossier, told: PostalOrderChanged): Promise<void> => {
  if (dossier.state !== 'completed' && dossier.state !== 'refusal-ready') return
  const decided = returnedBy(told, dossier)
  const taken = await takeStep(work, dossier, { decided: [decided], action: 'return' })
  // A graph of its own that returns in another way is finished by the desk.
  if (!taken.ok) return
  const after = await recordEvents(work, dossier, { dossierId: dossier.id, events: taken.value })
  if (after && decided.type === 'ResultReturned') await tellApplicant(work, after, { template: 'result-returned', params: { receivedBy: decided.receivedBy } })
}

export const onPostalOrderChanged = async (given: Work, event: DomainEvent): Promise<void> => {
  const told = event as PostalOrderChanged
  const arrived = told.direction === 'pickup' && told.state === 'received'
  const delivered = told.direction === 'delivery' && told.state === 'delivered'
  const dossier = arrived || delivered ? await find(given, told.subjectId) : undefined
  if (!dossier) return
  if (delivered) return returnResult(asPost(given), dossier, told)
  // Signed for by the official who acts.
  await recordEvents(given, dossier, { dossierId: dossier.id, events: [{ type: 'PapersArrived', postalOrder: told.number ?? '' }] })
}

export const onPostMoneyCollected = async (given: Work, event: DomainEvent): Promise<void> => {
  const { subjectId, amount, reference } = event as PostMoneyCollected
  const work = asPost(given)
  const dossier = await find(work, subjectId)
  if (dossier) await receiveFromPost(work, await levyDemand(work, dossier, dossier.levies?.lines ?? []), { amount, reference })
}
