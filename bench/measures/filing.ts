import { openTeams } from '../load/clients.ts'
import { fileDraft, prepareDraft, type PreparedDraft } from '../load/demo-desk.ts'
import { drive, type Driven } from '../load/drive.ts'
import type { BenchContext, Measure } from '../measure.ts'
import { percentileOf } from '../statistics.ts'

const RUNS = 5
const EACH = 15

let runs: Promise<readonly Driven[]> | undefined

/** Only the filing is timed: checked, code, due date, journal, outbox, all durable. What people typed before stands in the drafts. */
const fileOnce = async (context: BenchContext): Promise<Driven> => {
  const teams = await openTeams(context)
  const drafts = await Promise.all(
    teams.map(async (team) => {
      const own: PreparedDraft[] = []
      while (own.length < EACH) own.push(await prepareDraft(team))
      return own
    }),
  )
  return drive(teams.map((team, at) => (drafts[at] ?? []).map((draft) => async () => void (await fileDraft(team, draft)))))
}

const fileAll = async (context: BenchContext): Promise<readonly Driven[]> => {
  await fileOnce(context)
  const found: Driven[] = []
  while (found.length < RUNS) found.push(await fileOnce(context))
  return found
}

const once = (context: BenchContext): Promise<readonly Driven[]> => (runs ??= fileAll(context))

export const measures: readonly Measure[] = [
  {
    name: 'filing-rate',
    unit: '/s',
    target: 150,
    better: 'higher',
    bound: 'clients, server and PostgreSQL share two cores: about 5 ms of the server, 4.5 ms of PostgreSQL and 0.8 ms of the client a filing; numbers of one desk wait for its commit before',
    run: async (context) => (await once(context)).map(({ perSecond }) => perSecond),
  },
  { name: 'filing-p95', unit: 'ms', target: 150, better: 'lower', bound: 'as filing-rate: sixteen wait for two cores', run: async (context) => (await once(context)).map(({ times }) => percentileOf(times, 0.95)) },
]
