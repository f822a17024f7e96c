import { join } from 'node:path'
import { fold } from '../../kernel/vietnamese-text.ts'
import * as dossiers from '../../modules/dossiers/contract.ts'
import { runExport, runRebuild, type CommandRun } from '../load/command-run.ts'
import { fillDossiers } from '../load/fill-dossiers.ts'
import { signInTeam, type Team } from '../load/demo-desk.ts'
import { must } from '../load/light-client.ts'
import type { BenchContext, Measure } from '../measure.ts'
import { runServer } from '../run-server.ts'
import { percentileOf } from '../statistics.ts'

const DOSSIERS = 100_000
const RUNS = 5
const QUESTIONS = 40

type Large = { readonly home: string; readonly team: Team; readonly ids: readonly string[]; readonly names: readonly string[] }

let large: Promise<Large> | undefined

const openLarge = async ({ scratchFolder, atEnd, report }: BenchContext): Promise<Large> => {
  const server = await runServer(join(scratchFolder, 'large'))
  atEnd(server.stop)
  report(`${DOSSIERS} dossiers …`)
  const { events } = await fillDossiers({ host: join(server.home, 'postgres', 'cluster'), user: 'postgres', database: 'motcua' }, DOSSIERS)
  report(`${DOSSIERS} dossiers, ${events} events`)
  const team = await signInTeam(server.origin)
  const { items } = must(await team.clerk(dossiers.listInbox, { params: { queue: 'return' }, query: {} }))
  return { home: server.home, team, ids: items.map(({ dossierId }) => dossierId), names: items.map(({ applicantName }) => applicantName) }
}

const p95Of = (ask: (large: Large, at: number) => Promise<unknown>) => async (context: BenchContext): Promise<readonly number[]> => {
  const found = await (large ??= openLarge(context))
  const runs: number[] = []
  await ask(found, 0)
  while (runs.length < RUNS) {
    const times: number[] = []
    for (let at = 0; at < QUESTIONS; at += 1) {
      const begun = performance.now()
      await ask(found, at)
      times.push(performance.now() - begun)
    }
    runs.push(percentileOf(times, 0.95))
  }
  return runs
}

const exportOf = (format: 'csv' | 'xlsx', figure: (run: CommandRun) => number) => async (context: BenchContext): Promise<readonly number[]> => {
  const { home } = await (large ??= openLarge(context))
  const runs: number[] = []
  while (runs.length < RUNS) runs.push(figure(await runExport(home, format)))
  return runs
}

const rebuild = async (context: BenchContext): Promise<readonly number[]> => {
  const { home } = await (large ??= openLarge(context))
  const runs: number[] = []
  while (runs.length < RUNS) runs.push((await runRebuild(home)).perSecond)
  return runs
}

const nth = <T>(list: readonly T[], at: number): T => {
  const found = list[at % list.length]
  if (found === undefined) throw new Error('the large database has no such dossier')
  return found
}

export const measures: readonly Measure[] = [
  { name: 'inbox-p95', unit: 'ms', target: 20, better: 'lower', bound: 'fifty rows of one desk that has a tenth of 100,000 dossiers', run: p95Of(async ({ team }) => must(await team.clerk(dossiers.listInbox, { params: { queue: 'return' }, query: {} }))) },
  { name: 'inbox-officer-p95', unit: 'ms', target: 20, better: 'lower', bound: 'fifty rows by what is left of their time, own work and what nobody has', run: p95Of(async ({ team }) => must(await team.officer(dossiers.listInbox, { params: { queue: 'officer' }, query: {} }))) },
  { name: 'inbox-head-p95', unit: 'ms', target: 20, better: 'lower', bound: 'fifty rows that wait for approval', run: p95Of(async ({ team }) => must(await team.head(dossiers.listInbox, { params: { queue: 'head' }, query: {} }))) },
  {
    name: 'search-name-p95',
    unit: 'ms',
    target: 30,
    better: 'lower',
    bound: 'a name without tones among 100,000 dossiers, those of the desk only',
    run: p95Of(async ({ team, names }, at) => must(await team.clerk(dossiers.searchDossiers, { query: { q: fold(nth(names, at)) } }))),
  },
  {
    name: 'open-dossier-p95',
    unit: 'ms',
    target: 60,
    better: 'lower',
    bound: 'page and timeline in one answer (asked: 80 and 60 ms): journal folded, view audited and committed to disk',
    run: p95Of(async ({ team, ids }, at) => must(await team.clerk(dossiers.openDossier, { params: { reference: nth(ids, at) }, query: {} }))),
  },
  { name: 'export-100k-csv', unit: 's', target: 6, better: 'lower', long: true, bound: 'a tenth of the 1,000,000 rows asked for in 60 s, the start of the command counted', run: exportOf('csv', ({ seconds }) => seconds) },
  { name: 'export-100k-xlsx', unit: 's', target: 6, better: 'lower', long: true, bound: 'a tenth of the 1,000,000 rows asked for in 60 s, the start of the command counted', run: exportOf('xlsx', ({ seconds }) => seconds) },
  { name: 'rebuild-rate', unit: '/s', target: 10_000, better: 'higher', long: true, bound: 'PostgreSQL gives out and two threads fold and compare ten events and the rows of each dossier, on the same two cores', run: rebuild },
  { name: 'export-memory', unit: 'MB', target: 300, better: 'lower', long: true, bound: 'the whole process, whatever the number of rows', run: exportOf('xlsx', ({ mb }) => mb) },
]
