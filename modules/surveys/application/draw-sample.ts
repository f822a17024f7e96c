// NĐ 61/2018 article 29.1, plan 276 IV.2: who is called is drawn by lot, so that nobody chooses whom to ask.
import { createHash } from 'node:crypto'

const lotOf = (seed: string, id: string): string => createHash('sha256').update(`${seed} ${id}`).digest('hex')

/** Whoever knows the seed draws the same again. */
export const drawSample = (ids: readonly string[], { size, seed }: { readonly size: number; readonly seed: string }): readonly string[] =>
  ids.map((id) => [lotOf(seed, id), id] as const).toSorted(([one], [other]) => (one < other ? -1 : 1)).slice(0, size).map(([, id]) => id)
