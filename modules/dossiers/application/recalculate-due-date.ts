// Domain §2.4: what was promised stands when a calendar changes; counting anew is an explicit act of the head, with its reason.
import type { Instant } from '../../../kernel/instant.ts'
import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { dueAt } from '../../calendar/index.ts'
import { whyNot } from '../domain/abilities.ts'
import type { Dossier } from '../domain/dossier.ts'
import { decideRecalculate } from '../domain/recalculate.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { RULE_SETS } from '../domain/rule-sets.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { tellApplicant } from './tell-applicant.ts'

/** From which moment and with which limit the present promise was counted. */
const startOf = (dossier: Dossier): { readonly from: Instant; readonly restarted: boolean } | undefined => {
  const { acceptance, pauses, supplement } = dossier
  if (!acceptance) return undefined
  const restart = pauses.findLast((pause) => pause.mode === 'restart' && pause.until && !pause.undone)
  if (restart) return { from: supplement?.given?.at ?? restart.until ?? acceptance.at, restarted: true }
  return { from: dossier.competentReceivedAt ?? acceptance.at, restarted: false }
}

/** NĐ 61/2018 article 19.9: a date the head set with an apology was chosen, not counted; it stands until a pause moved it on. */
const reappointedOf = ({ dueHistory }: Dossier): Instant | undefined => {
  const last = dueHistory.findLast(({ why }) => why === 'reappointed' || why === 'resumed' || why === 'restarted')
  return last?.why === 'reappointed' ? last.to : undefined
}

type Counted = { readonly dueAt?: Instant; readonly trace: readonly unknown[] }

/** The whole limit from its start, then on from each pause with what was left of it. */
const countAnew = async (work: Work, dossier: Dossier): Promise<Counted> => {
  const start = startOf(dossier)
  const { acceptance, pauses, resolvingUnitId: unitId } = dossier
  if (!start || !acceptance) return { trace: [] }
  const reappointed = reappointedOf(dossier)
  if (reappointed) return { dueAt: reappointed, trace: [] }
  const mode = RULE_SETS[acceptance.ruleSet].countingMode
  const resumed = pauses.findLast((pause) => pause.mode === 'pause-resume' && pause.until && !pause.undone && pause.from >= start.from)
  if (resumed?.until && resumed.left) return dueAt(work, { unitId, from: resumed.until, limit: resumed.left, mode: 'working-minutes' })
  return dueAt(work, { unitId, from: start.from, limit: acceptance.limit, mode })
}

export const recalculateDueDate = async (work: Work, command: OnDossier & { readonly reason: string }): Promise<Outcome<Dossier, DossierRefusal>> => {
  let old: Instant | undefined
  const recalculated = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const no = whyNot('recalculate', dossier, standing)
    if (no) return refuse(no)
    old = dossier.dueAt
    const counted = await countAnew(work, dossier)
    return decideRecalculate(dossier, standing, { reason: command.reason, trace: counted.trace, ...(counted.dueAt ? { dueAt: counted.dueAt } : {}) })
  })
  if (recalculated.ok && recalculated.value.dueAt) {
    const params = { dueAt: recalculated.value.dueAt, reason: command.reason.trim(), ...(old ? { oldDueAt: old } : {}) }
    await tellApplicant(work, recalculated.value, { template: 'date-changed', params })
  }
  return recalculated
}
