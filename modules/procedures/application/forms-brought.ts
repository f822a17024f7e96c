import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = join(import.meta.dirname, '../../../data/forms/procedures.tsv')

let read: ReadonlyMap<string, string> | undefined

const readPairs = (): ReadonlyMap<string, string> => {
  if (!existsSync(FILE)) return new Map()
  const lines = readFileSync(FILE, 'utf8').split('\n').slice(1).filter((line) => line !== '')
  return new Map(lines.map((line) => line.split('\t') as [string, string]))
}

/** The code of the form the product brings for a national procedure; the catalogue itself names none. */
export const formBroughtFor = (procedureCode: string): string | undefined => (read ??= readPairs()).get(procedureCode)
