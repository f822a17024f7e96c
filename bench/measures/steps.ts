import * as dossiers from '../../modules/dossiers/contract.ts'
import { openTeams } from '../load/clients.ts'
import { fileDraft, prepareDraft, standingOf, type Standing, type Team } from '../load/demo-desk.ts'
import { drive, type Driven, type Task } from '../load/drive.ts'
import { must } from '../load/light-client.ts'
import type { BenchContext, Measure } from '../measure.ts'
import { percentileOf } from '../statistics.ts'

const RUNS = 5
const DOSSIERS_EACH = 4
const ROUNDS = 4

/** The officer takes the work and proposes, the head sends it back: three durable steps that end where they began. */
const round = ({ officer, head }: Team, at: Standing): readonly Task[] => {
  const params = { dossierId: at.dossierId }
  const moved = (answer: { readonly version: number }): void => {
    at.version = answer.version
  }
  return [
    async () => moved(must(await officer(dossiers.claimDossier, { params, body: { version: at.version } }))),
    async () => moved(must(await officer(dossiers.requestApproval, { params, body: { version: at.version, proposal: 'Hồ sơ đủ điều kiện' } }))),
    async () => moved(must(await head(dossiers.sendBackDossier, { params, body: { version: at.version, reason: 'Xem lại giấy tờ' } }))),
  ]
}

const takeDossiers = async (team: Team): Promise<readonly Standing[]> => {
  const own: Standing[] = []
  while (own.length < DOSSIERS_EACH) own.push(await standingOf(team, (await fileDraft(team, await prepareDraft(team))).dossierId))
  return own
}

let runs: Promise<readonly Driven[]> | undefined

/** Fresh dossiers each run: a journal that only grows is no dossier anybody has. */
const stepOnce = async (context: BenchContext): Promise<Driven> => {
  const teams = await openTeams(context)
  const standing = await Promise.all(teams.map(takeDossiers))
  return drive(teams.map((team, at) => Array.from({ length: ROUNDS }, () => standing[at] ?? []).flat().flatMap((one) => round(team, one))))
}

const stepAll = async (context: BenchContext): Promise<readonly Driven[]> => {
  await stepOnce(context)
  const found: Driven[] = []
  while (found.length < RUNS) found.push(await stepOnce(context))
  return found
}

const once = (context: BenchContext): Promise<readonly Driven[]> => (runs ??= stepAll(context))
const BOUND = 'clients, server and PostgreSQL share two cores: about 2.5 ms of the server, 2 ms of PostgreSQL and 0.5 ms of the client a step'

export const measures: readonly Measure[] = [
  { name: 'step-rate', unit: '/s', target: 300, better: 'higher', bound: BOUND, run: async (context) => (await once(context)).map(({ perSecond }) => perSecond) },
  { name: 'step-p95', unit: 'ms', target: 100, better: 'lower', bound: BOUND, run: async (context) => (await once(context)).map(({ times }) => percentileOf(times, 0.95)) },
]
