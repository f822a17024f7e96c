import type { OfficialId } from '../../../kernel/ids.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { notify } from '../../notifications/index.ts'
import { findOfficial } from '../../organisation/index.ts'
import { assignWorkItem, releaseWorkItem } from '../../workflow/index.ts'
import { decideAssign, decideRelease } from '../domain/assign.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { actOnDossier, type OnDossier } from './act-on-dossier.ts'
import { subjectOf } from './take-step.ts'

export type AssignDossier = OnDossier & { readonly officialId: OfficialId; readonly words?: string }

const tellAssignee = async (work: Work, dossier: Dossier, officialId: OfficialId): Promise<void> => {
  if (work.actor.kind === 'staff' && work.actor.officialId === officialId) return
  const params = { code: dossier.code ?? '', procedure: dossier.procedure.name, ...(dossier.dueAt ? { dueAt: dossier.dueAt } : {}) }
  await notify(work, { officialId, template: 'work-assigned', params, about: { kind: 'dossier', id: dossier.id } })
}

export const assignDossier = async (work: Work, command: AssignDossier): Promise<Outcome<Dossier, DossierRefusal>> => {
  const { officialId, words } = command
  const assigned = await actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const name = (await findOfficial(work, officialId))?.fullName ?? ''
    const decided = decideAssign(dossier, standing, { officialId, name, ...(words ? { words } : {}) })
    if (!decided.ok || decided.value.length === 0) return decided
    // At another step than the examination, whoever may do that one: the work item knows.
    const given = await assignWorkItem(work, { subject: subjectOf(dossier), officialId })
    if (!given.ok && given.refusal.kind === 'assignee-not-competent') return refuse(given.refusal)
    if (!given.ok) throw new Error(`workflow of dossier ${dossier.id} refuses to assign: ${given.refusal.kind}`)
    return decided
  })
  if (assigned.ok) await tellAssignee(work, assigned.value, officialId)
  return assigned
}

export const releaseDossier = (work: Work, command: OnDossier & { readonly words?: string }): Promise<Outcome<Dossier, DossierRefusal>> =>
  actOnDossier<DossierRefusal>(work, command, async (dossier, standing) => {
    const decided = decideRelease(dossier, standing, command.words)
    if (!decided.ok) return decided
    const released = await releaseWorkItem(work, { subject: subjectOf(dossier), ...(command.words ? { note: command.words } : {}) })
    if (!released.ok) throw new Error(`workflow of dossier ${dossier.id} refuses to release: ${released.refusal.kind}`)
    return ok(decided.value)
  })
