import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Measure } from './measure.ts'

const FOLDER = join(import.meta.dirname, 'measures')

/** Cheap and quiet first: starts and idle memory before anything heats the machine. */
const FIRST = ['start.ts', 'memory.ts']

const placeOf = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length)

export const listMeasures = async (): Promise<readonly Measure[]> => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const sorted = files.toSorted((a, b) => placeOf(a) - placeOf(b) || a.localeCompare(b))
  const found = await Promise.all(sorted.map(async (name) => {
    const { measures = [] }: { readonly measures?: readonly Measure[] } = await import(join(FOLDER, name))
    return measures
  }))
  return found.flat()
}
