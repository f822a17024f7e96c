// NĐ 61/2018 article 18.3, NĐ 309/2026 article 17.3: the competent agency's desk has the dossier; under set C its clock starts now.
import type { Instant } from '../../../kernel/instant.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt } from '../../calendar/index.ts'
import { can } from '../../identity/index.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierEvent } from '../domain/event.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { RULE_SETS } from '../domain/rule-sets.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { tellApplicant } from './tell-applicant.ts'

const COUNTED_FROM = 'thời hạn tính từ khi cơ quan có thẩm quyền nhận được hồ sơ'

const restarted = async (work: Work, dossier: Dossier): Promise<readonly DossierEvent[]> => {
  const { acceptance } = dossier
  if (!acceptance || RULE_SETS[acceptance.ruleSet].clockStartsAt !== 'competent-unit') return []
  const due = await dueAt(work, { unitId: dossier.resolvingUnitId, from: work.now, limit: acceptance.limit, mode: RULE_SETS[acceptance.ruleSet].countingMode })
  return [{ type: 'DueDateSet', why: 'competent-received', trace: due.trace, ...(due.dueAt ? { dueAt: due.dueAt } : {}) }]
}

/** Once only: a second confirmation changes nothing and is answered with the dossier as it stands. */
export const confirmCompetentReceipt = async (work: Work, command: OnDossier): Promise<Outcome<Dossier, DossierRefusal>> => {
  let old: Instant | undefined
  const received = await actOnDossier<DossierRefusal>(work, command, async (dossier) => {
    old = dossier.dueAt
    const deskId = dossier.reception?.competentDeskId
    if (!deskId || !can(work.actor, 'accept', 'dossier', deskId)) return refuse({ kind: 'not-permitted-here' })
    if (dossier.competentReceivedAt) return ok([])
    return ok([{ type: 'ReceivedByCompetentDesk', deskId }, ...(await restarted(work, dossier))])
  })
  if (received.ok && received.value.dueAt && received.value.dueAt !== old) {
    const params = { dueAt: received.value.dueAt, reason: COUNTED_FROM, ...(old ? { oldDueAt: old } : {}) }
    await tellApplicant(work, received.value, { template: 'date-changed', params })
  }
  return received
}
