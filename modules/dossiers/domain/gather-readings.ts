// NĐ 13/2023/NĐ-CP article 9.1: every reading is on record; a day's readings by one official for one purpose are told as one line.
import type { Instant } from '../../../kernel/instant.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'

export type Reading = { readonly what: 'dossier' | 'file'; readonly at: Instant; readonly officialName?: string; readonly unitName?: string; readonly purpose?: string }

/** Given newest first; each line keeps its last moment and how often. */
export const gatherReadings = (readings: readonly Reading[]): readonly (Reading & { readonly times: number })[] => {
  const lines = new Map<string, Reading & { readonly times: number }>()
  for (const reading of readings) {
    const { what, at, officialName, unitName, purpose } = reading
    const key = [what, plainDateAt(at), officialName, unitName, purpose].join('|')
    const line = lines.get(key)
    lines.set(key, line ? { ...line, times: line.times + 1 } : { ...reading, times: 1 })
  }
  return [...lines.values()]
}
