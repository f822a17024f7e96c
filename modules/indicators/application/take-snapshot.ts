// QĐ 766/QĐ-TTg, lessons idea 16: each month as it was known when it ended, kept for good. Taken late it is the same: it is replayed from the journal.
import { addDays, plainDateAt } from '../../../kernel/plain-date.ts'
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { sha256Of } from '../../../platform/storage/sha256.ts'
import type { Work } from '../../../platform/work.ts'
import { listIdsBelow, findUnit, type Unit } from '../../organisation/index.ts'
import { parsePeriod, periodsAround, type EvaluationPeriod } from '../domain/period.ts'
import type { SnapshotRefusal } from '../domain/refusal.ts'
import { unitOfSnapshot, type SnapshotContent, type SnapshotUnit } from '../domain/snapshot.ts'
import { findSnapshot, insertSnapshot, type Snapshot } from '../store/snapshot-store.ts'
import { findRoot } from './asked-unit.ts'
import { readIndexes } from './read-index.ts'
import { tellMonth } from './tell-month.ts'

/** The province and every unit below that resolves dossiers, as they stood when the period ended: what closed since has its figures of then. */
const unitsOf = async (work: Work, { toOn }: EvaluationPeriod): Promise<readonly Unit[]> => {
  const root = await findRoot(work)
  if (root === undefined) return []
  const below = await Promise.all((await listIdsBelow(work, root.id, toOn)).map((id) => findUnit(work, id, toOn)))
  return [root, ...below.flatMap((unit) => (unit === undefined || unit.id === root.id || unit.oneStop || unit.kind === 'division' ? [] : [unit])).toSorted((a, b) => (a.code < b.code ? -1 : 1))]
}

const readUnits = async (work: Work, period: EvaluationPeriod, live?: true) => {
  const units = await unitsOf(work, period)
  return { period, units, indexes: await readIndexes(work, units, { period, ...(live ? {} : { on: period.toOn }) }) }
}

const snapshotsOf = ({ units, indexes }: Awaited<ReturnType<typeof readUnits>>): readonly SnapshotUnit[] =>
  units.flatMap((unit) => {
    const index = indexes.get(unit.id)
    return index === undefined ? [] : [unitOfSnapshot(unit, index)]
  })

/** `live`: as known now, for comparing; else as known when the period ended. */
export const countUnits = async (work: Work, period: EvaluationPeriod, live?: true): Promise<readonly SnapshotUnit[]> => snapshotsOf(await readUnits(work, period, live))

export const lastClosedMonth = (now: Work['now']): string => periodsAround(addDays(parsePeriod(periodsAround(plainDateAt(now))[0])?.fromOn ?? plainDateAt(now), -1))[0]

/** The month that ended last, when none is named. What is there already is answered as it is. */
export const takeSnapshot = async (work: Work, key: string = lastClosedMonth(work.now)): Promise<Outcome<Snapshot, SnapshotRefusal>> => {
  const period = parsePeriod(key)
  if (period?.kind !== 'month') return refuse({ kind: 'snapshot-of-months', period: key })
  if (period.toOn >= plainDateAt(work.now)) return refuse({ kind: 'month-not-over', period: key })
  const before = await findSnapshot(work.tx, key)
  if (before) return ok(before)
  const closed = await readUnits(work, period)
  const content: SnapshotContent = { version: 1, period: key, evaluatedOn: period.toOn, units: snapshotsOf(closed) }
  const text = JSON.stringify(content)
  if (await insertSnapshot(work.tx, { period: key, takenAt: work.now, content: text, sha256: sha256Of(Buffer.from(text)) })) await tellMonth(work, closed)
  const kept = await findSnapshot(work.tx, key)
  if (kept === undefined) throw new Error(`the snapshot of ${key} was not kept`)
  return ok(kept)
}
