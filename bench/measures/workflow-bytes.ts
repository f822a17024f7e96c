import { Client } from 'pg'
import type { OfficialId } from '../../kernel/ids.ts'
import { listUnits } from '../../modules/organisation/index.ts'
import { claimWorkItem, completeWorkItem, startWorkflow } from '../../modules/workflow/index.ts'
import { newId } from '../../platform/db/new-id.ts'
import { storedBytes } from '../load/stored-bytes.ts'
import type { BenchContext, Measure } from '../measure.ts'

const ROUNDS = 5
const SUBJECTS = 150
/** receive, examine, approve, return */
const STEPS = 4
const KILOBYTE = 1024

/** Tables and indexes of the module with whatever updates left behind, per step done; each step claimed by somebody first. */
const run = async ({ emptyDatabase }: BenchContext): Promise<readonly number[]> => {
  const { connection, work, load, close } = await emptyDatabase()
  await load()
  const [unit] = await work((tx) => listUnits(tx, { oneStop: true, limit: 1 }))
  if (!unit) throw new Error('the profile has no one-stop unit')
  const by = newId<OfficialId>()
  const walk = async (): Promise<void> => {
    const subject = { kind: 'bench', id: newId<string>() }
    await work((tx) => startWorkflow(tx, { subject, graph: 'four-step', parties: { receiving: unit.id, resolving: unit.id }, wholeLimit: { unit: 'working-day', quantity: 5 } }))
    for (const action of ['accept', 'submit-for-approval', 'approve', 'return'])
      await work(async (tx) => {
        await claimWorkItem(tx, { subject, by })
        const taken = await completeWorkItem(tx, { subject, action, by })
        if (!taken.ok) throw new Error(taken.refusal.kind)
      })
  }
  const client = new Client(connection)
  await client.connect()
  const figures: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const before = await storedBytes(client, 'workflow')
    for (let subject = 0; subject < SUBJECTS; subject++) await walk()
    figures.push((await storedBytes(client, 'workflow') - before) / (SUBJECTS * STEPS) / KILOBYTE)
  }
  await client.end()
  await close()
  return figures
}

export const measures: readonly Measure[] = [
  { name: 'workflow-step-bytes', unit: 'kB', target: 1, better: 'lower', bound: 'one row per step with three indexes, and what two updates of it leave behind until vacuumed', run },
]
