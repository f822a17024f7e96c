// NĐ 20/2008/NĐ-CP Điều 9, 14, 15, 19: what officials do with an item.
import type { OfficialId, UnitId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { enterText } from '../../../kernel/vietnamese-text.ts'
import type { Work } from '../../../platform/work.ts'
import { findUnitByCode } from '../../organisation/index.ts'
import * as rules from '../domain/decide.ts'
import type { FeedbackClass, FeedbackItem, FeedbackOutcome } from '../domain/item.ts'
import type { PublicWording } from '../domain/public-wording.ts'
import type { FeedbackRefusal } from '../domain/refusal.ts'
import { findIdByCode, lockItem } from '../store/item-store.ts'
import { findReceiver, mayAt, type FeedbackVerb } from './places.ts'
import { recordItem } from './record-item.ts'
import { codeOf } from './sender-acts.ts'
import { publishBy, startClock } from './start-clock.ts'

type Done = Promise<Outcome<FeedbackItem, FeedbackRefusal>>
type Decide = (item: FeedbackItem, by: OfficialId) => rules.Decided | Promise<rules.Decided>

const act = async (work: Work, itemId: string, { verb, decide }: { readonly verb: FeedbackVerb; readonly decide: Decide }): Done => {
  const item = await lockItem(work.tx, itemId)
  if (!item || work.actor.kind !== 'staff' || !(await mayAt(work, verb, item.unitId))) return refuse({ kind: 'feedback-not-found' })
  const decided = await decide(item, work.actor.officialId)
  return decided.ok ? ok((await recordItem(work, item, { itemId, senderName: item.sender.name, events: decided.value })) ?? item) : decided
}

const tidy = (words: string): string => enterText(words).trim()

export const classify = (work: Work, itemId: string, given: { readonly class: FeedbackClass }): Done =>
  act(work, itemId, { verb: 'classify', decide: (item, by) => rules.decideClassify(item, { class: given.class, by }) })

export const wantSupplement = (work: Work, itemId: string, words: string): Done => act(work, itemId, { verb: 'classify', decide: (item, by) => rules.decideWant(item, { words: tidy(words), by }) })

export const transfer = (work: Work, itemId: string, given: { readonly unitCode: string; readonly reason: string }): Done =>
  act(work, itemId, {
    verb: 'transfer',
    decide: async (item, by) => {
      const unit = await findUnitByCode(work, given.unitCode)
      const to = unit && (await findReceiver(work, unit.id))
      if (!to) return refuse({ kind: 'feedback-unit-unknown' })
      return rules.decideTransfer(item, { by, toUnitId: to.id as UnitId, reason: tidy(given.reason), clock: await startClock(work, { unitId: to.id, ruleSet: item.ruleSet }) })
    },
  })

export type AnswerGiven = { readonly text: string; readonly outcome: FeedbackOutcome; readonly duplicateOf?: string | undefined; readonly isUnfounded?: boolean | undefined }

export const draftAnswer = (work: Work, itemId: string, given: AnswerGiven): Done =>
  act(work, itemId, {
    verb: 'answer',
    decide: async (item, by) => {
      const duplicateOf = given.duplicateOf && codeOf(given.duplicateOf)
      if (given.outcome === 'duplicate' && (!duplicateOf || !(await findIdByCode(work.tx, duplicateOf)))) return refuse({ kind: 'feedback-duplicate-unknown' })
      return rules.decideAnswer(item, {
        by,
        text: tidy(given.text),
        outcome: given.outcome,
        publishBy: await publishBy(work, item),
        ...(duplicateOf && given.outcome === 'duplicate' ? { duplicateOf } : {}),
        ...(given.isUnfounded ? { unfounded: true } : {}),
      })
    },
  })

export const sendBackAnswer = (work: Work, itemId: string, reason: string): Done => act(work, itemId, { verb: 'publish', decide: (item, by) => rules.decideSendBack(item, { reason: tidy(reason), by }) })
/** `text`, `answer`: what becomes public, as it was read before or with words struck out. */
export const publishAnswer = (work: Work, itemId: string, { text, answer }: Partial<PublicWording> = {}): Done => {
  const wording = { ...(text === undefined ? {} : { text: tidy(text) }), ...(answer === undefined ? {} : { answer: tidy(answer) }) }
  return act(work, itemId, { verb: 'publish', decide: (item, by) => rules.decidePublish(item, { by, at: work.now, wording }) })
}
