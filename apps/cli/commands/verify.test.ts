import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordAudit } from '../../../modules/audit/index.ts'
import type { Proof } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import type { CommandContext } from '../command.ts'
import { verifyCommand } from './verify.ts'

describe('motcua verify while people work', () => {
  let db: TestDatabase
  beforeAll(async () => void (db = await openTestDatabase()))
  afterAll(() => db.close())

  const count = async ({ tx }: Work): Promise<number> => (await sql<{ count: number }>`SELECT count(*)::int AS count FROM audit.audit_entry`.execute(tx)).rows[0]?.count ?? 0

  /** Asks the same twice; somebody acts in between. */
  const askTwice = async (work: Work): ReturnType<Proof['find']> => {
    const first = await count(work)
    await db.work({}, (other) => recordAudit(other, { event: 'dossier-listed' }))
    const second = await count(work)
    return { checked: second, faults: first === second ? [] : ['another moment'] }
  }

  it.each<[string, Pick<Proof, 'outside'>, boolean]>([
    ['asks all questions of a proof as of one moment', {}, true],
    ['asks as it goes what it compares with the outside', { outside: true }, false],
  ])('%s', async (_what, kind, proven) => {
    const modules = [{ name: 'audit', routes: [], proofs: [{ name: 'twice', find: askTwice, ...kind }] }]
    const context = { work: <T>(run: (work: Work) => Promise<T>) => db.work({}, run), composition: async () => ({ modules }), report: () => undefined } as unknown as CommandContext
    expect(await verifyCommand.run(context, { arguments: [], options: {} })).toMatchObject({ proven })
  })

  it('says how far a long proof has come, once in ten thousand', async () => {
    const goThrough: Proof['find'] = async (_work, passed) => {
      for (let checked = 500; checked <= 25_000; checked += 500) passed?.(checked)
      return { checked: 25_000, faults: [] }
    }
    const modules = [{ name: 'audit', routes: [], proofs: [{ name: 'many', find: goThrough }] }]
    const lines: string[] = []
    const context = { work: <T>(run: (work: Work) => Promise<T>) => db.work({}, run), composition: async () => ({ modules }), report: (line: string) => void lines.push(line) } as unknown as CommandContext
    await verifyCommand.run(context, { arguments: [], options: {} })
    expect(lines).toEqual(['audit: many …', 'audit: many … 10000', 'audit: many … 20000'])
  })
})
