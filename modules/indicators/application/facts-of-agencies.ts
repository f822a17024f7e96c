// TT 01/2018/TT-VPCP article 13.2: agencies asked beside the one in charge are measured by their own steps, once the dossier ended.
import { v5 } from 'uuid'
import type { UnitId } from '../../../kernel/ids.ts'
import type { Instant } from '../../../kernel/instant.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import type { Dossier } from '../../dossiers/index.ts'
import { listAncestors } from '../../organisation/index.ts'
import { listStepsTaken } from '../../workflow/index.ts'
import { stepsByAgency, stepsDone, type StepTime } from '../domain/agency-time.ts'
import { cellsOfAgency } from '../domain/dossier-cells.ts'
import { listFacts, saveDerived, saveFact, type Fact } from '../store/fact-store.ts'
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
  const items = stepsDone(await listStepsTaken(work, { kind: 'dossier', id: dossier.id }))
  return items.flatMap(({ unitId, stage, openedAt, dueAt, completedAt, completedBy }) =>
    dueAt === undefined || completedAt > endedAt || OF_THE_DESK.has(stage)
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

/** Acts by which an agency that had a part in it may have none any more. */
const TAKES_AWAY: ReadonlySet<string> = new Set(['StepUndone', 'UnitSucceeded'])

/** What was counted of agencies that it is not true of any more: nothing of it counts. */
const takenAway = async (work: Work, dossier: Dossier, standing: readonly Fact[]): Promise<readonly Fact[]> => {
  const units = new Set((await listStepsTaken(work, { kind: 'dossier', id: dossier.id })).map(({ unitId }) => unitId))
  for (const { unitId } of standing) units.delete(unitId)
  const known = new Set((await listFacts(work.tx, [...units].map((unitId) => agencySubject(dossier.id, unitId)))).map((row) => row.subject_id))
  return Promise.all([...units].filter((unitId) => known.has(agencySubject(dossier.id, unitId))).map((unitId) => factOfAgency(work, dossier, { unitId, steps: [] })))
}

/** The dossier itself, and each agency beside. `derivedAt`: nothing happened, it is derived anew by the rules of now. */
export const keepFacts = async (work: Work, dossier: Dossier, derivedAt?: Instant): Promise<void> => {
  const steps = await stepsOf(work, dossier)
  const fact = await factOf(work, dossier, steps)
  if (fact === undefined) return
  const beside = await agencyFactsOf(work, dossier, steps)
  const gone = derivedAt !== undefined || TAKES_AWAY.has(dossier.lastChange.type) ? await takenAway(work, dossier, beside) : []
  for (const each of [fact, ...beside, ...gone]) await (derivedAt === undefined ? saveFact(work.tx, each, work.now) : saveDerived(work.tx, each, derivedAt))
}
