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

/** Answers how many it derived; those somebody acts on are left to that act. */
export const deriveAnew = async (work: Work, most = AT_ONCE): Promise<number> => {
  const lives = await holdLives(work, (await listOlder(work.tx, most)) as readonly DossierId[])
  let derived = 0
  for (const last of lives.flatMap(({ states }) => states.at(-1) ?? [])) {
    // Owned by the units that were above it then.
    await keepFacts({ ...work, now: last.at }, last.dossier, work.now)
    derived += 1
  }
  return derived
}

/** One run of the worker by day; at night, when nobody waits, more. */
const MOST_LOTS = { day: 2, night: 10 } as const

/** Each lot a transaction of its own. */
export const deriveInLots = async (step: Step): Promise<void> => {
  let left: number = MOST_LOTS.day
  for (let lot = 0; lot < left; lot += 1) {
    const derived = await step(async (work) => {
      if (isNight(work)) left = MOST_LOTS.night
      return deriveAnew(work)
    })
    if (derived === 0) return
  }
}
