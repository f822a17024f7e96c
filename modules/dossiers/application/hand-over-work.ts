// NĐ 61/2018 article 19.1: one named official does the work; who passes it on says to whom and why, and both are told.
import type { OfficialId } from '../../../kernel/ids.ts'
import { refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { notify } from '../../notifications/index.ts'
import { findOfficial } from '../../organisation/index.ts'
import { handOverWorkItem } from '../../workflow/index.ts'
import { actsAsHead, decideHandOverWork } from '../domain/assign.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { actingOn, subjectOf } from './take-step.ts'

export type HandOverWork = OnDossier & { readonly officialId: OfficialId; readonly words: string }

/** Everybody whose hands it leaves or comes to, save who did it. */
const tellHands = async (work: Work, dossier: Dossier, { from, to, words }: { readonly from: OfficialId | undefined; readonly to: OfficialId; readonly words: string }): Promise<void> => {
  const { actor } = work
  const by = actor.kind === 'staff' ? { officialId: actor.officialId, name: actor.fullName } : undefined
  const params = {
    code: dossier.code ?? '',
    procedure: dossier.procedure.name,
    from: by?.name ?? '',
    to: dossier.holder?.assigneeName ?? '',
    reason: words.trim(),
    ...(dossier.dueAt ? { dueAt: dossier.dueAt } : {}),
  }
  const about = { kind: 'dossier', id: dossier.id }
  if (to !== by?.officialId) await notify(work, { officialId: to, template: 'work-handed-over', params, about })
  if (from && from !== by?.officialId) await notify(work, { officialId: from, template: 'work-taken-over', params, about })
}

/** The work in hand goes to a colleague who may do the step it stands in; its dates stay as they are. */
export const handOverWork = async (work: Work, command: HandOverWork): Promise<Outcome<Dossier, DossierRefusal>> => {
  const { officialId, words } = command
  let from: OfficialId | undefined
  const handed = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    from = dossier.holder?.assigneeId
    const name = (await findOfficial(work, officialId))?.fullName ?? ''
    const decided = decideHandOverWork(dossier, standing, { officialId, name, words })
    if (!decided.ok) return decided
    const asHead = actsAsHead(dossier, standing) ? { asHead: true as const } : {}
    const given = await handOverWorkItem(work, { subject: subjectOf(dossier), ...actingOn(work, from), ...asHead, to: officialId, note: words.trim() })
    if (!given.ok && given.refusal.kind === 'assignee-not-competent') return refuse(given.refusal)
    if (!given.ok) throw new Error(`workflow of dossier ${dossier.id} refuses to hand over: ${given.refusal.kind}`)
    return decided
  })
  if (handed.ok) await tellHands(work, handed.value, { from, to: officialId, words })
  return handed
}
