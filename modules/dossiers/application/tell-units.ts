// NĐ 61/2018 articles 19.5-19.7: who is asked learns of it at once, and the lead when all have answered.
import type { Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { notify } from '../../notifications/index.ts'
import { findUnit } from '../../organisation/index.ts'
import type { StepTaken } from '../../workflow/index.ts'
import type { Dossier } from '../domain/dossier.ts'

/** Automatic step of a graph: the lead is told that every agency has answered. */
const OPINIONS_COMPLETE = 'opinions-complete'

const tellAsked = async (work: Work, dossier: Dossier, { opened, names }: StepTaken): Promise<void> => {
  const asked = opened.filter(({ beside, unitId }) => beside === 'branch' && unitId !== dossier.resolvingUnitId)
  if (asked.length === 0) return
  const from = (await findUnit(work, dossier.resolvingUnitId))?.name ?? ''
  for (const { step, unitId, dueAt } of asked) {
    const params = { code: dossier.code ?? '', from, question: names[step]?.vi ?? step, ...(dueAt ? { untilAt: dueAt } : {}) }
    for (const { officialId } of await listOfficialsWithRole(work, 'head-of-unit', unitId)) await notify(work, { officialId, template: 'opinion-asked', params, about: { kind: 'dossier', id: dossier.id } })
  }
}

const tellLead = async (work: Work, dossier: Dossier): Promise<void> => {
  const officialId = dossier.holder?.assigneeId
  if (officialId) await notify(work, { officialId, template: 'opinion-given', params: { code: dossier.code ?? '' }, about: { kind: 'dossier', id: dossier.id } })
}

export const tellUnits = async (work: Work, dossier: Dossier, taken: StepTaken): Promise<void> => {
  await tellAsked(work, dossier, taken)
  if (taken.effects.includes(OPINIONS_COMPLETE)) await tellLead(work, dossier)
}
