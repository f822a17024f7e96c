import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { importFile } from '../../modules/procedures/index.ts'
import type { BenchContext, Measure } from '../measure.ts'

const RUNS = 5
const CATALOGUE = 'procedures/national-catalogue-2026-07.jsonl.xz'
const ANSWERS = 'procedures/portal-api-details.tar.xz'

const missing = ({ sharedFolder }: BenchContext): string | undefined => (sharedFolder === undefined ? '../shared/data is missing' : undefined)

type Empty = Awaited<ReturnType<BenchContext['emptyDatabase']>>
type Expected = 'new' | 'unchanged'

/** Seconds of one import, which must do exactly what is measured. */
const timeImport = async ({ work }: Empty, file: string, expected: Expected): Promise<number> => {
  const bytes = await readFile(file)
  const begun = performance.now()
  const imported = await work((each) => importFile(each, { name: basename(file), bytes }))
  const seconds = (performance.now() - begun) / 1000
  if (!imported.ok) throw new Error(`refused: ${imported.refusal.kind}`)
  const { counts } = imported.value
  if (counts[expected] !== counts.rows || counts.rows === 0) throw new Error(`expected only ${expected}: ${JSON.stringify(counts)}`)
  return seconds
}

type Imported = Readonly<Record<Expected, readonly number[]>>

/** Each file into empty databases, then once more into each: what is there already only has to be recognised. */
const importAll = async (context: BenchContext, source: string): Promise<Imported> => {
  const file = join(context.sharedFolder ?? '', source)
  const figures = { new: [] as number[], unchanged: [] as number[] }
  for (let run = 0; run < RUNS; run += 1) {
    const empty = await context.emptyDatabase()
    try {
      figures.new.push(await timeImport(empty, file, 'new'))
      figures.unchanged.push(await timeImport(empty, file, 'unchanged'))
    } finally {
      await empty.close()
    }
  }
  return figures
}

const imported = new Map<string, Promise<Imported>>()

const runImports = (source: string, expected: Expected) => async (context: BenchContext): Promise<readonly number[]> => {
  const all = imported.get(source) ?? importAll(context, source)
  imported.set(source, all)
  return (await all)[expected]
}

export const measures: readonly Measure[] = [
  { name: 'import-catalogue', unit: 's', target: 60, better: 'lower', bound: 'storing 40 MB of sheets', skip: missing, run: runImports(CATALOGUE, 'new') },
  { name: 'import-catalogue-again', unit: 's', target: 30, better: 'lower', bound: 'reading and hashing 40 MB', skip: missing, run: runImports(CATALOGUE, 'unchanged') },
  { name: 'import-portal-answers', unit: 's', target: 15, better: 'lower', skip: missing, run: runImports(ANSWERS, 'new') },
]
