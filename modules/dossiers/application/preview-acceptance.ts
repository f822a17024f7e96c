// NĐ 61/2018 article 17.1c: the promise that the slip will print, shown with its reason before anybody is bound by it.
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import type { TimeLimit } from '../../../kernel/time-limit.ts'
import type { Work } from '../../../platform/work.ts'
import { describeTrace, dueAt } from '../../calendar/index.ts'
import type { ProcedureVersion } from '../../procedures/index.ts'
import type { Channel, HandoverRule } from '../domain/dossier.ts'
import { handoverRule } from '../domain/handover.ts'
import { isImmediate } from '../domain/immediate-result.ts'
import type { RuleSetCode } from '../domain/rule-sets.ts'
import { clockStartOf } from './clock-start.ts'
import { handoverDeadline } from './handover-deadline.ts'
import { ruleSetNow } from './rule-set-now.ts'
import { channelLineOf, timeLimitOf } from './time-limit-of.ts'

export type AcceptancePreview = {
  readonly ruleSet: RuleSetCode
  readonly limit: TimeLimit
  readonly immediate: boolean
  readonly dueAt?: Instant
  readonly why: { readonly vi: readonly string[]; readonly en: readonly string[] }
  readonly handover: HandoverRule
  readonly handoverBy: Instant
}

export type PreviewQuestion = {
  readonly procedure: ProcedureVersion
  readonly channel: Channel
  readonly place: { readonly receivingUnitId: UnitId; readonly resolvingUnitId: UnitId; readonly competentDeskId?: UnitId }
}

export const previewAcceptance = async (work: Work, { procedure, channel, place }: PreviewQuestion): Promise<AcceptancePreview> => {
  const ruleSet = await ruleSetNow(work)
  const limit = timeLimitOf(procedure, channel)
  const { receivingUnitId, competentDeskId } = place
  const from = await clockStartOf(work, { channel, receivingUnitId, reception: competentDeskId ? { competentDeskId } : {} }, ruleSet)
  const due = await dueAt(work, { unitId: place.resolvingUnitId, from, limit, mode: ruleSet.countingMode })
  const rule = handoverRule(channel, work.now, ruleSet.handoverCutoffMinute)
  return {
    ruleSet: ruleSet.code,
    limit,
    immediate: isImmediate(channelLineOf(procedure, channel)),
    ...(due.dueAt ? { dueAt: due.dueAt } : {}),
    why: { vi: describeTrace(due.trace, 'vi'), en: describeTrace(due.trace, 'en') },
    handover: rule,
    handoverBy: await handoverDeadline(work, { unitId: receivingUnitId, rule, receivedAt: work.now }),
  }
}
