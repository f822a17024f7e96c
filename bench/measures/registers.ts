import { compose } from '../../apps/server/compose.ts'
import { lookUpPerson } from '../../modules/identity/index.ts'
import { listUnits } from '../../modules/organisation/index.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { AccountId, OfficialId, SessionId } from '../../kernel/ids.ts'
import { readConfig } from '../../platform/config/config.ts'
import { newId } from '../../platform/db/new-id.ts'
import type { Work } from '../../platform/work.ts'
import { startLgspSimulator } from '../../simulators/lgsp/start-lgsp-simulator.ts'
import type { BenchContext, Measure } from '../measure.ts'

const RUNS = 200

/** The whole of a look-up that is answered from what was kept for the matter: permission, journal, trail, opening the seal. No network. */
const run = async (context: BenchContext): Promise<readonly number[]> => {
  const { connection, home, load, close } = await context.emptyDatabase()
  context.atEnd(close)
  await load()
  const bus = await startLgspSimulator({ port: 0 })
  context.atEnd(bus.stop)
  const config = readConfig({ DATABASE_URL: connection.connectionString, MOTCUA_HOME: home, DEMO: 'off', LOG_LEVEL: 'error', POPULATION_REGISTER_URL: bus.populationAddress, BUSINESS_REGISTER_URL: bus.businessAddress })
  const composition = await compose(config)
  context.atEnd(composition.close)
  const [unit] = await composition.work((work) => listUnits(work, { oneStop: true, limit: 1 }))
  const someone = bus.residents[100]
  if (!unit || !someone) throw new Error('nobody to look up')
  const actor: Actor = { kind: 'staff', accountId: newId<AccountId>(), officialId: newId<OfficialId>(), sessionId: newId<SessionId>(), fullName: 'Lê Thị Thử', roles: [{ role: 'one-stop-officer', unitId: unit.id }] }
  const work = (): Work => ({ tx: composition.database.tx, actor, now: composition.now(), requestId: newId<string>(), tell: async () => undefined })
  const about = { kind: 'filing-draft', id: newId<string>(), label: 'Đo tốc độ' } as const
  const person = { personalIdNumber: someone.number, fullName: someone.fullName, bornOn: someone.bornOn }
  const ask = async (): Promise<void> => {
    const looked = await lookUpPerson(work(), { purpose: 'fill-form', about, unitId: unit.id, person })
    if (!looked.ok || looked.value.answer.kind !== 'found') throw new Error('the look-up found nobody')
  }
  await ask()
  const runs: number[] = []
  while (runs.length < RUNS) {
    const begun = performance.now()
    await ask()
    runs.push(performance.now() - begun)
  }
  return runs
}

export const measures: readonly Measure[] = [
  { name: 'register-look-up', unit: 'ms', target: 10, better: 'lower', bound: 'one commit: the journal and the trail are written before anything is told', run },
]
