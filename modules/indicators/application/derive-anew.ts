// Facts that older rules derived lack the counts that came since: derived anew in the background, a few at a time; what a past day showed stays as it was.
import type { DossierId } from '../../../kernel/ids.ts'
import type { Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { holdLives } from '../../dossiers/index.ts'
import { listOlder } from '../store/fact-store.ts'
import { isNight } from './is-night.ts'
import { keepFacts } from './facts-of-agencies.ts'

/** So many dossiers stand still for the moment it takes. */
const AT_ONCE = 100

/** Answers which it derived; those somebody acts on are left to that act. */
const deriveThese = async (work: Work, ids: readonly DossierId[]): Promise<readonly string[]> => {
  const last = (await holdLives(work, ids)).flatMap(({ states }) => states.at(-1) ?? [])
  // Owned by the units that were above it then.
  for (const { at, dossier } of last) await keepFacts({ ...work, now: at }, dossier, work.now)
  return last.map(({ dossier }) => dossier.id)
}

type Failed = { readonly id: string; readonly cause: unknown }
type DerivedLot = { readonly listed: number; readonly derived: number; /** Somebody acts on them. */ readonly held: readonly string[]; readonly failed: readonly Failed[] }

const oneByOne = async (step: Step, ids: readonly DossierId[]): Promise<Pick<DerivedLot, 'derived' | 'held' | 'failed'>> => {
  const [derived, failed]: [string[], Failed[]] = [[], []]
  for (const id of ids) {
    try {
      derived.push(...(await step((work) => deriveThese(work, [id]))))
    } catch (cause) {
      failed.push({ id, cause })
    }
  }
  const seen = new Set([...derived, ...failed.map((each) => each.id)])
  return { derived: derived.length, held: ids.filter((id) => !seen.has(id)), failed }
}

/** The next lot in a transaction of its own, `but` left out; where one of it fails, each goes alone, so that one stops no other. */
export const deriveLot = async (step: Step, { most = AT_ONCE, but = [] }: { readonly most?: number; readonly but?: readonly string[] } = {}): Promise<DerivedLot> => {
  let ids: readonly DossierId[] = []
  try {
    return await step(async (work) => {
      ids = (await listOlder(work.tx, most, but)) as readonly DossierId[]
      const derived = new Set(await deriveThese(work, ids))
      return { listed: ids.length, derived: derived.size, held: ids.filter((id) => !derived.has(id)), failed: [] }
    })
  } catch (cause) {
    if (ids.length === 0) throw cause
    return { listed: ids.length, ...(await oneByOne(step, ids)) }
  }
}

/** One run of the worker by day; at night, when nobody waits, more. */
const MOST_LOTS = { day: 2, night: 10 } as const

/** @throws when all else was derived, with the ids of those that failed */
export const deriveInLots = async (step: Step): Promise<void> => {
  const [held, failed]: [string[], Failed[]] = [[], []]
  const lots = (await step(async (work) => isNight(work))) ? MOST_LOTS.night : MOST_LOTS.day
  for (let lot = 0; lot < lots; lot += 1) {
    const done = await deriveLot(step, { but: [...held, ...failed.map(({ id }) => id)] })
    held.push(...done.held)
    failed.push(...done.failed)
    if (done.listed === 0) break
  }
  if (failed.length > 0) throw new Error(`not derived anew: ${failed.map(({ id, cause }) => `${id} (${String(cause)})`).join(', ')}`, { cause: failed[0]?.cause })
}
