import { Refused } from './open-people.ts'

export type Counts = Readonly<Record<string, number>>
export type Tally = {
  readonly acts: Counts
  readonly states: Counts
  readonly refusals: Counts
  readonly add: (kind: 'acts' | 'states' | 'refusals', name: string) => void
  /** What the product refuses is counted and told at the end; a fault of the product ends the rehearsal. */
  readonly orRefused: <T>(run: () => Promise<T>) => Promise<T | undefined>
}

const LONGEST = 160

export const createTally = (): Tally => {
  const counts: Record<'acts' | 'states' | 'refusals', Record<string, number>> = { acts: {}, states: {}, refusals: {} }
  const add: Tally['add'] = (kind, name) => {
    counts[kind][name] = (counts[kind][name] ?? 0) + 1
  }
  const orRefused: Tally['orRefused'] = async (run) => {
    try {
      return await run()
    } catch (cause) {
      if (!(cause instanceof Refused) || cause.problem.status >= 500 || cause.problem.status === 0) throw cause
      add('refusals', cause.message.slice(0, LONGEST))
      return undefined
    }
  }
  return { ...counts, add, orRefused }
}
