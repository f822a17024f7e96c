// TT 01/2018/TT-VPCP article 13.2: agencies asked beside the one in charge are measured by their own steps, once the dossier ended.
import { v5 } from 'uuid'
import type { UnitId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../../dossiers/index.ts'
import { listAncestors } from '../../organisation/index.ts'
import { listStepsTaken } from '../../workflow/index.ts'
import { stepsByAgency, type StepTime } from '../domain/agency-time.ts'
import { cellsOfAgency } from '../domain/dossier-cells.ts'
import { listFacts, saveFact, type Fact } from '../store/fact-store.ts'
import { factOf } from './fact-of-dossier.ts'
import { endOf } from './traits-of-dossier.ts'

/** What an agency did about a dossier is another subject than the dossier. */
const AGENCIES = '0c6b0c1e-6a0f-5d5b-8f0b-2f4f6c1d9a55'
export const agencySubject = (dossierId: string, unitId: string): string => v5(`${dossierId}/${unitId}`, AGENCIES)

/** Papers on their way in and out are the desk's, and wait for people. */
const OF_THE_DESK: ReadonlySet<string> = new Set(['receive', 'return'])

/** Of every agency, what was done with a date until the dossier ended; none while it is open. */
export const stepsOf = async (work: Work, dossier: Dossier): Promise<readonly StepTime[]> => {
  const endedAt = endOf(dossier)
  if (endedAt === undefined) return []
  const items = await listStepsTaken(work, { kind: 'dossier', id: dossier.id })
  return items.flatMap(({ unitId, stage, openedAt, dueAt, completedAt, completedBy }) =>
    dueAt === undefined || completedAt === undefined || completedAt > endedAt || OF_THE_DESK.has(stage)
      ? []
      : [{ unitId, openedAt, dueAt, completedAt, ...(completedBy === undefined ? {} : { officialId: completedBy }) }])
}

const factOfAgency = async (work: Work, dossier: Dossier, { unitId, steps }: { readonly unitId: UnitId; readonly steps: readonly StepTime[] }): Promise<Fact> => {
  const above = await listAncestors(work, unitId)
  const endedAt = endOf(dossier)
  const officials = new Set(steps.flatMap(({ officialId }) => (officialId === undefined ? [] : [officialId])))
  return {
    subjectId: agencySubject(dossier.id, unitId),
    version: dossier.version,
    kind: 'agency',
    unitId,
    ownerIds: [unitId, ...above.map(({ id }) => id), ...officials],
    procedureCode: dossier.procedure.code,
    receivedOn: plainDateAt(dossier.acceptance?.at ?? dossier.submittedAt),
    cells: endedAt === undefined ? [] : cellsOfAgency(steps, endedAt),
  }
}

export const agencyFactsOf = async (work: Work, dossier: Dossier, steps: readonly StepTime[]): Promise<readonly Fact[]> =>
  Promise.all([...stepsByAgency(steps)].filter(([unitId]) => unitId !== dossier.resolvingUnitId).map(([unitId, own]) => factOfAgency(work, dossier, { unitId: unitId as UnitId, steps: own })))

/** An end that was taken back: nothing of it counts any more. */
const takenBack = async (work: Work, dossier: Dossier): Promise<readonly Fact[]> => {
  if (dossier.lastChange.type !== 'StepUndone' || endOf(dossier) !== undefined) return []
  const units = new Set((await listStepsTaken(work, { kind: 'dossier', id: dossier.id })).map(({ unitId }) => unitId))
  const kept = await listFacts(work.tx, [...units].map((unitId) => agencySubject(dossier.id, unitId)))
  const known = new Set(kept.map((row) => row.subject_id))
  return Promise.all([...units].filter((unitId) => known.has(agencySubject(dossier.id, unitId))).map((unitId) => factOfAgency(work, dossier, { unitId, steps: [] })))
}

/** The dossier itself, and each agency beside. */
export const keepFacts = async (work: Work, dossier: Dossier): Promise<void> => {
  const steps = await stepsOf(work, dossier)
  const fact = await factOf(work, dossier, steps)
  if (fact === undefined) return
  await saveFact(work.tx, fact, work.now)
  for (const beside of [...(await agencyFactsOf(work, dossier, steps)), ...(await takenBack(work, dossier))]) await saveFact(work.tx, beside, work.now)
}
