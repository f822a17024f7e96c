// QĐ 766/QĐ-TTg: a closed month against what its figures are today, or against another month: what changed since, unit by unit.
import { ok, refuse, type Outcome } from '../../../kernel/outcome.ts'
import { sha256Of } from '../../../platform/storage/sha256.ts'
import type { Proof } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { checkSeal } from '../../official-documents/index.ts'
import { parsePeriod } from '../domain/period.ts'
import type { SnapshotRefusal } from '../domain/refusal.ts'
import { differencesBetween, type Difference, type SnapshotContent, type SnapshotUnit } from '../domain/snapshot.ts'
import { findSnapshot, listSnapshots, type Snapshot } from '../store/snapshot-store.ts'
import { countUnits } from './take-snapshot.ts'

const contentOf = ({ content }: Snapshot): SnapshotContent => JSON.parse(content) as SnapshotContent

type Standing = { readonly standing: 'sealed' | 'unsealed' | 'doubtful' | 'changed'; readonly by?: string; readonly isDemo?: boolean }

/** Whose seal it is and whether the bytes are still those that were signed. */
const standingOf = async (work: Pick<Work, 'now'>, { content, sha256, seal }: Snapshot): Promise<Standing> => {
  if (sha256Of(Buffer.from(content)) !== sha256) return { standing: 'changed' }
  if (seal === undefined) return { standing: 'unsealed' }
  const { isGood, fault, name, isDemo } = await checkSeal(work, Buffer.from(content), seal)
  return { standing: isGood ? 'sealed' : fault === undefined ? 'doubtful' : 'changed', ...(name === undefined ? {} : { by: name }), isDemo }
}

const viewOf = async (work: Pick<Work, 'now'>, snapshot: Snapshot) => {
  const { period, takenAt, sha256, sealedAt } = snapshot
  const { units } = contentOf(snapshot)
  const [root] = units
  return { period, takenAt, sha256, units: units.length, ...(root ? { points: root.points, countedPoints: root.countedPoints } : {}), ...(sealedAt ? { sealedAt } : {}), ...(await standingOf(work, snapshot)) }
}

export const listSnapshotViews = async (work: Work) => Promise.all((await listSnapshots(work.tx)).map((each) => viewOf(work, each)))

export const findSealed = async (work: Work, period: string): Promise<Outcome<Snapshot, SnapshotRefusal>> => {
  const snapshot = await findSnapshot(work.tx, period)
  return snapshot === undefined ? refuse({ kind: 'snapshot-unknown', period }) : ok(snapshot)
}

export type ComparedSnapshot = {
  readonly snapshot: Awaited<ReturnType<typeof viewOf>>
  readonly against: string
  readonly compared: number
  readonly differences: readonly Difference[]
}

const unitsAgainst = async (work: Work, period: string, against: string): Promise<Outcome<readonly SnapshotUnit[], SnapshotRefusal>> => {
  const parsed = parsePeriod(period)
  if (against === 'now' && parsed !== undefined) return ok(await countUnits(work, parsed, true))
  const other = await findSealed(work, against)
  return other.ok ? ok(contentOf(other.value).units) : other
}

/** `against`: `now`, or another month. `unit`: only that one. */
export const compareSnapshot = async (work: Work, { period, against = 'now', unit }: { readonly period: string; readonly against?: string; readonly unit?: string }): Promise<Outcome<ComparedSnapshot, SnapshotRefusal>> => {
  const found = await findSealed(work, period)
  if (!found.ok) return found
  const later = await unitsAgainst(work, period, against)
  if (!later.ok) return later
  const then = contentOf(found.value).units.filter(({ code }) => unit === undefined || code === unit)
  return ok({ snapshot: await viewOf(work, found.value), against, compared: then.length, differences: differencesBetween(then, later.value) })
}

/** Bytes as they were hashed and signed; a seal whose certificate ran out since is no fault. */
export const snapshotProof: Proof = {
  name: 'indicators: snapshots are as they were sealed',
  find: async (work) => {
    const all = await listSnapshots(work.tx)
    const standings = await Promise.all(all.map(async (each) => ({ period: each.period, ...(await standingOf(work, each)) })))
    return { checked: all.length, faults: standings.flatMap(({ period, standing }) => (standing === 'changed' ? [`snapshot ${period}: its words are not those that were sealed`] : [])) }
  },
}
