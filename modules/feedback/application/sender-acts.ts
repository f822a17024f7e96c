// NĐ 20/2008/NĐ-CP Điều 12: whoever sent it follows it by its code, adds what is asked for, says whether it is solved, contests once.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { enterLine, enterText } from '../../../kernel/vietnamese-text.ts'
import type { Work } from '../../../platform/work.ts'
import * as rules from '../domain/decide.ts'
import type { FeedbackItem } from '../domain/item.ts'
import type { FeedbackRefusal } from '../domain/refusal.ts'
import { MOST_TEXT } from '../domain/receive.ts'
import { findIdByCode, lockItem } from '../store/item-store.ts'
import { nextLevelOf } from './places.ts'
import { recordItem } from './record-item.ts'
import { clockAfterReply, startClock } from './start-clock.ts'

type Done = Promise<Outcome<FeedbackItem, FeedbackRefusal>>
type Decide = (item: FeedbackItem) => rules.Decided | Promise<rules.Decided>

export const codeOf = (typed: string): string => enterLine(typed).toUpperCase().replace(/[\s-]/g, '')

const actAsSender = async (work: Work, code: string, decide: Decide): Done => {
  const itemId = await findIdByCode(work.tx, codeOf(code))
  const item = itemId ? await lockItem(work.tx, itemId) : undefined
  if (!item) return refuse({ kind: 'feedback-not-found' })
  const decided = await decide(item)
  return decided.ok ? ok((await recordItem(work, item, { itemId: item.id, senderName: item.sender.name, events: decided.value })) ?? item) : decided
}

const readWords = (words: string): Outcome<string, FeedbackRefusal> => {
  const kept = enterText(words).trim()
  return kept.length > MOST_TEXT ? refuse({ kind: 'feedback-text-too-long', length: kept.length, most: MOST_TEXT }) : ok(kept)
}

export const addSupplement = (work: Work, code: string, words: string): Done =>
  actAsSender(work, code, async (item) => {
    const read = readWords(words)
    return read.ok ? rules.decideSay(item, { words: read.value, clock: await clockAfterReply(work, item) }) : read
  })

export const saySolved = (work: Work, code: string): Done => actAsSender(work, code, rules.decideSolved)

export const contest = (work: Work, code: string, words: string): Done =>
  actAsSender(work, code, async (item) => {
    const read = readWords(words)
    if (!read.ok) return read
    const toUnitId = await nextLevelOf(work, item.unitId)
    return rules.decideContest(item, { words: read.value, toUnitId, clock: await startClock(work, { unitId: toUnitId, ruleSet: item.ruleSet }) })
  })
