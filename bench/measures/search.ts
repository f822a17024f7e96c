import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ROOT } from '../../apps/server/compose.ts'
import { searchQuestions as questions } from '../../modules/procedures/index.ts'
import type { BenchContext, Measure } from '../measure.ts'
import { percentileOf } from '../statistics.ts'

const RUNS = 5
const QUERIES = 200

const missing = ({ sharedFolder }: BenchContext): string | undefined => (sharedFolder === undefined ? '../shared/data is missing' : undefined)

type Line = { readonly code: string; readonly name: string }

const search = async (origin: string, words: string, limit = 5): Promise<readonly Line[]> => {
  const answer = await fetch(`${origin}/api/procedures?q=${encodeURIComponent(words)}&limit=${limit}`)
  if (answer.status !== 200) throw new Error(`search for "${words}" answered ${answer.status}`)
  const { items }: { readonly items: readonly Line[] } = JSON.parse(await answer.text())
  return items
}

const filled = new Set<string>()

/** Brings the whole national catalogue into the running server, as an operator would. */
const fill = async (context: BenchContext): Promise<string> => {
  const { origin, home } = await context.server()
  if (filled.has(home)) return origin
  const file = join(context.sharedFolder ?? '', 'procedures/national-catalogue-2026-07.jsonl.xz')
  context.report('importing the national catalogue')
  const env = { ...process.env, MOTCUA_HOME: home }
  const child = spawn(process.execPath, ['apps/cli/main.ts', 'import', 'procedures', file], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const [status]: readonly unknown[] = await once(child, 'exit')
  if (status !== 0) throw new Error(`import ended with ${String(status)}`)
  filled.add(home)
  return origin
}

const deaccent = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')

/** 200 different questions: those of the fixture, and beginnings of names found by them, half without tones. */
const listQueries = async (origin: string): Promise<readonly string[]> => {
  const asked = questions.map(([question]) => question)
  const names = (await Promise.all(asked.slice(0, 40).map((words) => search(origin, words, 20)))).flat().map(({ name }) => name.split(/\s+/).slice(0, 9).join(' '))
  const more = [...new Set(names)].map((name, at) => (at % 2 === 0 ? name : deaccent(name)))
  return [...new Set([...asked, ...more])].slice(0, QUERIES)
}

const timeSearches = (share: number) => async (context: BenchContext): Promise<readonly number[]> => {
  const origin = await fill(context)
  const queries = await listQueries(origin)
  if (queries.length < QUERIES) throw new Error(`only ${queries.length} different queries`)
  for (const words of queries) await search(origin, words)
  const runs: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const times: number[] = []
    for (const words of queries) {
      const begun = performance.now()
      await search(origin, words)
      times.push(performance.now() - begun)
    }
    runs.push(percentileOf(times, share))
  }
  return runs
}

/** Per cent of the fixture's questions whose procedure is among the first five. */
const countHits = async (context: BenchContext): Promise<readonly number[]> => {
  const origin = await fill(context)
  let hits = 0
  for (const [words, code] of questions) if ((await search(origin, words)).some((line) => line.code === code)) hits += 1
  return Array.from({ length: RUNS }, () => (hits / questions.length) * 100)
}

export const measures: readonly Measure[] = [
  { name: 'search-p50', unit: 'ms', target: 10, better: 'lower', bound: 'one core shared with the client', skip: missing, run: timeSearches(0.5) },
  { name: 'search-p95', unit: 'ms', target: 30, better: 'lower', bound: 'one core shared with the client', skip: missing, run: timeSearches(0.95) },
  { name: 'search-fitness', unit: '%', target: 95, better: 'higher', skip: missing, run: countHits },
]
