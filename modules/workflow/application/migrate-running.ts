// A running subject stays on its version; it moves only by a mapping that was checked, seen beforehand and given a reason.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import type { CompiledGraph } from '../domain/compiled-graph.ts'
import { isOnMainWay } from '../domain/graph-regions.ts'
import { findStep, mapMarking, mappedStep, migrationFaults, type MigrationFault, type StepMapping } from '../domain/migrate.ts'
import type { Running } from '../domain/running.ts'
import type { BilingualName } from '../domain/step-graph.ts'
import type { Subject, WorkItem } from '../domain/work-item.ts'
import { insertVersionChange, listMarkings, listRunningSubjects } from '../store/migration-store.ts'
import { lapseTimer, listWaitingTimers } from '../store/timer-store.ts'
import { findPublishedGraph } from '../store/graph-store.ts'
import { lockWork, writeWork, type LockedWork } from '../store/running-store.ts'
import { getCompiledGraph } from './compiled-graphs.ts'
import { unitOf } from './open-steps.ts'
import { namesOf } from './start-workflow.ts'
import { setTimers, timersOfStep, type OnRun } from './step-timers.ts'

export type MigrationQuestion = { readonly code: string; readonly from: number; readonly to: number; readonly mapping: StepMapping }

/** One place subjects stand in: the steps open there, where each would land, how many subjects, and what stands against it. */
export type MigrationLine = {
  readonly open: readonly { readonly step: string; readonly to: string }[]
  readonly waiting: readonly string[]
  readonly subjects: number
  readonly faults: readonly MigrationFault[]
}

export type MigrationPreview = { readonly lines: readonly MigrationLine[]; readonly subjects: number; readonly possible: boolean }

export type MigrationRefusal =
  | { readonly kind: 'version-not-there'; readonly code: string; readonly version: number }
  | { readonly kind: 'migration-unsound'; readonly faults: readonly MigrationFault[] }
  | { readonly kind: 'too-many-running'; readonly most: number }

const findVersion = async (work: Work, code: string, version: number): Promise<Outcome<CompiledGraph, MigrationRefusal>> =>
  (await findPublishedGraph(work.tx, code, version)) ? ok(await getCompiledGraph(work, code, version)) : refuse({ kind: 'version-not-there', code, version })

/** Told before a run is locked to be moved: whoever locks something of the subject before its run does so now. */
export type WorkflowMoving = { readonly type: 'WorkflowMoving'; readonly subject: Subject }

/** Told of each run that stands on another version now: what is open of it there, and what its steps are called. */
export type WorkflowMoved = {
  readonly type: 'WorkflowMoved'
  readonly subject: Subject
  readonly toVersion: number
  readonly reason: string
  readonly open: readonly WorkItem[]
  readonly names: Readonly<Record<string, BilingualName>>
}

/** What would happen, without doing it. */
export const previewMigration = async (work: Work, { code, from, to, mapping }: MigrationQuestion): Promise<Outcome<MigrationPreview, MigrationRefusal>> => {
  for (const version of [from, to]) {
    const found = await findVersion(work, code, version)
    if (!found.ok) return found
  }
  const target = await getCompiledGraph(work, code, to)
  const lines = (await listMarkings(work.tx, { code, version: from })).map(
    ({ open, arrived, subjects, played }): MigrationLine => ({
      open: open.map((step) => ({ step, to: mappedStep(mapping, step) })),
      waiting: arrived,
      subjects,
      faults: [...migrationFaults(target, mapping, { open, arrived }), ...partyFaults(target, played, open.map((step) => mappedStep(mapping, step)))],
    }),
  )
  return ok({ lines, subjects: lines.reduce((sum, line) => sum + line.subjects, 0), possible: lines.every(({ faults }) => faults.length === 0) })
}

/** The same work on the new version: who has it stays, unless the unit or role is another; the promise made is kept. */
const landed = (target: CompiledGraph, running: Running, { item, to }: { item: WorkItem; to: string }): WorkItem => {
  const step = findStep(target, to)
  const unitId = step && unitOf(target, running.parties, step.party)
  if (item.beside === 'aside' || !step || !unitId) return item
  const { assigneeId, beside: _, ...rest } = item
  const onMainWay = isOnMainWay(target.regionOf.get(step.code) ?? [], target.nodeOf)
  const same = step.role === item.role && unitId === item.unitId
  return { ...rest, step: step.code, stage: step.stage ?? step.code, unitId, role: step.role, ...(same && assigneeId ? { assigneeId } : {}), ...(onMainWay ? {} : { beside: 'branch' as const }) }
}

/** A step of the new version whose party no unit plays has nobody to work on it. */
const partyFaults = (target: CompiledGraph, played: readonly Running['parties'][], steps: readonly string[]): readonly MigrationFault[] =>
  steps.flatMap((code): readonly MigrationFault[] => {
    const step = findStep(target, code)
    return step && played.some((parties) => !unitOf(target, parties, step.party)) ? [{ kind: 'party-without-unit', step: step.code, party: step.party }] : []
  })

/** Clocks of the step it left never fire; those of the step it stands in now are set, from now. */
const moveTimers = async (work: Work, on: OnRun, moved: readonly WorkItem[]): Promise<void> => {
  const { subject } = on.running
  const waiting = await listWaitingTimers(work.tx, subject)
  for (const item of moved) {
    const codes = timersOfStep(on.compiled, item.step).map(({ code }) => code)
    for (const { timer } of waiting.filter(({ serial, timer: each }) => serial === item.serial && !codes.includes(each))) await lapseTimer(work.tx, subject, { serial: item.serial, timer, at: work.now })
    await setTimers(work, on, [item])
  }
}

const markingOf = ({ running, open }: LockedWork) => ({ open: open.filter(({ beside }) => beside !== 'aside').map(({ step }) => step), arrived: running.arrived })

const moveOne = async (work: Work, locked: LockedWork, question: MigrationQuestion & { readonly reason: string }): Promise<void> => {
  const { code, from, to, mapping, reason } = question
  const { running, open } = locked
  const target = await getCompiledGraph(work, code, to)
  const moved = open.map((item) => landed(target, running, { item, to: mappedStep(mapping, item.step) }))
  await writeWork(work.tx, {
    subject: running.subject,
    changed: moved,
    run: { graphVersion: to, arrived: mapMarking(mapping, markingOf(locked)).arrived },
  })
  const madeBy = work.actor.kind === 'staff' ? work.actor.officialId : work.actor.kind
  await moveTimers(work, { compiled: target, running: { ...running, graphVersion: to } }, moved)
  await insertVersionChange(work.tx, { subject: running.subject, at: work.now, madeBy, code, version: from, toVersion: to, mapping, reason })
  await work.tell({ type: 'WorkflowMoved', subject: running.subject, toVersion: to, reason, open: moved, names: namesOf(target, moved) } satisfies WorkflowMoved)
}

const MOST_MOVED = 5_000

/** Moves every running subject of a version, or none: each is locked and checked again, and each move is written down. */
export const migrateRunning = async (work: Work, question: MigrationQuestion & { readonly reason: string }): Promise<Outcome<{ readonly moved: number }, MigrationRefusal>> => {
  const { code, from, to } = question
  for (const version of [from, to]) {
    const found = await findVersion(work, code, version)
    if (!found.ok) return found
  }
  const subjects = await listRunningSubjects(work.tx, { code, version: from }, MOST_MOVED + 1)
  if (subjects.length > MOST_MOVED) return refuse({ kind: 'too-many-running', most: MOST_MOVED })
  const target = await getCompiledGraph(work, code, to)
  const standing: LockedWork[] = []
  for (const subject of subjects) {
    await work.tell({ type: 'WorkflowMoving', subject } satisfies WorkflowMoving)
    const locked = await lockWork(work.tx, subject)
    // Some ended or moved since they were listed.
    if (locked && !locked.running.endedAt && locked.running.graphVersion === from) standing.push(locked)
  }
  const faults = standing.flatMap((locked) => [...migrationFaults(target, question.mapping, markingOf(locked)), ...partyFaults(target, [locked.running.parties], markingOf(locked).open.map((step) => mappedStep(question.mapping, step)))])
  if (faults.length > 0) return refuse({ kind: 'migration-unsound', faults })
  for (const locked of standing) await moveOne(work, locked, question)
  return ok({ moved: standing.length })
}
