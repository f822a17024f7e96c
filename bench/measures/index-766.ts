import { epochMs, instantFromMs } from '../../kernel/instant.ts'
import { listIndicatorDossiers, listUnitIndexesUnderPulse, recountFromZero, showQualityIndex } from '../../modules/indicators/index.ts'
import { listUnits } from '../../modules/organisation/index.ts'
import type { Work } from '../../platform/work.ts'
import { fillFacts } from '../load/fill-facts.ts'
import type { BenchContext, Measure } from '../measure.ts'
import { percentileOf } from '../statistics.ts'

const SMALL = 100_000
const LARGE = 1_000_000
const RUNS = 5
const QUESTIONS = 40
const HALF_MINUTE_MS = 30_000
const BOUND = 'one question to the counters, one to the procedures used, one to what is late later today; the figures of all units below are a question and a measure of their own'

type Opened = Awaited<ReturnType<BenchContext['emptyDatabase']>>
type Asked = { readonly unit?: string; readonly period?: string }
type Filled = { readonly database: Opened; readonly asked: readonly Asked[]; readonly recounts: readonly number[] }

const secondsOf = async (act: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await act()
  return (performance.now() - begun) / 1000
}

/** The province, a department and the commune with most, this month and this year. */
const questionsOf = (database: Opened): Promise<readonly Asked[]> =>
  database.work(async (work) => {
    const year = work.now.slice(0, 4)
    const [department] = await listUnits(work, { kind: 'department', limit: 1 })
    const [commune] = await listUnits(work, { kind: 'commune-peoples-committee', limit: 1 })
    const units = [{}, ...[department, commune].flatMap((unit) => (unit ? [{ unit: unit.code }] : []))]
    return units.flatMap((unit) => [unit, { ...unit, period: year }])
  })

let database: Promise<Opened> | undefined

const openOnce = async (context: BenchContext): Promise<Opened> => {
  const opened = await context.emptyDatabase()
  context.atEnd(opened.close)
  await opened.load()
  return opened
}

const filled = new Map<number, Promise<Filled>>()

const fill = async (context: BenchContext, size: number): Promise<Filled> => {
  const opened = await (database ??= openOnce(context))
  if (size === LARGE) await fillOnce(context, SMALL)
  context.report(`${size} facts …`)
  await fillFacts(opened.connection, { from: size === LARGE ? SMALL + 1 : 1, to: size })
  const recounts: number[] = []
  while (recounts.length < 1) recounts.push(await secondsOf(() => opened.work((work) => recountFromZero(work))))
  context.report(`counted from zero in ${recounts.map((seconds) => seconds.toFixed(1)).join(', ')} s`)
  return { database: opened, asked: await questionsOf(opened), recounts }
}

const fillOnce = (context: BenchContext, size: number): Promise<Filled> => {
  const known = filled.get(size) ?? fill(context, size)
  filled.set(size, known)
  return known
}

const p95 = async ({ database: { work }, asked }: Filled, ask: (inWork: Work, question: Asked) => Promise<unknown>): Promise<readonly number[]> => {
  const runs: number[] = []
  for (let run = -1; run < RUNS; run += 1) {
    const times: number[] = []
    for (let at = 0; at < QUESTIONS; at += 1) times.push(1000 * (await secondsOf(() => work((inWork) => ask(inWork, asked[at % asked.length] ?? {})))))
    if (run >= 0) runs.push(percentileOf(times, 0.95))
  }
  return runs
}

const KINDS = ['lost', 'open-late', 'will-be-late'] as const
const drill = (work: Work, asked: Asked): Promise<unknown> =>
  listIndicatorDossiers(work, { ...asked, component: asked.period ? '2.1' : '4.1', kind: KINDS[(asked.unit?.length ?? 0) % KINDS.length] ?? 'lost' })

const perSize = new Map<number, readonly number[]>()

const pages = (size: number) => async (context: BenchContext): Promise<readonly number[]> => {
  const runs = await p95(await fillOnce(context, size), showQualityIndex)
  perSize.set(size, runs)
  return runs
}

/** All units of the province: the first page after a pulse asks, the others of that pulse take its answer; the catalogue is read once in half a minute. */
const units = async (context: BenchContext): Promise<readonly number[]> => p95(await fillOnce(context, LARGE), (work) => listUnitIndexesUnderPulse(work, {}))

const unitsAnew = async (context: BenchContext): Promise<readonly number[]> => {
  const { database: { work } } = await fillOnce(context, LARGE)
  const runs: number[] = []
  // Each in a half minute nobody has asked in: the catalogue is read anew too.
  while (runs.length < RUNS) {
    const before = (runs.length + 1) * HALF_MINUTE_MS
    runs.push(1000 * (await secondsOf(() => work((inWork) => listUnitIndexesUnderPulse({ ...inWork, now: instantFromMs(epochMs(inWork.now) - before) }, {})))))
  }
  return runs
}

const growth = async (context: BenchContext): Promise<readonly number[]> => {
  const small = perSize.get(SMALL) ?? (await pages(SMALL)(context))
  const large = perSize.get(LARGE) ?? (await pages(LARGE)(context))
  return large.map((time, run) => time / (small[run] ?? time))
}

export const measures: readonly Measure[] = [
  { name: 'index-page-p95-100k', unit: 'ms', target: 20, better: 'lower', bound: BOUND, run: pages(SMALL) },
  { name: 'index-page-p95-1m', unit: 'ms', target: 20, better: 'lower', long: true, bound: BOUND, run: pages(LARGE) },
  { name: 'index-page-growth', unit: '', target: 1.5, better: 'lower', long: true, bound: 'the time at 1,000,000 dossiers by the time at 100,000', run: growth },
  { name: 'index-units-p95-1m', unit: 'ms', target: 20, better: 'lower', long: true, bound: 'the sign of the last change; the list of all units is counted once for each', run: units },
  { name: 'index-units-anew', unit: 'ms', target: 500, better: 'lower', long: true, bound: 'the first question of a half minute: sums of all units, the catalogue of each', run: unitsAnew },
  { name: 'index-drill-down-p95', unit: 'ms', target: 40, better: 'lower', long: true, bound: 'first page of 50 codes among 1,000,000 dossiers, unit by unit', run: async (context) => p95(await fillOnce(context, LARGE), drill) },
  {
    name: 'index-recount',
    unit: 's',
    target: 60,
    better: 'lower',
    long: true,
    bound: 'one year of 1,000,000 dossiers: every cell of every owner summed and written anew, by one connection',
    run: async (context) => {
      const { recounts, database: { work } } = await fillOnce(context, LARGE)
      const runs = [...recounts]
      while (runs.length < RUNS) runs.push(await secondsOf(() => work((inWork) => recountFromZero(inWork))))
      return runs
    },
  },
]
