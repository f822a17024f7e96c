// NĐ 61/2018 article 17.3: from reception. NĐ 309/2026 article 17.3: from when the competent agency receives what was handed in elsewhere.
import type { Instant } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../domain/dossier.ts'
import { handoverRule } from '../domain/handover.ts'
import type { RuleSet } from '../domain/rule-sets.ts'
import { handoverDeadline } from './handover-deadline.ts'

type Received = Pick<Dossier, 'channel' | 'receivingUnitId' | 'reception'>

/** The promise made at acceptance counts from the last moment the competent desk may be given it; its receipt sets the clock right. */
export const clockStartOf = async (work: Work, dossier: Received, ruleSet: RuleSet): Promise<Instant> => {
  if (ruleSet.clockStartsAt !== 'competent-unit' || !dossier.reception?.competentDeskId) return work.now
  const rule = handoverRule(dossier.channel, work.now, ruleSet.handoverCutoffMinute)
  return handoverDeadline(work, { unitId: dossier.receivingUnitId, rule, receivedAt: work.now })
}
