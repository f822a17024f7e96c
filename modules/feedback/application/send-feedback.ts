// NĐ 20/2008/NĐ-CP Điều 6, 7, 9.1; NĐ 63/2010 Điều 22: anybody may say it, on the page, from a dossier, from a unit's code, by telephone or on paper; with VNeID the name is known.
import { randomBytes } from 'node:crypto'
import type { UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { enterLine } from '../../../kernel/vietnamese-text.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import { readDossier } from '../../dossiers/index.ts'
import { findOfficial, findUnitByCode } from '../../organisation/index.ts'
import type { FeedbackChannel, FeedbackItem, FeedbackKind, Sender, Subject, TakenDown } from '../domain/item.ts'
import { decideForeignCode, decideReceive } from '../domain/receive.ts'
import type { FeedbackRefusal } from '../domain/refusal.ts'
import { findByForeignCode } from '../store/item-store.ts'
import { findReceiver, mayAt, receiverOfProvince } from './places.ts'
import { recordItem } from './record-item.ts'
import { ruleSetNow, startClock } from './start-clock.ts'

export type SendFeedback = {
  readonly kind: FeedbackKind
  readonly text: string
  readonly sender: Omit<Sender, 'personId'>
  readonly unitCode?: string | undefined
  readonly dossierCode?: string | undefined
  readonly officialName?: string | undefined
  readonly isNoComplaint?: boolean | undefined
  /** An official writes down what was said by telephone or brought on paper. */
  readonly takenDown?: TakenDown | undefined
  /** The code the national portal gave it. */
  readonly foreignCode?: string | undefined
  /** The official it is about, chosen by whoever knows the unit. */
  readonly official?: { readonly id: Subject['officialId']; readonly name: string } | undefined
}

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Nobody guesses it: whoever has it follows the item. */
export const newCode = (): string => `PA${[...randomBytes(12)].map((byte) => SIGNS[byte % 32]).join('')}`

type About = { readonly subject: Subject; readonly unitId?: UnitId }

/** Found by its code alone: nothing of the dossier is told back. */
const aboutDossier = async (work: Work, given: string): Promise<About> => {
  const dossierCode = enterLine(given)
  const read = await readDossier({ ...work, actor: { kind: 'system', process: 'feedback' } }, dossierCode)
  if (!read.ok) return { subject: { dossierCode } }
  const { dossier } = read.value
  const examiner = dossier.examinerId && (await findOfficial(work, dossier.examinerId))
  return { subject: { dossierId: dossier.id, dossierCode, procedureName: dossier.procedure.name, step: dossier.state, ...(dossier.examinerId ? { officialId: dossier.examinerId } : {}), ...(examiner ? { officialName: examiner.fullName } : {}) }, unitId: dossier.resolvingUnitId }
}

const aboutOf = async (work: Work, { dossierCode, officialName, official }: SendFeedback): Promise<About> => {
  const about: About = dossierCode?.trim() ? await aboutDossier(work, dossierCode) : { subject: {} }
  const name = official?.name ?? (officialName ? enterLine(officialName) : '')
  return { ...about, subject: { ...about.subject, ...(name ? { officialName: name } : {}), ...(official?.id ? { officialId: official.id } : {}) } }
}

const receiverOf = async (work: Work, unitCode: string | undefined, about: About): Promise<UnitId | undefined> => {
  if (unitCode?.trim()) {
    const unit = await findUnitByCode(work, unitCode)
    return unit && (await findReceiver(work, unit.id))?.id
  }
  return (about.unitId && (await findReceiver(work, about.unitId))?.id) ?? receiverOfProvince(work)
}

const channelOf = ({ takenDown, dossierCode, unitCode }: SendFeedback): FeedbackChannel => {
  if (takenDown) return takenDown
  if (dossierCode?.trim()) return 'dossier'
  return unitCode?.trim() ? 'unit-code' : 'portal'
}

type Receiving = Omit<SendFeedback, 'sender'> & { readonly sender: Sender; readonly channel: FeedbackChannel; readonly countedByRating?: true }

/** What the national portal passed on is brought in once, whoever writes it down and whatever its words are. */
const foreignCodeOf = async (work: Work, given: Pick<SendFeedback, 'takenDown' | 'foreignCode'>): Promise<Outcome<string | undefined, FeedbackRefusal>> => {
  const decided = decideForeignCode(given)
  if (!decided.ok || decided.value === undefined) return decided
  const before = await findByForeignCode(work.tx, decided.value)
  if (before === undefined) return decided
  // Its code here opens what the sender may do: only who may read it is told.
  const mayRead = await mayAt(work, 'read', before.unitId as UnitId)
  return refuse(mayRead ? { kind: 'feedback-brought-before', foreignCode: decided.value, code: before.code } : { kind: 'feedback-brought-already', foreignCode: decided.value })
}

export const receiveFeedback = async (work: Work, given: Receiving): Promise<Outcome<FeedbackItem, FeedbackRefusal>> => {
  const foreign = await foreignCodeOf(work, given)
  if (!foreign.ok) return foreign
  const received = decideReceive({ text: given.text, sender: given.sender, isNoComplaint: given.isNoComplaint ?? false })
  if (!received.ok) return received
  const about = await aboutOf(work, given)
  const unitId = await receiverOf(work, given.unitCode, about)
  if (!unitId) return refuse({ kind: 'feedback-unit-unknown' })
  const ruleSet = await ruleSetNow(work)
  const clock = await startClock(work, { unitId, ruleSet })
  const event = { type: 'FeedbackReceived' as const, code: newCode(), kind: given.kind, channel: given.channel, ...received.value, subject: about.subject, unitId, ruleSet, clock, ...(foreign.value === undefined ? {} : { foreignCode: foreign.value }), ...(given.countedByRating ? { countedByRating: given.countedByRating } : {}) }
  const item = await recordItem(work, undefined, { itemId: newId<string>(), senderName: received.value.sender.name, events: [event] })
  if (!item) throw new Error('a new item was not recorded')
  return ok(item)
}

export const sendFeedback = (work: Work, given: SendFeedback): Promise<Outcome<FeedbackItem, FeedbackRefusal>> => {
  const personId = work.actor.kind === 'citizen' && !given.takenDown ? { personId: work.actor.personId } : {}
  return receiveFeedback(work, { ...given, sender: { ...given.sender, ...personId }, channel: channelOf(given) })
}

/** By telephone, on paper, by e-mail or from the national portal: only where one may write down what others say. */
export const takeDown = async (work: Work, given: SendFeedback & { readonly takenDown: TakenDown; readonly atUnitId: UnitId }): Promise<Outcome<FeedbackItem, FeedbackRefusal>> =>
  (await mayAt(work, 'record', given.atUnitId)) ? sendFeedback(work, given) : refuse({ kind: 'feedback-unit-unknown' })
