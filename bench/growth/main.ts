import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as dossiers from '../../modules/dossiers/contract.ts'
import { endProcess } from '../../platform/end-process.ts'
import { runExport, runRebuild } from '../load/command-run.ts'
import type { Team } from '../load/demo-desk.ts'
import { STEPS, walk, type Step } from '../load/journey.ts'
import { must } from '../load/light-client.ts'
import { connectionOf, loadProvinceOnce } from '../load/load-province.ts'
import { openStaff } from '../load/open-staff.ts'
import { openBenchContext } from '../open-bench-context.ts'
import { numberText } from '../report.ts'
import { percentileOf } from '../statistics.ts'
import { INDEX_GROWTH, INDEX_STEPS, openIndexPages, type IndexStep } from './index-pages.ts'
import { askedOf, EXPORTED, grownOf, judgeGrowth, LIST_P50, p95Of, REBUILT_PER_SECOND, type Commands, type Size } from './judge.ts'
import { watchScans } from './watch-scans.ts'

/**
 * `node bench/growth/main.ts [--sizes N,N,N] [--units N] [--teams N] [--journeys N] [--homes FOLDER] [--out FILE]`: for each size a province of its own,
 * loaded directly (in FOLDER they stay, one folder a size, and are not loaded again), whose staff walk the journeys of `bench/load` one after another and
 * whose control officer looks at the 766 pages and what makes their figures: p95 of each step beside how much it grew from the smallest size to the
 * largest, the growing tables that PostgreSQL read whole meanwhile, and what a rebuild and the exports of all of them take. Exit code 1 with
 * an error or a figure that is not reached.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1200000' },
    units: { type: 'string', default: '12000' },
    teams: { type: 'string', default: '12' },
    journeys: { type: 'string', default: '100' },
    homes: { type: 'string' },
    out: { type: 'string' },
  },
})
const sizes = values.sizes.split(',').map(Number)
const [units, teamsAsked, journeys] = [values.units, values.teams, values.journeys].map(Number) as [number, number, number]
/** Not counted: plans, caches and pools are cold. */
const WARM_UP = 10

type Measured = Step | 'list' | 'mine' | IndexStep
const ORDER: readonly Measured[] = [...STEPS, 'list', 'mine', ...INDEX_STEPS]
type Pages = Awaited<ReturnType<typeof openIndexPages>>

const listsOf = ({ officer, clerk }: Team): readonly (readonly [Measured, () => Promise<unknown>])[] => [
  // The commonest family name of the desk: many are found, the newest come.
  ['list', async () => must(await clerk(dossiers.searchDossiers, { query: { q: 'Nguyễn' } }))],
  ['mine', async () => must(await officer(dossiers.listMyWork, { query: {} }))],
]

const walkAll = async (teams: readonly Team[], pages: Pages, many: number): Promise<Pick<Size, 'times' | 'faults'>> => {
  const times = new Map<Measured, number[]>(ORDER.map((step) => [step, []]))
  const faults: string[] = []
  for (let at = 0; at < many; at += 1) {
    const team = teams[at % teams.length] as Team
    await walk(team, performance.now(), ({ step, ms, fault }) => void (fault === undefined ? times.get(step as Step)?.push(ms) : faults.push(`${step}: ${fault}`)))
    for (const [name, ask] of [...listsOf(team), ...pages(at)]) {
      const begun = performance.now()
      await ask().then(() => times.get(name)?.push(performance.now() - begun), (cause: unknown) => faults.push(`${name}: ${String(cause)}`))
    }
  }
  return { times, faults }
}

/** What an operator runs over all there are: a rebuild, and both exports. */
const runCommands = async (home: string): Promise<Commands> => {
  const { perSecond: rebuiltPerSecond } = await runRebuild(home)
  const exported = []
  for (const format of ['csv', 'xlsx'] as const) exported.push({ format, ...(await runExport(home, format)) })
  return { rebuiltPerSecond, exported }
}

const measure = async (many: number): Promise<Size> => {
  const { context, close } = await openBenchContext((line) => console.error(line), values.homes === undefined ? undefined : join(values.homes, String(many)))
  try {
    const { origin, home } = await context.server()
    const connection = connectionOf(home)
    const { perSecond } = await loadProvinceOnce(home, { dossiers: many, units, report: context.report })
    const { teams } = await openStaff(origin, connection, teamsAsked)
    const pages = await openIndexPages(origin)
    await walkAll(teams, pages, WARM_UP)
    const scans = await watchScans(connection, many)
    const walked = await walkAll(teams, pages, journeys)
    const read = await scans()
    return { dossiers: many, perSecond, ...walked, scans: read, commands: await runCommands(home) }
  } finally {
    await close()
  }
}

const listText = (size: Size): string => `${numberText(percentileOf(size.times.get('list') ?? [], 0.5))} ms`

const commandText = ({ rebuiltPerSecond, exported }: Commands): string =>
  [`rebuilt at ${numberText(rebuiltPerSecond)}/s (asked ≥ ${REBUILT_PER_SECOND.toLocaleString('en-US')})`, ...exported.map(({ format, seconds, mb }) => `${format} in ${numberText(seconds)} s with ${numberText(mb)} MB (asked for ${EXPORTED.rows.toLocaleString('en-US')}: ${EXPORTED.seconds} s, ${EXPORTED.mb} MB)`)].join(', ')

/** Of pages of the index also the growth is asked, where so many were measured. */
const growthText = (step: Measured, all: readonly Size[]): string => {
  const grown = grownOf(step, all)
  return grown === undefined ? '' : `, × ≤ ${INDEX_GROWTH.most} since ${INDEX_GROWTH.from.toLocaleString('en-US')}${grown <= INDEX_GROWTH.most ? '' : ' MISSED'}`
}

const rowOf = (all: readonly Size[]) => (step: Measured): readonly string[] => {
  const figures = all.map((size) => p95Of(step, size))
  const [asked, last] = [askedOf(step), figures.at(-1) ?? Number.NaN]
  return [step, ...figures.map(numberText), `× ${numberText(last / (figures[0] ?? Number.NaN))}`, asked === undefined ? '–' : `≤ ${asked}${last <= asked ? '' : ' MISSED'}${growthText(step, all)}`]
}

const reportOf = (all: readonly Size[]): string => {
  const head = ['p95 (ms) of', ...all.map((size) => `${size.dossiers.toLocaleString('en-US')} dossiers`), 'grown', 'asked']
  const table = [head, head.map(() => '---'), ...ORDER.map(rowOf(all))].map((row) => `| ${row.join(' | ')} |`)
  const notes = all.flatMap(({ dossiers: many, perSecond, faults, scans }) => [
    `- ${many.toLocaleString('en-US')}: loaded at ${numberText(perSecond)}/s; ${faults.length} errors${faults.length > 0 ? ` (${faults[0]})` : ''}; read whole meanwhile, by jobs too: ${scans.join(', ') || 'no growing table'}`,
  ])
  notes.push(...all.map(({ dossiers: many, commands }) => `- ${many.toLocaleString('en-US')}: ${commandText(commands)}`))
  notes.push(`- p50 of \`list\` (asked ≤ ${LIST_P50} ms): ${all.map(listText).join(', ')}`)
  const verdicts = judgeGrowth(all, ORDER)
  return ['# Growth', '', `${cpus().length} × ${cpus()[0]?.model ?? '?'}, client, server and PostgreSQL on one machine; ${journeys} journeys one after another, ${units} units.`, '', ...table, '', ...notes, '', verdicts.length === 0 ? 'Every figure asked for is reached.' : `Not reached:\n${verdicts.map((verdict) => `- ${verdict}`).join('\n')}`].join('\n')
}

const all: Size[] = []
for (const many of sizes) {
  console.error(`${many} dossiers …`)
  all.push(await measure(many))
  if (values.out) await writeFile(values.out, `${reportOf(all)}\n`)
}
console.log(reportOf(all))
await endProcess(judgeGrowth(all, ORDER).length > 0 ? 1 : 0)
